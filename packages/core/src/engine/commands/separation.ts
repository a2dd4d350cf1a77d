/** The separation of duties: who proposed must not approve. */
import { parseActivation } from '../activation.js';
import { systemActor } from '../context.js';
import type { Decision } from '../decision.js';
import { AuthorisationError } from '../errors.js';

/**
 * Whether the procedure separates a step from others; who does it is then kept, among what belongs
 * to persons.
 *
 * @throws AuthorisationError `DUTIES_SEPARATE` when the actor has done one of the others.
 */
export function demandSeparation(decision: Decision, activation: string): true | undefined {
  const { separate } = decision.context.procedure.procedure;
  const { actor } = decision.envelope;
  if (separate.length === 0 || actor === systemActor) return undefined;
  const { step } = parseActivation(activation);
  const rules = separate.filter(({ steps }) => steps.includes(step));
  const doneBy = decision.draft.personal?.doneBy ?? [];
  for (const { steps } of rules) {
    const other = doneBy
      .filter(({ person }) => person === actor)
      .map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
      .find((done) => done !== step && steps.includes(done));
    if (other !== undefined) {
      throw new AuthorisationError(
        'DUTIES_SEPARATE',
        `"${actor}" did "${other}" in this dossier and may not do "${step}" as well: the ` +
          'procedure separates these duties.',
        { actor, step, other },
      );
    }
  }
  return rules.length > 0 ? true : undefined;
}
