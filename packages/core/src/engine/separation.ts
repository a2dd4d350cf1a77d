/**
 * The separation of duties: who proposed must not approve, and who applies must not decide.
 * Whatever command decides something passes here, by what its file says that it decides.
 */
import { outerDuty } from '../definition/outer-duty.js';
import { pathOfStep } from '../definition/path-of-step.js';
import { meansDuty } from '../definition/separate-duties.js';
import type { Procedure } from '../definition/procedure.js';
import { staticPath } from './activation.js';
import type { AllowedRole } from './allowed-role.js';
import { systemActor, type HeldRole } from './context.js';
import type { Decision } from './decision.js';
import { AuthorisationError } from './errors.js';
import type { DossierEvent } from './event.js';
import { dutyOfEvent } from './apply-event.js';
import { heldRoles, holdsRole } from './held-roles.js';
import { isApplicant } from './applicant.js';
import { memoised } from './memoised.js';
import { hasRepresented } from './representatives.js';
import { isPersonOrVeil } from './veil.js';

/**
 * Asserts that the actor may decide what the command decides, and notes that who did it is kept,
 * among what belongs to persons.
 *
 * @param allowed - The roles that may give the command.
 * @throws AuthorisationError `DUTIES_SEPARATE` when the actor has done another duty that the
 *   procedure separates from this one, or stands on the applicant's side
 */
export function assertSeparation(
  decision: Decision,
  activation: string | undefined,
  allowed: readonly AllowedRole[],
): void {
  const { actor } = decision.envelope;
  const { type, decides: what } = decision.rules;
  if (what === 'nothing' || actor === systemActor) return;
  const { roles } = decision.context;
  if (what === 'impartial') {
    assertApart(decision, { person: actor, roles }, { duty: type, rules: [] }, allowed);
    return;
  }
  const isStep = what === 'step' || what === 'chosen';
  const named = namedDuty(decision, isStep ? (activation ?? '') : what);
  assertApart(decision, { person: actor, roles }, named, allowed);
  if (what !== 'chosen' && named.rules.some(({ steps }) => steps.length > 1)) {
    decision.separated = true;
  }
}

/**
 * Asserts that the person to whom a step is given may decide it.
 *
 * @param allowed - The roles that may act on the step.
 * @throws AuthorisationError `DUTIES_SEPARATE`
 */
export function assertSeparateDecider(
  decision: Decision,
  person: Person,
  activation: string,
  allowed: readonly AllowedRole[],
): void {
  assertApart(decision, person, namedDuty(decision, activation), allowed);
}

/**
 * Asserts that an act is annulled by another person than the one who did it, unless a text lets
 * whoever does the duty annul it as well.
 *
 * @throws AuthorisationError `DUTIES_SEPARATE`
 */
export function assertSeparateAnnuller(
  decision: Decision,
  { seq, payload, personal }: DossierEvent,
): void {
  const { actor } = decision.envelope;
  if (personal?.actor !== actor || actor === systemActor) return;
  const path = dutyOfEvent(payload);
  const rules = path === undefined ? [] : namedDuty(decision, path).rules;
  if (rules.some(({ annulment }) => annulment !== undefined)) return;
  throw new AuthorisationError(
    'DUTIES_SEPARATE',
    `"${actor}" recorded event ${seq} and may not annul it. Let another person of the role above do it, or an officer.`,
    { actor, event: seq },
  );
}

/** A person, with the roles that the directory knows. */
interface Person {
  readonly person: string;
  readonly roles: readonly HeldRole[];
}

/** A duty, and the rules that name it. */
interface Named {
  readonly duty: string;
  readonly rules: readonly Rule[];
}

function assertApart(
  decision: Decision,
  person: Person,
  { duty, rules }: Named,
  allowed: readonly AllowedRole[],
): void {
  const isAllowed =
    rules.some(({ applicant }) => applicant !== undefined) || isForApplicant(decision, allowed);
  if (!isAllowed) assertOtherSide(decision, person, duty, allowed);
  for (const { steps } of rules) assertNotDone(decision, person, steps, duty);
}

function isForApplicant(decision: Decision, allowed: readonly AllowedRole[]): boolean {
  for (const { party } of allowed) if (isApplicant(decision, party)) return true;
  return false;
}

type Rule = Pick<Procedure['separate'][number], 'applicant' | 'annulment'> & {
  readonly steps: readonly string[];
};

const ownNamed = new WeakMap<Procedure, (id: string) => Named>();

/** The duties of a procedure by activations and by their own names; asked for at each command. */
function namedIn(procedure: Procedure): (id: string) => Named {
  let known = ownNamed.get(procedure);
  if (known === undefined) {
    known = memoised((id) => {
      const duty = pathOfStep(procedure, staticPath(id));
      return { duty, rules: naming(procedure.separate, procedure, duty) };
    });
    ownNamed.set(procedure, known);
  }
  return known;
}

/**
 * A duty by an activation, by its path or by its own name, with the rules that name it: those of
 * the procedure, and of the one that opened the dossier.
 */
function namedDuty({ context, draft }: Decision, id: string): Named {
  const { procedure } = context.procedure;
  const own = namedIn(procedure)(id);
  if (draft.separate === undefined) return own;
  const { duty, rules } = own;
  const outer = draft.separate.map((steps): Rule => ({ steps }));
  return { duty, rules: [...rules, ...naming(outer, procedure, duty)] };
}

function naming(rules: readonly Rule[], { id }: Procedure, duty: string): readonly Rule[] {
  return rules.filter(({ steps }) => steps.some((name) => meansDuty(name, duty, id)));
}

/**
 * Asserts that the actor does not stand on the applicant's side: is not the applicant, holds no
 * role in the organisation that is, and does not act for the applicant by delegation.
 */
function assertOtherSide(
  decision: Decision,
  person: Person,
  duty: string,
  allowed: readonly AllowedRole[],
): void {
  const { draft } = decision;
  const { person: actor, roles } = person;
  const known = draft.personal ?? draft.veiled;
  if (known === undefined) return;
  const { applicant, applicants = [applicant] } = known;
  const isApplying = applicants.some((one) => isPersonOrVeil(one, actor));
  const hasPower = hasRepresented(draft, actor);
  const holdsRoleIn = !isApplying && applicants.some((one) => holdsIn(roles, one));
  const isOnTheirSide = isApplying || hasPower || holdsRoleIn;
  const isDeputy = () => applicants.some((one) => actsFor(decision, person, one, allowed));
  if (!isOnTheirSide && !isDeputy()) return;
  const shown = draft.personal === null ? '' : ` "${applicant}",`;
  const how = isApplying
    ? 'is the applicant of this dossier'
    : `${hasPower ? 'represents, or did once,' : holdsRoleIn ? 'holds a role in' : 'acts here for'}${shown} the applicant of this dossier,`;
  throw new AuthorisationError(
    'DUTIES_SEPARATE',
    `"${actor}" ${how} and may not decide "${duty}" in it. Let another person do it.`,
    { actor, step: duty, other: '@applicant' },
  );
}

/** Whether the actor holds the role only by delegation of a person. */
function actsFor(
  decision: Decision,
  { person: actor, roles }: Person,
  person: string,
  allowed: readonly AllowedRole[],
): boolean {
  const held = heldRoles(decision, actor, roles);
  return held.some(isForAnother) && actsOnlyFor(decision, held, person, allowed);
}

function holdsIn(roles: readonly HeldRole[], applicant: string): boolean {
  for (const { unit } of roles) if (isPersonOrVeil(applicant, unit)) return true;
  return false;
}

function isForAnother({ onBehalfOf }: HeldRole): boolean {
  return onBehalfOf !== undefined;
}

function actsOnlyFor(
  decision: Decision,
  held: readonly HeldRole[],
  person: string,
  allowed: readonly AllowedRole[],
): boolean {
  const isDelegated = ({ onBehalfOf }: HeldRole): boolean =>
    onBehalfOf !== undefined && isPersonOrVeil(person, onBehalfOf);
  if (!held.some(isDelegated)) return false;
  const own = held.filter((role) => !isDelegated(role));
  return !allowed.some((role) => holdsRole(decision, own, role));
}

function assertNotDone(
  { draft, context }: Decision,
  { person: actor }: Person,
  names: readonly string[],
  duty: string,
): void {
  const { procedure } = context.procedure;
  const means = (name: string, path: string): boolean => meansDuty(name, path, procedure.id);
  for (const { person, path } of (draft.personal ?? draft.veiled)?.doneBy ?? []) {
    if (!isPersonOrVeil(person, actor)) continue;
    const done = pathOfStep(procedure, path);
    const isNamed = names.some((name) => means(name, done));
    const differ = names.some((name) => means(name, done) !== means(name, duty));
    if (!isNamed || !differ) continue;
    throw new AuthorisationError(
      'DUTIES_SEPARATE',
      `"${actor}" did "${done}" ${outerDuty(done) === undefined ? 'in this dossier' : 'in a dossier beside this one'} and may not do "${duty}" as well: the procedure separates these duties.`,
      { actor, step: duty, other: done },
    );
  }
}
