/** A role that the actor holds of their own: what is delegated cannot be passed on. */
import type { Decision } from '../decision.js';
import { AuthorisationError } from '../errors.js';
import { holdsRole } from '../held-roles.js';

/** A role of an agency in a unit. */
export interface RoleInUnit {
  readonly party: string;
  readonly role: string;
  readonly unit: string;
}

/**
 * Asserts that the actor holds the role of their own.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`
 */
export function assertOwnRole(decision: Decision, given: RoleInUnit): void {
  const { actor } = decision.envelope;
  const own = decision.context.roles.filter(({ onBehalfOf }) => onBehalfOf === undefined);
  if (holdsRole(decision, own, given)) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" exercises the role ${given.role} in ${given.unit} by delegation, which cannot be passed on or revoked.`,
    { actor, ...given },
  );
}
