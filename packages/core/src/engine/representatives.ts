/** Who stands on the applicant's side by a power of attorney, today and once. */
import { toDayNumber } from '@thutuc/legal-time';
import type { AllowedRole } from './allowed-role.js';
import { isApplicant } from './applicant.js';
import type { Dossier } from './dossier.js';
import { AuthorisationError } from './errors.js';
import type { Asking } from './held-roles.js';
import type { Representative } from './representative.js';
import { todayInUnit } from './unit-calendar.js';
import { isPersonOrVeil } from './veil.js';

/** Whether a person represents the applicant, or did once. */
export function hasRepresented(
  { personal, veiled }: Pick<Dossier, 'personal' | 'veiled'>,
  person: string,
): boolean {
  if (personal !== null) return personal.representatives?.some(({ id }) => id === person) === true;
  return veiled?.representatives?.some((known) => isPersonOrVeil(known, person)) === true;
}

/**
 * Whether a person holds a power of the applicant's on a day, whatever it is for, or held one once;
 * `undefined` for those who never did.
 *
 * @param today - Day number.
 */
export function powerOf(
  { personal }: Pick<Dossier, 'personal'>,
  person: string,
  today: number,
): 'holds' | 'ended' | undefined {
  const powers = personal?.representatives?.filter(({ id }) => id === person) ?? [];
  if (powers.length === 0) return undefined;
  return powers.some((power) => holdsOn(power, today)) ? 'holds' : 'ended';
}

/**
 * Those who hold a power of the applicant's on a day, each once: letters reach them as well.
 *
 * @param today - Day number.
 */
export function representativesOn(
  { personal }: Pick<Dossier, 'personal'>,
  today: number,
): readonly string[] {
  const inForce = (personal?.representatives ?? []).filter((power) => holdsOn(power, today));
  return [...new Set(inForce.map(({ id }) => id))];
}

/** Whether a person acts for the applicant today, by a power that is for the command. */
export function represents(decision: Asking, person: string): boolean {
  const powers = powersOf(decision, person);
  if (powers.length === 0) return false;
  const today = dayOf(decision);
  return powers.some((power) => holdsOn(power, today));
}

/** The applicants whose power a person holds today that is for the command, each once. */
export function representedBy(decision: Asking, person: string): readonly string[] {
  const powers = powersOf(decision, person);
  if (powers.length === 0) return [];
  const today = dayOf(decision);
  const applicant = decision.draft.personal?.applicant ?? '';
  const held = powers.filter((power) => holdsOn(power, today));
  return [...new Set(held.map(({ of = applicant }) => of))];
}

/** The power of the actor that would have allowed this on another day. */
export function endedPower(
  decision: Asking,
  allowed: readonly AllowedRole[],
): Representative | undefined {
  const isMeant = allowed.some(({ party }) => isApplicant(decision, party));
  return isMeant ? powersOf(decision, decision.envelope.actor).at(-1) : undefined;
}

/** The refusal of a representative beyond the days of the power. */
export function powerExpired(
  { envelope }: Asking,
  { from, until, isRevoked, event }: Representative,
  what: string,
): AuthorisationError {
  const { actor, command } = envelope;
  const ended = isRevoked ? ', and was revoked' : '';
  return new AuthorisationError(
    'POWER_EXPIRED',
    `"${actor}" may not ${command.type} ${what}: the power to represent the applicant is from ${from} to ${until}${ended}. Have it given anew.`,
    { actor, command: command.type, power: event, from, until },
  );
}

/** The powers of a person that are for the command, on whatever days. */
function powersOf({ draft, envelope }: Asking, person: string): readonly Representative[] {
  const { type } = envelope.command;
  const all = draft.personal?.representatives;
  if (all === undefined) return [];
  return all.filter(({ id, scope }) => id === person && scope?.includes(type) !== false);
}

/** Today, as the unit has it that receives the dossier. */
function dayOf(decision: Asking): number {
  const { receipt } = decision.context.procedure.procedure;
  return todayInUnit(decision, decision.draft.parties[receipt.party] ?? '');
}

/** Whether a power is in force on a day. @param day - Day number. */
export function holdsOn(
  { from, until, isRevoked }: Pick<Representative, 'from' | 'until' | 'isRevoked'>,
  day: number,
): boolean {
  return isRevoked !== true && toDayNumber(from) <= day && day <= toDayNumber(until);
}
