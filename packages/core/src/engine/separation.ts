/**
 * The separation of duties: who proposed must not approve, and who applies must not decide.
 * Whatever command decides something passes here, by the table of what commands decide.
 */
import { meansDuty, pathOfStep, type RoleRef } from '../definition/index.js';
import { staticPath } from './activation.js';
import { systemActor } from './context.js';
import { decides } from './decides.js';
import { isApplicant, type Decision } from './decision.js';
import { AuthorisationError } from './errors.js';

/**
 * Demands that the actor may decide what the command decides, and notes that who did it is kept,
 * among what belongs to persons.
 *
 * @param allowed - The roles that may give the command.
 * @throws AuthorisationError `DUTIES_SEPARATE` when the actor has done another duty that the
 *   procedure separates from this one, or is the applicant
 */
export function demandSeparation(
  decision: Decision,
  activation: string | undefined,
  allowed: readonly RoleRef[],
): void {
  const { actor, command } = decision.envelope;
  const what = decides[command.type];
  if (what === 'nothing' || actor === systemActor) return;
  const { procedure } = decision.context.procedure;
  const duty = what === 'step' ? pathOfStep(procedure, staticPath(activation ?? '')) : what;
  const rules = procedure.separate.filter(({ steps }) =>
    steps.some((name) => meansDuty(name, duty)),
  );
  const isAllowed =
    rules.some(({ applicant }) => applicant !== undefined) ||
    allowed.some(({ party }) => isApplicant(decision, party));
  if (actor === decision.draft.personal?.applicant && !isAllowed) {
    throw new AuthorisationError(
      'DUTIES_SEPARATE',
      `"${actor}" is the applicant of this dossier and may not decide "${duty}" in it. Let another person do it.`,
      { actor, step: duty, other: '@applicant' },
    );
  }
  for (const { steps } of rules) demandNotDone(decision, steps, duty);
  if (rules.some(({ steps }) => steps.length > 1)) decision.separated = true;
}

function demandNotDone(decision: Decision, names: readonly string[], duty: string): void {
  const { draft, envelope, context } = decision;
  const { actor } = envelope;
  for (const { person, path } of draft.personal?.doneBy ?? []) {
    if (person !== actor) continue;
    const done = pathOfStep(context.procedure.procedure, path);
    const isNamed = names.some((name) => meansDuty(name, done));
    const differ = names.some((name) => meansDuty(name, done) !== meansDuty(name, duty));
    if (!isNamed || !differ) continue;
    throw new AuthorisationError(
      'DUTIES_SEPARATE',
      `"${actor}" did "${done}" in this dossier and may not do "${duty}" as well: the procedure separates these duties.`,
      { actor, step: duty, other: done },
    );
  }
}
