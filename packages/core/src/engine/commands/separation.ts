/** The separation of duties: who proposed must not approve. */
import { sha256 } from '../../content-hash/index.js';
import { parseActivation } from '../activation.js';
import { systemActor } from '../context.js';
import type { Decision } from '../decision.js';
import { AuthorisationError } from '../errors.js';

/** Half of a SHA-256 tells the few people of a dossier apart, and keeps its log small. */
const digestLength = 22;

/**
 * The digest of the person who does a step, where the procedure separates that step from others;
 * nothing for other steps.
 *
 * @throws AuthorisationError `DUTIES_SEPARATE` when the person has done one of the others.
 */
export function doerOf(decision: Decision, activation: string): string | undefined {
  const { step } = parseActivation(activation);
  const { actor } = decision.envelope;
  const { separate } = decision.context.procedure.procedure;
  if (separate.length === 0) return undefined;
  const rules = separate.filter(({ steps }) => steps.includes(step));
  if (rules.length === 0 || actor === systemActor) return undefined;
  const digest = sha256(`${decision.draft.id}:${actor}`).slice(0, digestLength);
  for (const { steps } of rules) {
    const other = steps.find(
      (name) =>
        name !== step &&
        decision.draft.doneBy.some((done) => done.step === name && done.person === digest),
    );
    if (other !== undefined) {
      throw new AuthorisationError(
        'DUTIES_SEPARATE',
        `"${actor}" did "${other}" in this dossier and may not do "${step}" as well: the procedure separates these duties.`,
        { actor, step, other },
      );
    }
  }
  return digest;
}
