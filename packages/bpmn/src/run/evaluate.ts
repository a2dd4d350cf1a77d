/** Expressions of a model over the data of a run: FEEL, and what the host can evaluate. */
import { compileCondition, ConditionError, evaluateCondition } from '@thutuc/core/procedure';
import { feelOf } from '../model/feel.js';
import type { Expression } from '../model/graph.js';

/** The data of a process by name. */
export type Data = ReadonlyMap<string, unknown>;

/** Evaluates a condition in a language of the host; `undefined` where it cannot. */
export type Evaluate = (expression: Expression, data: Data) => boolean | undefined;

/** Whether a condition holds; `undefined` where that is not known. */
export function holds(
  expression: Expression | undefined,
  data: Data,
  evaluate: Evaluate | undefined,
): boolean | undefined {
  if (expression === undefined) return undefined;
  const feel = feelOf(expression);
  if (feel === undefined) return evaluate?.(expression, data);
  try {
    return evaluateCondition(feel, valuesOf(feel, data));
  } catch (error) {
    if (error instanceof ConditionError) return undefined;
    throw error;
  }
}

/** A whole number that an expression is, or the variable that it names; else `undefined`. */
export function countOf(expression: Expression | undefined, data: Data): number | undefined {
  if (expression === undefined) return undefined;
  const text = expression.text.replace(/^(?:=|[#$]\{)\s*|\}$/g, '').trim();
  const value = /^\d+$/.test(text) ? Number(text) : data.get(text);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function valuesOf(feel: string, data: Data): Record<string, unknown> {
  const { names } = compileCondition(feel);
  return Object.fromEntries(names.filter((name) => data.has(name)).map((n) => [n, data.get(n)]));
}
