/** What a person has to do with a dossier: one answer for reading it and for commands on it. */
import { toDayNumber } from '@thutuc/legal-time';
import { AuthorisationError } from '../engine/errors.js';
import type { Dossier } from '../engine/dossier.js';
import type { AdminRoles } from '../engine/context.js';
import type { Grant } from '../ports/directory.js';
import type { RoleInUnit } from '../ports/work-port.js';
import type { Law } from './registry.js';

/** A person who asks for something. */
export interface Person {
  readonly actor: string;
  /** All roles that they hold or have held. */
  readonly grants: readonly Grant[];
  /** Day number of today, as a unit has it. */
  readonly today: (unit: string) => number;
}

/**
 * Who may read a dossier; who is known to it otherwise, and may learn why something is refused; and
 * who has nothing to do with it, and learns nothing, not even whether it is there.
 */
export type Standing = 'reader' | 'known' | 'stranger';

/** The roles of those that count today. */
export function rolesToday<Role extends Grant>(
  grants: readonly Role[],
  today: (unit: string) => number,
): readonly Role[] {
  // Most last as long as nobody says otherwise, and every command asks for them.
  return grants.every(isOpenEnded) ? grants : within(grants, today);
}

function within<Role extends Grant>(
  grants: readonly Role[],
  today: (unit: string) => number,
): readonly Role[] {
  return grants.filter(({ unit, from, to }) => {
    const day = today(unit);
    return (
      (from === undefined || toDayNumber(from) <= day) &&
      (to === undefined || day <= toDayNumber(to))
    );
  });
}

function isOpenEnded({ from, to }: Grant): boolean {
  return from === undefined && to === undefined;
}

/**
 * What a person has to do with a dossier: the applicant reads it, and whoever holds a role on it
 * today or has one delegated on it. Those whom the engine names for what no procedure names a role
 * for are known, and those who exercised a role on it by a delegation that has ended.
 */
export function standingOf(
  dossier: Dossier,
  law: Law,
  adminRoles: AdminRoles | undefined,
  { actor, grants, today }: Person,
): Standing {
  if (actor.startsWith('@')) return 'stranger';
  if (dossier.personal?.applicant === actor) return 'reader';
  const held = rolesToday(grants, today);
  if (oneConcerns(dossier, law, held)) return 'reader';
  return standingWithout(dossier, law, adminRoles, { actor, grants, today, held });
}

/** The standing of whoever holds no role on the dossier of their own. */
function standingWithout(
  dossier: Dossier,
  law: Law,
  adminRoles: AdminRoles | undefined,
  { actor, grants, today, held }: Person & { readonly held: readonly Grant[] },
): Standing {
  const delegations = dossier.personal?.delegations?.filter(({ to }) => to === actor) ?? [];
  const delegated = delegations.map(({ unit, role, from, until }) => {
    return { unit, role, from, to: until };
  });
  const current = rolesToday(delegated, today);
  if (oneConcerns(dossier, law, current)) return 'reader';
  const offices = Object.keys(adminRoles ?? {}) as (keyof AdminRoles)[];
  const isAdmin = offices.some((office) => holdsOffice(adminRoles, office, held));
  const wasDeputy =
    delegations.length > 0 ||
    grants.some((role) => role.onBehalfOf !== undefined && concerns(dossier, law, role));
  return isAdmin || wasDeputy ? 'known' : 'stranger';
}

/** Whether one of the roles held is among those that an office of the engine is given to. */
export function holdsOffice(
  adminRoles: AdminRoles | undefined,
  office: keyof AdminRoles,
  held: readonly RoleInUnit[],
): boolean {
  const named = adminRoles?.[office] ?? [];
  return named.some(({ unit, role }) => held.some((own) => own.unit === unit && own.role === role));
}

/** What whoever is not named for imports hears, whether the id is taken or not. */
export function noImporter(dossier: string, actor: string): AuthorisationError {
  return new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not import dossier "${dossier}": this is for those whom the engine names for it.`,
    { actor, command: 'import' },
  );
}

/** Asserts that a person may read a dossier. @throws AuthorisationError `NOT_AUTHORISED` */
export function assertReader(standing: Standing, actor: string, dossier: string): void {
  if (standing === 'reader') return;
  if (standing === 'stranger') throw strangerTo(dossier, actor);
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not read dossier "${dossier}": this is for its applicant and for those who hold a role on it.`,
    { actor, dossier },
  );
}

/** What whoever has nothing to do with a dossier hears, whether there is one or not. */
export function strangerTo(dossier: string, actor: string): AuthorisationError {
  return new AuthorisationError(
    'NOT_AUTHORISED',
    `There is no dossier "${dossier}" that "${actor}" has anything to do with. Check the id.`,
    { actor, dossier },
  );
}

function oneConcerns(dossier: Dossier, law: Law, roles: readonly RoleInUnit[]): boolean {
  for (const role of roles) if (concerns(dossier, law, role)) return true;
  return false;
}

/** Whether a role in a unit is one of a party of the dossier, or of an agency that it asked. */
function concerns(dossier: Dossier, law: Law, { unit, role }: RoleInUnit): boolean {
  const { parties } = law.procedure.procedure;
  // `in`: a list of the parties would be made for each role at each command.
  for (const party in dossier.parties) {
    const isBound = dossier.parties[party] === unit;
    if (isBound && Object.hasOwn(parties[party]?.roles ?? {}, role)) return true;
  }
  const isIt = (duty: { readonly unit?: string | undefined; readonly role?: string | undefined }) =>
    duty.unit === unit && duty.role === role;
  return dossier.activations.some(isIt) || dossier.consultations.some(isIt);
}
