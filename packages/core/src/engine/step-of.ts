/** What an activation stands for in this dossier: its step, and the unit of a party. */
import { isLifecycle } from '../compile/compile.js';
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

/**
 * The unit that a party is bound to in the dossier.
 *
 * @throws CommandError `UNIT_UNBOUND` while none was chosen
 */
export function unitOf({ draft }: Decision, party: string): string {
  const unit = draft.parties[party];
  if (unit !== undefined) return unit;
  throw new CommandError(
    'UNIT_UNBOUND',
    `Party "${party}" is not bound to a unit in dossier "${draft.id}" yet. Choose one on acceptance, or give the party a unit in the procedure.`,
    { party },
  );
}
