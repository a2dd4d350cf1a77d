/** Conditions as procedures use them: read once, remembered, and computed over a dossier's data. */
import { toCivilDate } from '@thutuc/legal-time';
import { ConditionError, withExpression } from './errors.js';
import { Evaluation } from './evaluate.js';
import type { Expression, Value } from './expression.js';
import type { ValueType } from './functions.js';
import { namesOf } from './names.js';
import { parseExpression } from './parse-expression.js';
import { typeOfValue } from './values.js';

/** A value that a condition answers with. */
export type ConditionValue = string | number | boolean | null | readonly ConditionValue[];

/** The data of a dossier by name; `null` is a declared field that has no value yet. */
export type ConditionData = Readonly<Record<string, unknown>>;

/** An expression that was read and found to be allowed. */
export interface Condition {
  /** The text as written. */
  readonly expression: string;
  /** Names of the data that it uses, each once, in order of appearance. */
  readonly names: readonly string[];
  readonly root: Expression;
}

/** Most expressions that are remembered; beyond, the oldest is read anew when it comes again. */
const REMEMBERED_MAX = 5000;
const remembered = new Map<string, Condition>();

/**
 * Reads an expression in the fenced part of FEEL. The same text is read once.
 *
 * Allowed are comparisons of equal types, `in`, `between`, and/or/not, `if`, `some`, `every` and
 * `for` over lists and ranges (10,000 turns), `+ - *` on whole numbers, `+` on texts, `date(…)`
 * and a short list of functions: nothing that reads a clock, matches patterns, defines functions
 * or need not end. At most 2,000 characters, 400 brackets, 64 of them open, 200 levels.
 *
 * @example
 * ```ts
 * compileCondition('floorArea > 250 and landUse = "residential"').names;
 * // => ['floorArea', 'landUse']
 * ```
 * @throws ConditionError `CONDITION_SYNTAX` | `CONDITION_FORBIDDEN` | `CONDITION_TOO_LARGE`
 */
export function compileCondition(expression: string): Condition {
  const known = remembered.get(expression);
  if (known) return known;
  const root = withExpression(expression, () => parseExpression(expression));
  const condition: Condition = { expression, names: namesOf(root), root };
  if (remembered.size >= REMEMBERED_MAX) {
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest);
      break;
    }
  }
  remembered.set(expression, condition);
  return condition;
}

/**
 * Whether a condition holds for a dossier's data.
 *
 * Strict where FEEL is lax: a comparison of different types, a missing name, a null that is used
 * and a result other than true or false are errors, so that no dossier takes a default branch by
 * mistake. `and` and `or` stop at the first operand that decides; so `x != null and x > 3` is safe.
 *
 * @example
 * ```ts
 * evaluateCondition('storeys > 2 or inPlan = false', { storeys: 3, inPlan: true }); // => true
 * ```
 * @throws ConditionError any of its codes
 */
export function evaluateCondition(expression: string, data: ConditionData): boolean {
  const value = evaluate(expression, data);
  if (typeof value === 'boolean') return value;
  throw wrongResult(expression, 'true or false', value);
}

/**
 * The text that the expression of a condition yields, such as the code of a unit; never empty.
 *
 * @example
 * ```ts
 * evaluateText('if district = "tp" then "H22.01" else "H22." + district', { district: '07' });
 * // => 'H22.07'
 * ```
 * @throws ConditionError any of its codes
 */
export function evaluateText(expression: string, data: ConditionData): string {
  const value = evaluate(expression, data);
  if (typeof value === 'string' && value !== '') return value;
  throw wrongResult(expression, 'a text that is not empty', value);
}

/**
 * The list that the expression of a condition yields; dates in it are given as `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * evaluateList('for ward in wards return "H22." + ward', { wards: ['01', '07'] });
 * // => ['H22.01', 'H22.07']
 * ```
 * @throws ConditionError any of its codes
 */
export function evaluateList(expression: string, data: ConditionData): readonly ConditionValue[] {
  const value = evaluate(expression, data);
  const plain = plainValue(value);
  if (plain !== null && typeof plain === 'object') return plain;
  throw wrongResult(expression, 'a list', value);
}

function evaluate(expression: string, data: ConditionData): Value {
  const { root } = compileCondition(expression);
  return withExpression(expression, () => new Evaluation(data).value(root));
}

function plainValue(value: Value): ConditionValue {
  if (value === null || typeof value !== 'object') return value;
  return 'day' in value ? toCivilDate(value.day) : value.map(plainValue);
}

function wrongResult(expression: string, wanted: string, value: Value): ConditionError {
  const type: ValueType = typeOfValue(value);
  return new ConditionError(
    'CONDITION_RESULT',
    `Condition ${JSON.stringify(expression.slice(0, 120))} must yield ${wanted}, ` +
      `but yields ${type === 'null' ? 'nothing (null)' : `a value of type ${type}`}.`,
    { expression, type },
  );
}
