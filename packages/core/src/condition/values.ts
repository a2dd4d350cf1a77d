/** Values of an expression: their types, and what may be compared and reckoned with. */
import { toCivilDate } from '@thutuc/legal-time';
import { Fault, type Span } from './errors.js';
import type { CompareOperator, DateValue, Value } from './expression.js';
import type { ValueType } from './functions.js';

/** Takes a value of the data as it came from JSON. */
export function readValue(value: unknown, name: string, span: Span): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => readValue(item, name, span));
  throw new Fault(
    'CONDITION_TYPE',
    `"${name}" is neither text, finite number, boolean, null nor a list of them.`,
    span,
  );
}

/** Whether a value is a list. */
export function isListValue(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isDate(value: Value): value is DateValue {
  return typeof value === 'object' && value !== null && 'day' in value;
}

/** The type of a value, in the words of the messages. */
export function typeOfValue(value: Value): ValueType {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number';
  return isDate(value) ? 'date' : 'list';
}

/** The error for a value of the wrong type. */
export function wrongTypeOfValue(what: string, span: Span, value: Value): Fault {
  const shown = isDate(value) ? toCivilDate(value.day) : JSON.stringify(value);
  return new Fault(
    'CONDITION_TYPE',
    `${what}, and not the ${typeOfValue(value)} ${shown.slice(0, 80)}.`,
    span,
  );
}

/** A whole number that arithmetic on is exact. */
export function integerValue(value: Value, span: Span): number {
  if (typeof value !== 'number')
    throw wrongTypeOfValue('a whole number is needed here', span, value);
  if (Number.isSafeInteger(value)) return value;
  throw new Fault(
    'CONDITION_NUMBER',
    `${value} is no whole number below 2^53, so arithmetic would not be exact. ` +
      'Count in the smallest unit.',
    span,
  );
}

/** What is compared for order: numbers, and dates of both spellings among their own kind. */
function orderKey(value: Value, span: Span): number {
  if (typeof value === 'number') return value;
  if (isDate(value)) return value.day;
  throw wrongTypeOfValue('only numbers and dates have an order; write date(…)', span, value);
}

/** What is compared for equality, once both are of one type. */
function equalityKey(value: Value): Value {
  return isDate(value) ? value.day : value;
}

/** Compares two values of one type. */
export function compareValues(
  operator: CompareOperator,
  left: Value,
  right: Value,
  span: Span,
): boolean {
  const kind = comparable(left);
  if (kind !== comparable(right) || kind === 'list' || kind === 'null') {
    throw new Fault(
      'CONDITION_TYPE',
      `${typeOfValue(left)} and ${typeOfValue(right)} cannot be compared.`,
      span,
    );
  }
  if (operator === '=' || operator === '!=') {
    return (equalityKey(left) === equalityKey(right)) === (operator === '=');
  }
  const [a, b] = [orderKey(left, span), orderKey(right, span)];
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function comparable(value: Value): ValueType {
  const type = typeOfValue(value);
  return type === 'integer' ? 'number' : type;
}
