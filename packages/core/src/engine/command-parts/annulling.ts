/** Annulling events, whoever does so: what goes along, what forbids it, what is recorded. */
import type { Citation } from '../../definition/citation.js';
import { answersTo, isAnnulledAlong, whyNotAnnullable } from '../annullable.js';
import { callHandlersAgain, takeBackCalls, type OpenedChild } from '../call-handler.js';
import { childId, endsChild } from '../children.js';
import { record, recordFact, type Decision } from '../decision.js';
import { CommandError } from '../errors.js';
import type { DossierEvent } from '../event.js';
import type { Annulled } from '../events/annulled.js';
import type { Outcome } from '../apply-event.js';
import { restoredFrom } from '../restored.js';
import { copyDossier } from '../copies.js';
import { latestInstantOf } from '../latest-instant.js';
import { annulledIn } from '../standing.js';
import { stateWithout } from '../state-without.js';
import { tellAnnulled } from '../tell.js';
import { touchesEarlier, touches } from '../touches.js';

/**
 * Asserts that an act, with what goes along with it, can be annulled: that nothing forbids it.
 *
 * @throws CommandError `ACT_IRREVOCABLE`, `BUILT_UPON`
 */
export function assertAnnullable(decision: Decision, event: DossierEvent): DossierEvent[] {
  const annulled = withCompany(decision, event);
  for (const one of annulled) assertNotForGood(decision, one, one !== event);
  assertFree(decision, annulled);
  assertChildrenFree(decision, annulled);
  return annulled;
}

/** What an annulment says. */
interface Said extends Pick<Annulled, 'kind' | 'basis'> {
  readonly basis?: readonly Citation[] | undefined;
  readonly note: string | undefined;
}

/** Records that events count no longer, and does what that brings about. */
export function annulEvents(
  decision: Decision,
  annulled: readonly DossierEvent[],
  { kind, basis, note }: Said,
): Outcome {
  const events = annulled.map(({ seq }) => seq);
  const { context, restored } = stateWithout(decision, annulled);
  const { fields, persons } = restoredFrom(decision.draft, restored, latestInstantOf(restored));
  const fact = recordFact(decision, {
    payload: { type: 'annulled', events, kind, basis },
    personal: { note, restored: persons },
  });
  const before = copyDossier(decision.draft);
  record(decision, { op: 'restore', fields });
  callHandlersAgain({ ...decision, context }, before, childrenIn(decision, annulled));
  takeBackCalls(decision, annulled.flatMap(enteredBy));
  tellAnnulled(decision, annulled);
  return fact;
}

/** The events after one that stand. */
function standingAfter({ context }: Decision, { seq }: DossierEvent): DossierEvent[] {
  const log = context.log ?? [];
  const gone = annulledIn(log);
  return log
    .slice(seq)
    .filter((event) => event.payload.type !== 'annulled' && !gone.has(event.seq));
}

/**
 * An event, with those that only told of what it opened, or assigned it, and with the answers of
 * services that it had called and whose calls are taken back.
 */
function withCompany(decision: Decision, event: DossierEvent): DossierEvent[] {
  const { procedure } = decision.context.procedure;
  const opened = new Set(enteredBy(event));
  const company = [event];
  for (const later of standingAfter(decision, event)) {
    const isAnswer = answersTo(later, opened, procedure);
    if (!isAnswer && !isAnnulledAlong(later, opened)) continue;
    company.push(later);
    for (const activation of enteredBy(later)) opened.add(activation);
  }
  return company;
}

function enteredBy({ moves }: DossierEvent): string[] {
  return moves.flatMap((move) => (move.op === 'enter' ? [move.activation] : []));
}

/** @throws CommandError `ACT_IRREVOCABLE` */
function assertNotForGood({ draft, context }: Decision, event: DossierEvent, along: boolean): void {
  const hasTold = draft.parent !== undefined && endsChild(event);
  const { procedure } = context.procedure;
  const why = hasTold
    ? 'the dossier that waits for it was told'
    : whyNotAnnullable(event, procedure, along);
  if (why === undefined) return;
  const { seq, payload } = event;
  throw new CommandError(
    'ACT_IRREVOCABLE',
    `Event ${seq} (${payload.type}) of dossier "${draft.id}" cannot be annulled: ${why}. Correct what it says, or decide anew under procedure "${procedure.id}".`,
    { event: seq, type: payload.type, why },
  );
}

/** Asserts that nothing stands on what is annulled. @throws CommandError `BUILT_UPON` */
function assertFree(decision: Decision, annulled: readonly DossierEvent[]): void {
  const [first] = annulled;
  if (first === undefined) return;
  const gone = new Set(annulled.map(({ seq }) => seq));
  const earlier = annulled.map((event) => [event, touches(event)] as const);
  for (const later of standingAfter(decision, first)) {
    if (gone.has(later.seq)) continue;
    const touched = touches(later);
    const base = earlier.find(
      ([{ seq }, made]) => seq < later.seq && touchesEarlier(touched, made),
    );
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
function childrenIn({ draft }: Decision, annulled: readonly DossierEvent[]): OpenedChild[] {
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

/** Asserts that no dossier that is stopped was accepted. @throws CommandError `ACT_IRREVOCABLE` */
function assertChildrenFree(decision: Decision, annulled: readonly DossierEvent[]): void {
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
