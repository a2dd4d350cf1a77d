/** Claims of work: who has claimed an activation, and whether that counts. */
import { actorsOf } from './actors.js';
import { isOneOfApplicants } from './applicant.js';
import { systemActor } from './context.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import { AuthorisationError } from './errors.js';
import { heldRoles, holdsRole } from './held-roles.js';
import { represents } from './representatives.js';

/**
 * Asserts that nobody else has claimed an activation. What the applicant has claimed is still for
 * the payee to confirm.
 *
 * @throws AuthorisationError `CLAIMED_BY_OTHER`
 */
export function assertUnclaimed(decision: Decision, activation: Activation): void {
  const { actor } = decision.envelope;
  const isPayers =
    decision.rules.permission === 'payee' &&
    isOneOfApplicants(decision.draft.personal, activation.claimedBy);
  if (
    activation.claimedBy !== undefined &&
    activation.claimedBy !== actor &&
    actor !== systemActor &&
    !isPayers &&
    claimStands(decision, activation)
  ) {
    throw new AuthorisationError(
      'CLAIMED_BY_OTHER',
      `"${activation.id}" is claimed by "${activation.claimedBy}". Let it be released first.`,
      { activation: activation.id, claimedBy: activation.claimedBy },
    );
  }
}

/**
 * Whether a claim counts: while whoever claimed it holds a role for it, as far as the roles were
 * fetched. A claim ends with the role, whether it was freed or not.
 */
export function claimStands(decision: Decision, activation: Activation): boolean {
  const { claimant } = decision.context;
  const { claimedBy } = activation;
  if (claimedBy === undefined || claimant?.person !== claimedBy) return claimedBy !== undefined;
  if (isOneOfApplicants(decision.draft.personal, claimedBy)) return true;
  if (represents(decision, claimedBy)) return true;
  const roles = heldRoles(decision, claimedBy, claimant.roles);
  return actorsOf(decision, activation).some((allowed) => holdsRole(decision, roles, allowed));
}
