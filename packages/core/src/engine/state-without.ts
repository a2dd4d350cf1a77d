/** What a dossier is once events are annulled, and the law that it comes under by that. */
import { opensDossier } from './annullable.js';
import { moveClock } from './clock.js';
import type { DecisionContext } from './context.js';
import type { Decision } from './decision.js';
import type { Dossier } from './dossier.js';
import type { DossierEvent } from './event.js';
import { dossierWithout } from './fold-without.js';
import { holdAgain } from './held-again.js';
import { redateDutyBegunAt } from './redate-duties.js';
import { clockOf, copyDossier, type DossierDraft } from './copies.js';
import { atRightInstants } from './right-instants.js';

/** A dossier without what was annulled, and what is decided on it by. */
interface StateWithout {
  readonly restored: DossierDraft;
  readonly context: DecisionContext;
}

/** The dossier as it is without these events, and without those that were annulled before. */
export function stateWithout(decision: Decision, annulled: readonly DossierEvent[]): StateWithout {
  const { context, draft } = decision;
  const { log = [], now } = context;
  const numbers = annulled.map(({ seq }) => seq);
  const without = dossierWithout(log, numbers, now);
  if (without === undefined) throw new Error('the first event of a log is not annulled');
  const under = { ...decision, context: contextBefore(context, draft, without) };
  return {
    context: under.context,
    restored: holdAgain(under, beganNow(under, without), annulled),
  };
}

/** A migration or an amendment of calendars may be among what is annulled. */
function contextBefore(
  context: DecisionContext,
  present: Dossier,
  restored: Dossier,
): DecisionContext {
  const isSame =
    restored.procedure.hash === present.procedure.hash &&
    restored.rules === present.rules &&
    restored.amendments.length === present.amendments.length;
  if (isSame) return context;
  const { before } = context;
  if (before?.procedure.hash !== restored.procedure.hash) {
    throw new Error('what the dossier comes under again is fetched beforehand');
  }
  return { ...context, ...before };
}

/** Where the first event itself was ahead: what it opened counts from when that is found out. */
function beganNow(decision: Decision, restored: Dossier): Dossier {
  const { log = [], now } = decision.context;
  const [first] = atRightInstants(log);
  if (first === undefined || !opensDossier(first.payload.type) || first.recordedAt <= now) {
    return restored;
  }
  const draft = copyDossier(restored);
  const anew: Decision = { ...decision, before: restored, draft, at: now, moves: [] };
  for (const open of restored.activations) redateDutyBegunAt(anew, open, open.since);
  const { facts } = restored.clock;
  if (!facts.some(({ at }) => at === now)) return draft;
  const { appointment } = restored;
  draft.clock = clockOf([]);
  draft.appointment = undefined;
  for (const fact of facts) moveClock(anew, fact);
  if (appointment?.stands === true) draft.appointment = appointment;
  return draft;
}
