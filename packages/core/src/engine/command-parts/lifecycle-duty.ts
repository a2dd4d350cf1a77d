/** The open duty of a dossier as a whole that a command takes and leaves. */
import { lifecycleDuties } from '../activation.js';
import { authoriseActivation } from '../authorise.js';
import { momentOfMove, record, type Decision } from '../decision.js';
import type { Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { openLifecycleDutyOf, type LifecycleDuty } from '../lifecycle-duties.js';

/**
 * The open duty of a kind, which the actor must own.
 *
 * @throws CommandError `OUT_OF_ORDER` where none is open
 */
export function takeLifecycleDuty(decision: Decision, kind: LifecycleDuty): Activation {
  const duty = openLifecycleDutyOf(decision, kind);
  if (duty === undefined) {
    throw new CommandError(
      'OUT_OF_ORDER',
      `Dossier "${decision.draft.id}" has no open duty "${lifecycleDuties[kind]}".`,
      { duty: kind },
    );
  }
  authoriseActivation(decision, duty);
  return duty;
}

/** Leaves a duty of the dossier as a whole. */
export function leaveLifecycleDuty(
  decision: Decision,
  { id: activation }: Pick<Activation, 'id'>,
  outcome: string,
): void {
  record(decision, { op: 'leave', activation, outcome, at: momentOfMove(decision) });
}
