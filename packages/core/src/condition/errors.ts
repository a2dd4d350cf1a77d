/** The errors of conditions: what is wrong with an expression, where in it, and what to do. */
import { ThutucError } from '@thutuc/legal-time';

/**
 * Codes of {@link ConditionError}.
 *
 * - `CONDITION_SYNTAX`: not a FEEL expression
 * - `CONDITION_FORBIDDEN`: FEEL, but outside of what a procedure may use
 * - `CONDITION_TOO_LARGE`: too long, nested too deep, or too many iterations
 * - `CONDITION_NAME_UNKNOWN`: a name that the data does not have
 * - `CONDITION_TYPE`: an operator or function was given values it does not take
 * - `CONDITION_NUMBER`: arithmetic that would not be exact
 * - `CONDITION_NULL`: a value that is not there was used
 * - `CONDITION_RESULT`: the whole expression yields the wrong type
 */
export type ConditionErrorCode =
  | 'CONDITION_SYNTAX'
  | 'CONDITION_FORBIDDEN'
  | 'CONDITION_TOO_LARGE'
  | 'CONDITION_NAME_UNKNOWN'
  | 'CONDITION_TYPE'
  | 'CONDITION_NUMBER'
  | 'CONDITION_NULL'
  | 'CONDITION_RESULT';

/** A stretch of an expression: offsets of its first character and of the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A condition that cannot be read, or that has no answer for the data it was given. */
export class ConditionError extends ThutucError<ConditionErrorCode> {
  override readonly name = 'ConditionError';
}

/** What went wrong inside an expression, before the expression itself is known. */
export class Fault extends Error {
  constructor(
    readonly code: ConditionErrorCode,
    message: string,
    readonly span: Span,
  ) {
    super(message);
  }
}

/** Runs a piece of work on an expression; its errors say which expression a fault belongs to. */
export function withExpression<T>(expression: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { from, to } = error.span;
    const excerpt = shorten(expression.slice(from, to));
    const place = excerpt === '' ? `at character ${from + 1}` : `at "${excerpt}" (${from + 1})`;
    throw new ConditionError(
      error.code,
      `Condition ${JSON.stringify(shorten(expression))}, ${place}: ${error.message}`,
      { expression: shorten(expression, 2000), from, to },
    );
  }
}

function shorten(text: string, lengthMax = 120): string {
  return text.length > lengthMax ? `${text.slice(0, lengthMax)}…` : text;
}

/** The place that an error names: that of a node, as plain data. */
export function errorSpan({ from, to }: Span): Span {
  return { from, to };
}
