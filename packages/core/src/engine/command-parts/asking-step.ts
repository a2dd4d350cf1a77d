/** The consultation that a question is of. */
import type { StepOf } from '../../definition/graph.js';
import { parseActivation } from '../activation.js';
import type { Decision } from '../decision.js';
import { scopeAt, type Activation } from '../dossier.js';
import { stepOf } from '../step-of.js';

/** The step by which an agency is asked that has an open question. */
export function askingStep(
  decision: Decision,
  { id }: Pick<Activation, 'id'>,
): StepOf<'consultation'> {
  const parent = scopeAt(decision.draft, parseActivation(id).scope)?.parent ?? id;
  const step = stepOf(decision, parent);
  if (step.kind !== 'consultation') throw new Error(`${id} is no question`);
  return step;
}
