/** The functions that a condition may call: those of FEEL that always end and read no clock. */
import { CalendarError, toDayNumber } from '@thutuc/legal-time';
import type { Value } from './expression.js';

/** A type of a value; `any` is a value of a list whose elements are not declared. */
export type ValueType =
  'boolean' | 'integer' | 'number' | 'text' | 'date' | 'list' | 'null' | 'any';

/** A function: the types it takes and gives, and what it does with values of those types. */
export interface FeelFunction {
  /** One type for each argument; those from `optionalFrom` on may be left out. */
  readonly takes: readonly Exclude<ValueType, 'number' | 'any'>[];
  readonly optionalFrom?: number;
  readonly gives: ValueType;
  /** The value, or a text that says why there is none. */
  readonly apply: (...args: never[]) => Value | NoValue;
}

/** Why a function has no value for its arguments. */
export class NoValue {
  constructor(readonly reason: string) {}
}

const text = ['text'] as const;
const twoTexts = ['text', 'text'] as const;
const list = ['list'] as const;

function integersOf(values: readonly Value[], what: string): number[] | NoValue {
  if (values.length === 0) return new NoValue(`${what} of an empty list has no value`);
  const integers = values.filter((value) => Number.isSafeInteger(value)) as number[];
  return integers.length === values.length
    ? integers
    : new NoValue(`${what} takes whole numbers only`);
}

function fold(what: string, of: (integers: number[]) => number): FeelFunction {
  return {
    takes: list,
    gives: 'integer',
    apply: (values: readonly Value[]) => {
      const integers = integersOf(values, what);
      return integers instanceof NoValue ? integers : of(integers);
    },
  };
}

function booleans(what: string, of: (values: readonly Value[]) => boolean): FeelFunction {
  return {
    takes: list,
    gives: 'boolean',
    apply: (values: readonly Value[]) =>
      values.every((value) => typeof value === 'boolean')
        ? of(values)
        : new NoValue(`${what} takes booleans only`),
  };
}

/** FEEL counts code points from 1, and from the end for negative positions. */
function substring(value: string, start: number, length?: number): string | NoValue {
  if (start === 0) return new NoValue('positions in a text begin at 1');
  if (length !== undefined && length < 1) return new NoValue('the length must be at least 1');
  const points = Array.from(value);
  const from = start > 0 ? start - 1 : Math.max(0, points.length + start);
  return points.slice(from, length === undefined ? undefined : from + length).join('');
}

function civilDate(value: string): Value | NoValue {
  try {
    return { day: toDayNumber(value) };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return new NoValue(error.message);
  }
}

function modulo(dividend: number, divisor: number): number | NoValue {
  if (divisor === 0) return new NoValue('the divisor is zero');
  // The sign of the divisor, and no negative zero.
  return (((dividend % divisor) + divisor) % divisor) + 0;
}

/** The functions by their FEEL names. */
export const functions: Readonly<Record<string, FeelFunction>> = {
  not: { takes: ['boolean'], gives: 'boolean', apply: (value: boolean) => !value },
  date: { takes: text, gives: 'date', apply: civilDate },
  count: { takes: list, gives: 'integer', apply: (values: readonly Value[]) => values.length },
  all: booleans('all', (values) => !values.includes(false)),
  any: booleans('any', (values) => values.includes(true)),
  sum: fold('sum', (integers) => integers.reduce((a, b) => a + b, 0)),
  min: fold('min', (integers) => integers.reduce((a, b) => Math.min(a, b))),
  max: fold('max', (integers) => integers.reduce((a, b) => Math.max(a, b))),
  abs: { takes: ['integer'], gives: 'integer', apply: (value: number) => Math.abs(value) },
  modulo: { takes: ['integer', 'integer'], gives: 'integer', apply: modulo },
  contains: {
    takes: twoTexts,
    gives: 'boolean',
    apply: (value: string, part: string) => value.includes(part),
  },
  'starts with': {
    takes: twoTexts,
    gives: 'boolean',
    apply: (value: string, part: string) => value.startsWith(part),
  },
  'ends with': {
    takes: twoTexts,
    gives: 'boolean',
    apply: (value: string, part: string) => value.endsWith(part),
  },
  'upper case': { takes: text, gives: 'text', apply: (value: string) => value.toUpperCase() },
  'lower case': { takes: text, gives: 'text', apply: (value: string) => value.toLowerCase() },
  'string length': {
    takes: text,
    gives: 'integer',
    apply: (value: string) => Array.from(value).length,
  },
  substring: {
    takes: ['text', 'integer', 'integer'],
    optionalFrom: 2,
    gives: 'text',
    apply: substring,
  },
};
