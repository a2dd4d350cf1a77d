/**
 * Annulment (hủy bỏ): an act, or what a passed limit brought about, counts no longer. Both events
 * stay in the log; the dossier becomes what it is without the annulled one.
 */
import { accompanies, onlyTells, standsAnyway, whyForGood } from '../annullable.js';
import { authoriseCommand } from '../authorise.js';
import { childId, closes } from '../children.js';
import type { CommandOf } from '../command.js';
import { record, recordFact, type Decision } from '../decision.js';
import { activationOf, latestOf, type Dossier } from '../dossier.js';
import { callHandler } from '../duties.js';
import { CommandError } from '../errors.js';
import type { DossierEvent } from '../event.js';
import { foldWithout } from '../fold-without.js';
import { holdAgain } from '../held-again.js';
import { officersOf } from '../officers.js';
import { superiorIn } from '../recorded-in.js';
import { beginAt } from '../redate.js';
import { restoredFrom } from '../restore.js';
import { demandAnother } from '../separation.js';
import { thaw } from '../shape.js';
import { annulledIn, atRightInstants } from '../standing.js';
import { standsOn, touches } from '../touches.js';
import type { Handler } from './outcome.js';

/**
 * Annuls an act or a consequence; or everything that a clock wrote that was ahead. A first event
 * that it wrote stands, at the instant at which the clock is found out.
 */
export const annul: Handler<'annul'> = (decision, command) => {
  const { kind, basis, reasons } = command;
  const event = demandStanding(decision, command.event);
  authorise(decision, event);
  // A clock that was ahead is nobody's act.
  if (kind === 'annul') demandAnother(decision, event);
  const annulled = kind === 'clock' ? writtenAhead(decision, event) : withCompany(decision, event);
  for (const one of annulled) demandNotForGood(decision, one, kind);
  if (kind === 'annul') demandFree(decision, annulled);
  demandChildrenFree(decision, annulled, kind);
  const restored = stateWithout(decision, annulled);
  const { fields, persons } = restoredFrom(decision.draft, restored, latestOf(restored));
  const events = annulled.map(({ seq }) => seq);
  const fact = recordFact(decision, {
    payload: { type: 'annulled', events, kind, basis },
    personal: { note: reasons, restored: persons },
  });
  callAgain(decision, annulled, () => record(decision, { op: 'restore', fields }));
  return fact;
};

/** The event that is to be annulled. @throws CommandError `ANNULMENT_INVALID` */
function demandStanding({ context }: Decision, seq: number): DossierEvent {
  const log = context.log ?? [];
  const event = atRightInstants(log)[seq - 1];
  if (event === undefined) throw invalid(seq, 'there is no such event');
  if (event.payload.type === 'annulled') {
    throw invalid(seq, 'it is an annulment itself; do again what it annulled');
  }
  const by = annulledIn(log).get(seq);
  if (by !== undefined) throw invalid(seq, `event ${by} has annulled it`);
  return event;
}

function authorise(decision: Decision, event: DossierEvent): void {
  const superior = superiorIn(decision, event);
  const roles = [
    ...(superior === undefined ? [] : [superior]),
    ...officersOf(decision, 'annulment'),
  ];
  authoriseCommand(decision, `event ${event.seq}`, { roles });
}

/** The events after one that stand. */
function standingAfter({ context }: Decision, { seq }: DossierEvent): DossierEvent[] {
  const log = context.log ?? [];
  const gone = annulledIn(log);
  return log
    .slice(seq)
    .filter((event) => event.payload.type !== 'annulled' && !gone.has(event.seq));
}

/** An event, with those that only told of what it opened, or gave that to somebody. */
function withCompany(decision: Decision, event: DossierEvent): DossierEvent[] {
  if (onlyTells(event)) throw invalid(event.seq, 'it only told that a limit had passed');
  const opened = new Set(
    event.moves.flatMap((move) => (move.op === 'enter' ? [move.activation] : [])),
  );
  const company = standingAfter(decision, event).filter((later) => accompanies(later, opened));
  return [event, ...company];
}

/** Everything that was written from an event on, by a clock that was ahead of now. */
function writtenAhead(decision: Decision, event: DossierEvent): DossierEvent[] {
  const { now } = decision.context;
  if (event.recordedAt <= now) {
    const [at, present] = [event.recordedAt, now].map((ms) => new Date(ms).toISOString());
    throw invalid(
      event.seq,
      `it was recorded at ${at}, which is not ahead of what came before it or of now (${present}). Name the first event that the clock wrote, or annul what this one did as an act`,
    );
  }
  return [event, ...standingAfter(decision, event)].filter((one) => !standsAnyway(one));
}

/** @throws CommandError `ACT_IRREVOCABLE` */
function demandNotForGood(
  { draft, context }: Decision,
  event: DossierEvent,
  kind: 'annul' | 'clock',
): void {
  const hasTold = draft.parent !== undefined && closes(event);
  const { procedure } = context.procedure;
  const why = hasTold
    ? 'the dossier that waits for it was told'
    : whyForGood(event, kind, procedure);
  if (why === undefined) return;
  const { seq, payload } = event;
  throw new CommandError(
    'ACT_IRREVOCABLE',
    `Event ${seq} (${payload.type}) of dossier "${draft.id}" cannot be annulled: ${why}. Correct what it says, or decide anew under procedure "${procedure.id}".`,
    { event: seq, type: payload.type, why },
  );
}

/** Demands that nothing stands on what is annulled. @throws CommandError `BUILT_UPON` */
function demandFree(decision: Decision, annulled: readonly DossierEvent[]): void {
  const [first] = annulled;
  if (first === undefined) return;
  const gone = new Set(annulled.map(({ seq }) => seq));
  const earlier = annulled.map((event) => [event, touches(event)] as const);
  for (const later of standingAfter(decision, first)) {
    if (gone.has(later.seq)) continue;
    const touched = touches(later);
    const base = earlier.find(([{ seq }, made]) => seq < later.seq && standsOn(touched, made));
    if (base === undefined) continue;
    const { seq, payload } = later;
    throw new CommandError(
      'BUILT_UPON',
      `Event ${base[0].seq} cannot be annulled: event ${seq} (${payload.type}) stands on it. Annul that one first.`,
      { event: base[0].seq, by: seq, type: payload.type },
    );
  }
}

/** The dossiers that annulled events had opened, by their activations. */
function childrenIn(
  { draft }: Decision,
  annulled: readonly DossierEvent[],
): { activation: string; child: number; dossier: string }[] {
  return annulled.flatMap(({ moves }) =>
    moves.flatMap((move) => {
      if (move.op !== 'children') return [];
      const { activation, count, ids } = move;
      return Array.from({ length: count }, (_, i) => {
        return { activation, child: i + 1, dossier: childId(draft.id, activation, i + 1, ids) };
      });
    }),
  );
}

/** Demands that no dossier that is stopped was accepted. @throws CommandError `ACT_IRREVOCABLE` */
function demandChildrenFree(
  decision: Decision,
  annulled: readonly DossierEvent[],
  kind: CommandOf<'annul'>['kind'],
): void {
  if (kind === 'clock') return;
  const accepted = decision.context.accepted ?? new Set();
  const child = childrenIn(decision, annulled).find(({ dossier }) => accepted.has(dossier));
  if (child === undefined) return;
  const { dossier, activation } = child;
  throw new CommandError(
    'ACT_IRREVOCABLE',
    `What opened "${activation}" cannot be annulled: dossier "${dossier}", which it opened, was accepted.`,
    { activation, child: dossier },
  );
}

/** The dossier as it is without these events, and without those that were annulled before. */
function stateWithout(
  decision: Decision,
  annulled: readonly DossierEvent[],
): ReturnType<typeof holdAgain> {
  const { log = [] } = decision.context;
  const without = new Set(annulled.map(({ seq }) => seq));
  for (const [event, by] of annulledIn(log)) without.add(event).add(by);
  const right = atRightInstants(log, decision.context.now);
  const restored = foldWithout(right, without);
  if (restored === undefined) throw new Error('the first event of a log is not annulled');
  return holdAgain(decision, beganNow(decision, restored), annulled);
}

/** Where the submission itself was ahead: the dossier with its duty counted from when it began. */
function beganNow(decision: Decision, restored: Dossier): Dossier {
  const { context } = decision;
  const [first] = atRightInstants(context.log ?? []);
  if (first?.payload.type !== 'submitted' || first.recordedAt <= context.now) return restored;
  const anew: Decision = { ...decision, draft: thaw(restored), moves: [] };
  for (const open of restored.activations) beginAt(anew, open, open.since);
  return anew.draft;
}

/**
 * Restores the dossier, and says so to those who work for it: dossiers that it had opened are
 * stopped; a service whose answer was annulled is called again, by the same key.
 */
function callAgain(
  decision: Decision,
  annulled: readonly DossierEvent[],
  restore: () => void,
): void {
  const wasOpen = new Set(decision.draft.activations.map(({ id }) => id));
  const children = childrenIn(decision, annulled);
  restore();
  for (const child of children) {
    if (activationOf(decision.draft, child.activation) !== undefined) continue;
    decision.effects.push({ kind: 'stopChild', ...child });
  }
  for (const { id, kind } of decision.draft.activations) {
    if (kind === 'service' && !wasOpen.has(id)) callHandler(decision, id);
  }
}

function invalid(event: number, why: string): CommandError {
  return new CommandError('ANNULMENT_INVALID', `Event ${event} cannot be annulled: ${why}.`, {
    event,
    why,
  });
}
