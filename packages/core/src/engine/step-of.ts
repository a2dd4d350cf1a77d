/** The step that an activation stands for. */
import { isLifecycle } from '../compile/lifecycles.js';
import type { Step } from '../definition/graph.js';
import { parseActivation } from './activation.js';
import type { Decision } from './decision.js';
import { scopeAt } from './dossier.js';
import { CommandError } from './errors.js';

/** The step that an activation entered, or the one whose lifecycle it is in. */
export function stepOf(decision: Decision, activation: string): Step {
  const { scope: path, step } = parseActivation(activation);
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) {
    throw new CommandError('ACTIVATION_OVER', `Activation "${activation}" is over.`, {
      activation,
    });
  }
  return isLifecycle(scope.graph) && scope.parent !== null
    ? stepOf(decision, scope.parent)
    : decision.context.procedure.step(scope.graph, step);
}
