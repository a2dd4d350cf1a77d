/**
 * The separation of duties: who proposed must not approve, and who applies must not decide.
 * Whatever command decides something passes here, by the table of what commands decide.
 */
import { meansDuty, outerDuty, pathOfStep, type Procedure } from '../definition/index.js';
import { staticPath } from './activation.js';
import { systemActor, type HeldRole } from './context.js';
import { decides } from './decides.js';
import { isApplicant, type Decision } from './decision.js';
import { AuthorisationError } from './errors.js';
import type { DossierEvent } from './event.js';
import { dutyOf } from './facts.js';
import { heldRoles, holdsRole } from './held-roles.js';
import type { AllowedRole } from './ownership.js';
import { isPerson } from './veil.js';

/**
 * Demands that the actor may decide what the command decides, and notes that who did it is kept,
 * among what belongs to persons.
 *
 * @param allowed - The roles that may give the command.
 * @throws AuthorisationError `DUTIES_SEPARATE` when the actor has done another duty that the
 *   procedure separates from this one, or stands on the applicant's side
 */
export function demandSeparation(
  decision: Decision,
  activation: string | undefined,
  allowed: readonly AllowedRole[],
): void {
  const { actor, command } = decision.envelope;
  const what = decides[command.type];
  if (what === 'nothing' || actor === systemActor) return;
  const { procedure } = decision.context.procedure;
  const { roles } = decision.context;
  if (what === 'impartial') {
    demandApart(decision, { person: actor, roles }, { duty: command.type, rules: [] }, allowed);
    return;
  }
  const isStep = what === 'step' || what === 'chosen';
  const duty = isStep ? pathOfStep(procedure, staticPath(activation ?? '')) : what;
  const rules = rulesOn(decision, duty);
  demandApart(decision, { person: actor, roles }, { duty, rules }, allowed);
  if (what === 'chosen') return;
  if (rules.some(({ steps }) => steps.length > 1)) decision.separated = true;
}

/**
 * Demands that somebody whom a step is given to may decide it.
 *
 * @param allowed - The roles that may act on the step.
 * @throws AuthorisationError `DUTIES_SEPARATE`
 */
export function demandMayDecide(
  decision: Decision,
  somebody: Somebody,
  activation: string,
  allowed: readonly AllowedRole[],
): void {
  const { procedure } = decision.context.procedure;
  const duty = pathOfStep(procedure, staticPath(activation));
  demandApart(decision, somebody, { duty, rules: rulesOn(decision, duty) }, allowed);
}

/**
 * Demands that an act is annulled by another person than the one who did it, unless a text lets
 * whoever does the duty annul it as well.
 *
 * @throws AuthorisationError `DUTIES_SEPARATE`
 */
export function demandAnother(decision: Decision, { seq, payload, personal }: DossierEvent): void {
  const { actor } = decision.envelope;
  if (personal?.actor !== actor || actor === systemActor) return;
  const path = dutyOf(payload);
  const { procedure } = decision.context.procedure;
  const rules = path === undefined ? [] : rulesOn(decision, pathOfStep(procedure, path));
  if (rules.some(({ annulment }) => annulment !== undefined)) return;
  throw new AuthorisationError(
    'DUTIES_SEPARATE',
    `"${actor}" recorded event ${seq} and may not annul it. Let another person of the role above do it, or an officer.`,
    { actor, event: seq },
  );
}

/** A person, with the roles that the directory knows. */
interface Somebody {
  readonly person: string;
  readonly roles: readonly HeldRole[];
}

/** A duty, and the rules that name it. */
interface Named {
  readonly duty: string;
  readonly rules: readonly Rule[];
}

function demandApart(
  decision: Decision,
  somebody: Somebody,
  { duty, rules }: Named,
  allowed: readonly AllowedRole[],
): void {
  const isAllowed =
    rules.some(({ applicant }) => applicant !== undefined) ||
    allowed.some(({ party }) => isApplicant(decision, party));
  if (!isAllowed) demandOtherSide(decision, somebody, duty, allowed);
  for (const { steps } of rules) demandNotDone(decision, somebody, steps, duty);
}

/** The rules that name a duty. */
function rulesOn(decision: Decision, duty: string): readonly Rule[] {
  const { id } = decision.context.procedure.procedure;
  return rulesOf(decision).filter(({ steps }) => steps.some((name) => meansDuty(name, duty, id)));
}

type Rule = Pick<Procedure['separate'][number], 'applicant' | 'annulment'> & {
  readonly steps: readonly string[];
};

/** The rules of the procedure, and those of the one that opened the dossier. */
function rulesOf({ context, draft }: Decision): readonly Rule[] {
  const { separate } = context.procedure.procedure;
  return draft.separate === undefined
    ? separate
    : [...separate, ...draft.separate.map((steps): Rule => ({ steps }))];
}

/**
 * Demands that the actor does not stand on the applicant's side: is not the applicant, holds no
 * role in the organisation that is, and does not act for the applicant by delegation.
 */
function demandOtherSide(
  decision: Decision,
  somebody: Somebody,
  duty: string,
  allowed: readonly AllowedRole[],
): void {
  const { draft } = decision;
  const { person: actor, roles } = somebody;
  const applicant = (draft.personal ?? draft.veiled)?.applicant;
  if (applicant === undefined) return;
  const shown = draft.personal === null ? '' : ` "${applicant}",`;
  const how = isPerson(applicant, actor)
    ? 'is the applicant of this dossier'
    : roles.some(({ unit }) => isPerson(applicant, unit))
      ? `holds a role in${shown} the applicant of this dossier,`
      : actsFor(decision, somebody, applicant, allowed)
        ? `acts here for${shown} the applicant of this dossier,`
        : undefined;
  if (how === undefined) return;
  throw new AuthorisationError(
    'DUTIES_SEPARATE',
    `"${actor}" ${how} and may not decide "${duty}" in it. Let another person do it.`,
    { actor, step: duty, other: '@applicant' },
  );
}

/** Whether the actor holds the role only by delegation of a person. */
function actsFor(
  decision: Decision,
  { person: actor, roles }: Somebody,
  person: string,
  allowed: readonly AllowedRole[],
): boolean {
  const held = heldRoles(decision, actor, roles);
  const own = held.filter(
    ({ onBehalfOf }) => onBehalfOf === undefined || !isPerson(person, onBehalfOf),
  );
  if (own.length === held.length) return false;
  return !allowed.some((role) => holdsRole(decision, own, role));
}

function demandNotDone(
  { draft, context }: Decision,
  { person: actor }: Somebody,
  names: readonly string[],
  duty: string,
): void {
  const { procedure } = context.procedure;
  const means = (name: string, path: string): boolean => meansDuty(name, path, procedure.id);
  for (const { person, path } of (draft.personal ?? draft.veiled)?.doneBy ?? []) {
    if (!isPerson(person, actor)) continue;
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
