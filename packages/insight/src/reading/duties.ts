/** The duties of a dossier: who had which step, from when to when, and whether it was in time. */
import { momentsOf, renamed, staticPath } from '@thutuc/core/pure';
import type { ActivationKind, DossierEvent, Promised } from '@thutuc/core';

/** A step or a duty of the lifecycle that a unit had; instants in epoch milliseconds. */
export interface Duty {
  /** Path of the step in the procedure; one that begins with `@` is of the lifecycle. */
  readonly step: string;
  readonly activation: string;
  readonly kind: ActivationKind;
  readonly party: string;
  readonly unit: string;
  readonly role: string;
  readonly since: number;
  /** Absent while it is open. */
  readonly until?: number | undefined;
  readonly outcome?: string | undefined;
  readonly due?: Promised | undefined;
  /** Number of the event that opened it. */
  readonly openedBy: number;
  /** Number of the event that closed it. */
  readonly closedBy?: number | undefined;
  /** Who did it; absent where nobody did by hand, and where that was erased. */
  readonly person?: string | undefined;
}

/** The kinds of duties that lie with applicants, and with no agency. */
const ofApplicants: ReadonlySet<ActivationKind> = new Set(['supplement', 'guidance', 'payment']);

/** Whether duties of a kind lie with the applicant. */
export function isOfApplicant(kind: ActivationKind): boolean {
  return ofApplicants.has(kind);
}

type Draft = { -readonly [Name in keyof Duty]: Duty[Name] };

/**
 * The duties of a log, in the order in which they began. A duty that came to another unit is two.
 *
 * @param events - Those that stand, as `standing` of the core gives them.
 */
export function dutiesOf(events: readonly DossierEvent[]): readonly Duty[] {
  const duties: Draft[] = [];
  const open = new Map<string, Draft>();
  const moments = momentsOf(events);
  for (const [i, event] of events.entries()) {
    const moment = moments[i] ?? event.effectiveAt;
    for (const move of event.moves) {
      if (move.op === 'enter') {
        const { party, unit = '', role = '', kind, activation, due } = move;
        if (party === undefined) continue;
        const step = staticPath(activation);
        const since = move.at ?? moment;
        begin(duties, open, {
          ...{ step, activation, kind, party, unit, role, since, due, openedBy: event.seq },
        });
      } else if (move.op === 'leave') {
        finish(open, move.activation, event, move.at ?? moment, move.outcome);
      } else if (move.op === 'own') {
        const { activation, party, unit, role } = move;
        const before = open.get(activation);
        if (before?.unit === unit && before.party === party) continue;
        finish(open, activation, event, moment, undefined);
        if (before === undefined) continue;
        const { step, kind, due } = before;
        begin(duties, open, {
          ...{ step, activation, kind, party, unit, role, since: moment, due, openedBy: event.seq },
        });
      } else if (move.op === 'redate') {
        const duty = open.get(move.activation);
        if (duty === undefined) continue;
        duty.due = move.due;
        duty.since = move.since ?? duty.since;
      } else if (move.op === 'close') {
        finishScope(open, move.scope, event, move.at ?? moment);
      } else if (move.op === 'rename') {
        renameAll(open, move.steps);
      }
    }
  }
  return duties;
}

function begin(duties: Draft[], open: Map<string, Draft>, duty: Draft): void {
  duties.push(duty);
  open.set(duty.activation, duty);
}

function finish(
  open: Map<string, Draft>,
  activation: string,
  { seq, personal }: DossierEvent,
  at: number,
  outcome: string | undefined,
): void {
  const duty = open.get(activation);
  if (duty === undefined) return;
  open.delete(activation);
  duty.until = Math.max(at, duty.since);
  duty.closedBy = seq;
  duty.outcome = outcome;
  const actor = personal?.actor;
  if (outcome !== undefined && actor?.startsWith('@') === false) duty.person = actor;
}

/** What a scope leaves open ends with it. */
function finishScope(
  open: Map<string, Draft>,
  scope: string,
  event: DossierEvent,
  at: number,
): void {
  for (const activation of [...open.keys()]) {
    const isInside = scope === '' ? !activation.startsWith('@') : isBelow(activation, scope);
    if (isInside) finish(open, activation, event, at, undefined);
  }
}

function isBelow(activation: string, scope: string): boolean {
  return activation.startsWith(`${scope}/`);
}

/** Files open duties under the new names of their steps. */
function renameAll(open: Map<string, Draft>, steps: Readonly<Record<string, string>>): void {
  const all = [...open.values()];
  open.clear();
  for (const duty of all) {
    duty.activation = renamed(duty.activation, steps);
    duty.step = staticPath(duty.activation);
    open.set(duty.activation, duty);
  }
}
