/**
 * The separation of duties: who proposed must not approve, and who applies must not decide.
 * Whatever command decides something passes here, by the table of what commands decide.
 */
import { meansDuty, outerDuty, pathOfStep, type Procedure } from '../definition/index.js';
import { staticPath } from './activation.js';
import { systemActor } from './context.js';
import { decides } from './decides.js';
import { isApplicant, type Decision } from './decision.js';
import { AuthorisationError } from './errors.js';
import { heldRoles, holdsRole } from './held-roles.js';
import type { AllowedRole } from './ownership.js';

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
  const duty =
    what === 'step'
      ? pathOfStep(procedure, staticPath(activation ?? ''))
      : what === 'impartial'
        ? command.type
        : what;
  const all = what === 'impartial' ? [] : rulesOf(decision);
  const rules = all.filter(({ steps }) =>
    steps.some((name) => meansDuty(name, duty, procedure.id)),
  );
  const isAllowed =
    rules.some(({ applicant }) => applicant !== undefined) ||
    allowed.some(({ party }) => isApplicant(decision, party));
  if (!isAllowed) demandOtherSide(decision, duty, allowed);
  for (const { steps } of rules) demandNotDone(decision, steps, duty);
  if (rules.some(({ steps }) => steps.length > 1)) decision.separated = true;
}

type Rule = Pick<Procedure['separate'][number], 'applicant'> & {
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
function demandOtherSide(decision: Decision, duty: string, allowed: readonly AllowedRole[]): void {
  const { draft, envelope, context } = decision;
  const { actor } = envelope;
  const applicant = draft.personal?.applicant;
  if (applicant === undefined) return;
  const how =
    actor === applicant
      ? 'is the applicant of this dossier'
      : context.roles.some(({ unit }) => unit === applicant)
        ? `holds a role in "${applicant}", the applicant of this dossier,`
        : actsFor(decision, applicant, allowed)
          ? `acts here for "${applicant}", the applicant of this dossier,`
          : undefined;
  if (how === undefined) return;
  throw new AuthorisationError(
    'DUTIES_SEPARATE',
    `"${actor}" ${how} and may not decide "${duty}" in it. Let another person do it.`,
    { actor, step: duty, other: '@applicant' },
  );
}

/** Whether the actor holds the role only by delegation of a person. */
function actsFor(decision: Decision, person: string, allowed: readonly AllowedRole[]): boolean {
  const held = heldRoles(decision, decision.envelope.actor, decision.context.roles);
  const own = held.filter(({ onBehalfOf }) => onBehalfOf !== person);
  if (own.length === held.length) return false;
  return !allowed.some((role) => holdsRole(decision, own, role));
}

function demandNotDone(decision: Decision, names: readonly string[], duty: string): void {
  const { draft, envelope, context } = decision;
  const { actor } = envelope;
  const { procedure } = context.procedure;
  const means = (name: string, path: string): boolean => meansDuty(name, path, procedure.id);
  for (const { person, path } of draft.personal?.doneBy ?? []) {
    if (person !== actor) continue;
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
