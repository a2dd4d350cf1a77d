/**
 * Which conditions some data makes true: exact for conditions that compare fields with constants,
 * since then a few values of each field stand for all.
 */
import { evaluateCondition, type DataField } from '@thutuc/core/procedure';
import { constantsOf, type Constants } from './constants.js';

/** What is known of some conditions over all data. */
export interface DecidedBranches {
  /** Whether some data chooses the condition of the same place. */
  readonly possible: readonly boolean[];
  /** Whether some data makes none of them true. */
  readonly none: boolean;
}

/** Most letters of conditions that are evaluated, over all combinations of values. */
const lettersMax = 40_000_000;

type Value = string | number | boolean;

/**
 * Decides conditions over all data; `undefined` where they do more than compare fields with
 * constants, or compare too many.
 *
 * @param choose `first`: a condition counts where the ones before it do not hold; `each`: alone
 */
export function decideBranches(
  conditions: readonly string[],
  fields: Readonly<Record<string, DataField>>,
  choose: 'first' | 'each',
): DecidedBranches | undefined {
  const constants = constantsOf(conditions);
  if (constants === undefined) return undefined;
  const domains = [...constants].map(
    ([name, values]) => [name, domainOf(fields[name], values)] as const,
  );
  let combinations = 1;
  for (const [, domain] of domains) {
    if (domain === undefined) return undefined;
    combinations *= domain.length;
  }
  // A comparison takes a few letters, so the length of the conditions stands for their number.
  if (combinations * conditions.join('').length > lettersMax) return undefined;
  const possible = conditions.map(() => false);
  let none = false;
  for (let number = 0; number < combinations; number++) {
    const data = combination(domains, number);
    const holding = conditions.map((condition) => evaluateCondition(condition, data));
    const first = holding.indexOf(true);
    if (first === -1) none = true;
    else if (choose === 'first') possible[first] = true;
    else holding.forEach((holds, i) => (possible[i] ||= holds));
  }
  return { possible, none };
}

function combination(
  domains: readonly (readonly [string, readonly Value[] | undefined])[],
  number: number,
): Record<string, Value> {
  const data: Record<string, Value> = {};
  let rest = number;
  for (const [name, domain = []] of domains) {
    data[name] = domain[rest % domain.length]!;
    rest = Math.floor(rest / domain.length);
  }
  return data;
}

/** Values that stand for all of a field: each constant, and one on either side of it. */
function domainOf(field: DataField | undefined, constants: Constants): Value[] | undefined {
  switch (field?.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return field.choices;
    case 'text':
    case 'date':
      // A text that is none of the constants is longer than all of them.
      return [...constants.texts, `${constants.texts.join('')}~`];
    case 'integer':
      return unique(
        constants.numbers.flatMap((n) => [Math.ceil(n) - 1, Math.round(n), Math.floor(n) + 1]),
      );
    case 'number':
      return unique(between(constants.numbers));
    default:
      return undefined;
  }
}

/** The numbers themselves, one between each two neighbours, and one outside on either side. */
function between(numbers: readonly number[]): number[] {
  const sorted = unique(numbers).sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((n, i) => (n + sorted[i]!) / 2);
  return [sorted[0]! - 1, ...sorted, ...gaps, sorted.at(-1)! + 1];
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}
