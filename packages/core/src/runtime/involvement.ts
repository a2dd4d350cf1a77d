/** How a person is involved in a dossier: one answer for reading it and for commands on it. */
import { localDay } from '@thutuc/legal-time';
import { isOneOfApplicants } from '../engine/applicant.js';
import type { AdminRoles } from '../engine/context.js';
import type { Dossier } from '../engine/dossier.js';
import { presentOf } from '../engine/present.js';
import { powerOf } from '../engine/representatives.js';
import type { Grant } from '../ports/directory.js';
import type { RoleInUnit } from '../ports/work-port.js';
import { isAdministrator } from './administrators.js';
import type { EngineOptions } from './engine-options.js';
import type { Law, Registry } from './registry.js';
import { rolesToday } from './roles-today.js';

/**
 * What a person has to do with a dossier: the applicant reads it, whoever represents the applicant
 * today, and whoever holds a role on it today or has one delegated on it. Those whom the engine
 * names for what no procedure names a role for are known, and those who exercised a role on it by a
 * delegation that has ended, or represented the applicant.
 */
function involvementOf(
  dossier: Dossier,
  law: Law,
  adminRoles: AdminRoles | undefined,
  { actor, grants, today }: Person,
): Involvement {
  if (actor.startsWith('@')) return 'stranger';
  if (isOneOfApplicants(dossier.personal, actor)) return 'reader';
  const power = powerOn(dossier, law, actor, today);
  if (power === 'holds') return 'reader';
  const held = rolesToday(grants, today);
  if (oneConcerns(dossier, law, held)) return 'reader';
  if (power === 'ended') return 'known';
  return standingWithout(dossier, law, adminRoles, { actor, grants, today, held });
}

/** Whether a person represents the applicant, by the calendar of the receiving unit. */
function powerOn(
  dossier: Dossier,
  { procedure }: Law,
  person: string,
  today: Person['today'],
): ReturnType<typeof powerOf> {
  if (dossier.personal?.representatives === undefined) return undefined;
  const { party } = procedure.procedure.receipt;
  return powerOf(dossier, person, today(dossier.parties[party] ?? ''));
}

/** The standing of whoever holds no role on the dossier of their own. */
function standingWithout(
  dossier: Dossier,
  law: Law,
  adminRoles: AdminRoles | undefined,
  { actor, grants, today, held }: Person & { readonly held: readonly Grant[] },
): Involvement {
  const delegations = dossier.personal?.delegations?.filter(({ to }) => to === actor) ?? [];
  const delegated = delegations.map(({ unit, role, from, until }) => {
    return { unit, role, from, to: until };
  });
  const current = rolesToday(delegated, today);
  if (oneConcerns(dossier, law, current)) return 'reader';
  const offices = Object.keys(adminRoles ?? {}) as (keyof AdminRoles)[];
  const isAdmin = offices.some((office) => isAdministrator(adminRoles, office, held));
  const wasDeputy =
    delegations.length > 0 ||
    grants.some((role) => role.onBehalfOf !== undefined && concerns(dossier, law, role));
  return isAdmin || wasDeputy ? 'known' : 'stranger';
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

/**
 * How a person is involved in a dossier at this moment; most laws are known, and need not be
 * waited for.
 */
export function involvementNow(
  options: EngineOptions & { readonly registry: Registry },
  dossier: Dossier,
  actor: string,
  grants: readonly Grant[],
): Involvement | Promise<Involvement> {
  const law = options.registry.knownLawOf(dossier);
  return law === undefined
    ? standingLater(options, dossier, { actor, grants })
    : standingUnder(law, options, dossier, { actor, grants });
}

/** Apart, since a function within {@link involvementNow} would be made at each command. */
async function standingLater(
  options: EngineOptions & { readonly registry: Registry },
  dossier: Dossier,
  person: Pick<Person, 'actor' | 'grants'>,
): Promise<Involvement> {
  return standingUnder(await options.registry.lawOf(dossier), options, dossier, person);
}

function standingUnder(
  law: Law,
  { adminRoles, clock, calendars }: EngineOptions,
  dossier: Dossier,
  { actor, grants }: Pick<Person, 'actor' | 'grants'>,
): Involvement {
  const [standard] = calendars;
  const now = presentOf(dossier, clock.now());
  const today = (unit: string): number => {
    const { zone } = law.calendars.get(dossier.unitCalendars?.[unit] ?? standard.id) ?? standard;
    return localDay(now, zone);
  };
  return involvementOf(dossier, law, adminRoles, { actor, grants, today });
}

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
export type Involvement = 'reader' | 'known' | 'stranger';
