/** A delegation that would have allowed a command, had it not ended. */
import { toDayNumber } from '@thutuc/legal-time';
import type { AllowedRole } from './allowed-role.js';
import type { HeldRole } from './context.js';
import { type Asking, heldRoles } from './held-roles.js';
import { todayInUnit } from './unit-calendar.js';

/** The actor's delegation that would have allowed this, had it not ended. */
export function expiredDelegation(
  decision: Asking,
  allowed: readonly AllowedRole[],
): HeldRole | undefined {
  const { draft, context, envelope } = decision;
  return heldRoles(decision, envelope.actor, context.roles).find(
    ({ unit: heldIn, role: held, to, onBehalfOf }) =>
      onBehalfOf !== undefined &&
      to !== undefined &&
      toDayNumber(to) < todayInUnit(decision, heldIn) &&
      allowed.some(
        ({ party, role, unit = draft.parties[party] }) => role === held && unit === heldIn,
      ),
  );
}
