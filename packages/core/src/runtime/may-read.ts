/** Who may read what a dossier says of persons. */
import { toDayNumber } from '../calendar/index.js';
import { AuthorisationError, type Dossier } from '../engine/index.js';
import type { Grant, RoleInUnit } from '../ports/index.js';
import type { Law } from './registry.js';

/** Somebody who wants to read. */
export interface Person {
  readonly actor: string;
  /** All roles that they hold or have held. */
  readonly grants: readonly Grant[];
  /** Day number of today. */
  readonly day: number;
}

/** The roles of those that count on a day. */
export function rolesOn(grants: readonly Grant[], day: number): readonly Grant[] {
  return grants.filter(
    ({ from, to }) =>
      (from === undefined || toDayNumber(from) <= day) &&
      (to === undefined || day <= toDayNumber(to)),
  );
}

/**
 * Demands that somebody is the applicant, holds a role on the dossier today, or has one delegated
 * on it.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`
 */
export function demandReadable(dossier: Dossier, law: Law, person: Person): void {
  const { actor, day } = person;
  if (dossier.personal?.applicant === actor && !actor.startsWith('@')) return;
  const delegated = (dossier.personal?.delegations ?? [])
    .filter(({ to }) => to === actor)
    .map(({ unit, role, from, until }) => ({ unit, role, from, to: until }));
  const held = rolesOn([...person.grants, ...delegated], day);
  if (held.some((role) => concerns(dossier, law, role))) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not read dossier "${dossier.id}": this is for its applicant and for those who hold a role on it.`,
    { actor, dossier: dossier.id },
  );
}

/** Whether a role in a unit is one of a party of the dossier, or of an agency that it asked. */
function concerns(dossier: Dossier, law: Law, { unit, role }: RoleInUnit): boolean {
  const { parties } = law.procedure.procedure;
  const isOfParty = Object.entries(dossier.parties).some(
    ([party, bound]) => bound === unit && Object.hasOwn(parties[party]?.roles ?? {}, role),
  );
  const isIt = (duty: { readonly unit?: string | undefined; readonly role?: string | undefined }) =>
    duty.unit === unit && duty.role === role;
  return isOfParty || dossier.activations.some(isIt) || dossier.consultations.some(isIt);
}
