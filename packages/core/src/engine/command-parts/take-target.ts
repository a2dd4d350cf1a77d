/** The open step that a command names, for an actor who may act on it. */
import { authoriseActivation } from '../authorise.js';
import { assertNotBackdatedBefore } from '../backdating.js';
import type { Decision } from '../decision.js';
import type { Activation, ActivationKind } from '../dossier.js';
import { assertTargetNotHeld, findTarget } from '../target.js';
import { workKinds } from '../work-kinds.js';

/**
 * Finds what a command names, and demands that the actor may act on it now. A fact of a step comes
 * too late where a limit has passed and its consequence is held; a claim does not.
 *
 * @throws CommandError, AuthorisationError
 */
export function takeTarget(
  decision: Decision,
  named: string | undefined,
  kinds: readonly ActivationKind[] = workKinds,
): Activation {
  const { worksOn } = decision.rules;
  const target = findTarget(decision, named, worksOn ?? kinds);
  authoriseActivation(decision, target);
  if (worksOn !== undefined) assertTargetNotHeld(decision, target.id);
  assertNotBackdatedBefore(decision, target.since, target.id);
  return target;
}
