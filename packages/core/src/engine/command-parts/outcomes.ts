/**
 * What must hold when a person leaves a step by an outcome, whether they complete it or resolve its
 * incident.
 */
import { isLifecycle } from '../../compile/lifecycles.js';
import { isBackExit } from '../../definition/back.js';
import type { Step } from '../../definition/graph.js';
import { parseActivation } from '../activation.js';
import type { Decision } from '../decision.js';
import { scopeAt, type Activation } from '../dossier.js';
import { CommandError } from '../errors.js';

/** Asserts that a step has an outcome of its own, which is not that of a deadline event. */
export function assertOwnOutcome(target: Activation, step: Step, outcome: string): void {
  const outcomes = 'on' in step ? step.on : {};
  if (Object.hasOwn(outcomes, outcome)) return;
  const known = Object.keys(outcomes);
  throw new CommandError(
    'OUTCOME_UNKNOWN',
    `"${target.id}" cannot be completed with "${outcome}"; it can be completed with ${known.map((o) => `"${o}"`).join(', ')}.`,
    { activation: target.id, outcome, known },
  );
}

/** Whether an outcome of a step leads to a supplement step. */
export function outcomeLeadsToSupplement(
  { draft, context }: Decision,
  target: Activation,
  outcome: string,
): boolean {
  const { scope, step } = parseActivation(target.id);
  const graph = scopeAt(draft, scope)?.graph ?? '';
  if (isLifecycle(graph)) return false;
  const next = context.procedure.graph(graph).next(step, outcome);
  return next !== undefined && context.procedure.step(graph, next).kind === 'supplement';
}

/**
 * Asserts that no outcome is reached by another command than its own: a payment is said to be made
 * by the payee alone, and nothing is recalled or sent back but by the commands for that.
 */
export function assertOwnCommand(target: Activation, outcome: string): void {
  const { id } = target;
  if (isOwnCommand(target, outcome)) return;
  if (outcome === 'recalled' || isBackExit(outcome)) {
    throw new CommandError(
      'OUTCOME_UNKNOWN',
      `"${id}" is not left by "${outcome}" in this way: use ${outcome === 'recalled' ? 'recall' : 'sendBack'}.`,
      { activation: id, outcome },
    );
  }
  throw new CommandError(
    'OUTCOME_UNKNOWN',
    `"${id}" is left by "paid" when the payment is recorded: use recordPayment, with its amount and reference.`,
    { activation: id, outcome },
  );
}

/** Whether an outcome is reached by no command of its own. */
export function isOwnCommand({ kind }: Activation, outcome: string): boolean {
  if (outcome === 'recalled' || isBackExit(outcome)) return false;
  return kind !== 'payment' || outcome !== 'paid';
}
