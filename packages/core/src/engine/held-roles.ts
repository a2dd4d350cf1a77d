/** The roles that a person holds, of their own or by delegation, and on which days. */
import { toDayNumber } from '@thutuc/legal-time';
import type { AllowedRole } from './allowed-role.js';
import type { HeldRole } from './context.js';
import type { Decision } from './decision.js';
import type { Dossier } from './dossier.js';
import { todayInUnit } from './unit-calendar.js';

/** Who asks, and on what: a decision, or a submission that could not even be prepared. */
export interface Asking extends Pick<Decision, 'context' | 'envelope'> {
  readonly draft: Pick<Dossier, 'parties' | 'personal'>;
}

/** The roles of a person: those that the directory knows, and those delegated on this dossier. */
export function heldRoles(
  { draft }: Pick<Asking, 'draft'>,
  person: string,
  known: readonly HeldRole[],
): readonly HeldRole[] {
  const delegations = draft.personal?.delegations;
  if (delegations === undefined) return known;
  const own = delegations.filter(({ to }) => to === person);
  return [
    ...known,
    ...own.map(({ unit, role, from, until: to, by }) => ({ unit, role, from, to, onBehalfOf: by })),
  ];
}

/** Whether one of the roles held is an allowed one, in the right unit, on the day of recording. */
export function holdsRole(
  decision: Pick<Asking, 'draft' | 'context'>,
  roles: readonly HeldRole[],
  { party, role, unit = decision.draft.parties[party] }: AllowedRole,
): boolean {
  for (const held of roles) {
    if (held.unit === unit && held.role === role && isHeldNow(decision, held)) return true;
  }
  return false;
}

/** Whether a role is held on the day of recording, as its unit's calendar has it. */
export function isHeldNow(
  decision: Pick<Decision, 'context'>,
  { unit, from, to }: HeldRole,
): boolean {
  if (from === undefined && to === undefined) return true;
  const today = todayInUnit(decision, unit);
  return (
    (from === undefined || toDayNumber(from) <= today) &&
    (to === undefined || today <= toDayNumber(to))
  );
}
