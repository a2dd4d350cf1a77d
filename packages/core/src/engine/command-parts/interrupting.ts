/** What follows from an interruption for the limits of a dossier. */
import { startAmongFacts } from '../../semantics/limit-facts.js';
import { clockActivation } from '../activation.js';
import { interruptLimit } from '../clock.js';
import { record, type Decision } from '../decision.js';
import type { Activation, DossierClock } from '../dossier.js';
import type { DossierInterruption } from '../dossier-interruption.js';
import { countedGrace } from '../grace.js';
import { graceAt } from '../shift-holds.js';
import { isTouched } from '../interruptions.js';
import { redateInterrupted } from '../redate-duties.js';
import { endAfterRest } from '../end-after-rests.js';
import { timedOf } from '../timers.js';

/** More than a day lies between the first and the last instant of one: a due day has both. */
const dayMsMax = 26 * 3_600_000;

/**
 * Whether an interruption may touch a limit of a dossier: one that is over is met by what ran while
 * it lasted alone; any other may meet what comes yet.
 */
export function overlaps({ draft, context }: Decision, interruption: DossierInterruption): boolean {
  const { lifecycle, activations, clock } = draft;
  if (lifecycle === 'closed' && activations.length === 0) return false;
  const { from, to } = interruption;
  if (to === undefined || to > context.now) return true;
  const reaches = (dueAt: number | undefined) => dueAt === undefined || dueAt + dayMsMax > from;
  const begun = startAmongFacts(clock.facts)?.fact.at;
  const meetsLimit =
    isTouched(interruption, 'limit') &&
    !hasStopped(clock) &&
    (begun ?? draft.submittedAt) < to &&
    reaches(clock.due?.dueAt);
  return (
    meetsLimit ||
    activations.some(
      (open) =>
        open.due !== undefined &&
        isTouched(interruption, open) &&
        open.since < to &&
        reaches(open.due.dueAt),
    )
  );
}

/** Lets the limits of a dossier follow an interruption that it knows of by now. */
export function followInterruption(decision: Decision, interruption: DossierInterruption): void {
  const { activations, clock } = decision.draft;
  if (isTouched(interruption, 'limit')) interruptLimit(decision, interruption);
  redateInterrupted(decision);
  if (!isTouched(interruption, 'limit')) return;
  keepHolds(decision, interruption, clock, clockActivation);
  for (const open of activations) keepHolds(decision, interruption, open, open.id);
}

/**
 * What had passed before stays passed. Its grace stands still as well: nobody can record anything
 * while offices do not work.
 */
function keepHolds(
  decision: Decision,
  { from, to }: DossierInterruption,
  before: Activation | DossierClock,
  activation: string,
): void {
  const grace = graceAt(decision, activation);
  for (const [timer, carryAt] of Object.entries(before.held ?? {})) {
    const at = before.timers?.[timer];
    const present = timedOf(decision.draft, activation)?.timers?.[timer];
    // What was dated anew has a new grace.
    const isMoved =
      present === undefined ? to !== undefined || (at ?? from) >= from : present !== at;
    if (at === undefined || isMoved) continue;
    const rest = to === undefined ? undefined : { from, to };
    const end =
      rest === undefined || grace === undefined
        ? carryAt
        : endAfterRest(countedGrace(decision, grace), { from: at, end: carryAt }, rest);
    const now = timedOf(decision.draft, activation)?.held?.[timer];
    if (end !== now) record(decision, { op: 'arm', activation, timer, at, carryAt: end });
  }
}

function hasStopped({ facts }: DossierClock): boolean {
  return facts.some(({ type }) => type === 'stopped');
}
