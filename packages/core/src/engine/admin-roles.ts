/** Who may do what no procedure names a role for: the engine's own list of officers. */
import type { AllowedRole } from './allowed-role.js';
import type { AdminRoles } from './context.js';
import type { Decision } from './decision.js';

/** The roles that an office of the engine is given to. */
export function adminRolesOf({ context }: Decision, office: keyof AdminRoles): AllowedRole[] {
  return (context.adminRoles?.[office] ?? []).map(({ unit, role }) => ({ party: '', unit, role }));
}
