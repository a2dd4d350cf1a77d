/** What a report is about, and in which words. */
import { type Language, textIn } from '@thutuc/legal-time';
import type { Procedure } from '@thutuc/core/procedure';
import type { SimulationResult } from '../run/result.js';
import { type Names, namesIn } from '../texts/names.js';
import { type Numbers, numbersIn } from '../texts/numbers.js';
import { type Units, unitsOf } from '../texts/units.js';
import type { Comparison } from '../what-if/compare.js';
import { words, type Words } from './words.js';

/** What a report is about. */
export interface ReportInput {
  readonly result: SimulationResult;
  readonly language: Language;
  /** Its names are used, and its limit is marked. */
  readonly procedure?: Procedure;
  /** The comparison whose second scenario is reported on. */
  readonly comparison?: Comparison;
  /** What the two scenarios are called; by their names where left out. */
  readonly sides?: readonly [a: string, b: string];
}

/** A report with its words. */
export interface Page extends ReportInput {
  readonly w: Words;
  readonly units: Units;
  readonly n: Numbers;
  readonly names: Names;
}

/** The words for a report. */
export function pageOf(input: ReportInput): Page {
  const { language, procedure, result } = input;
  return {
    ...input,
    ...(input.comparison === undefined
      ? {}
      : { sides: input.sides ?? sidesOf(input.comparison, language) }),
    w: words[language],
    units: unitsOf(result.scenario, language),
    n: numbersIn(language),
    names: namesIn(language, procedure),
  };
}

/** The names of both scenarios, where these tell them apart. */
function sidesOf({ a, b }: Comparison, language: Language): [string, string] {
  const [first, second] = [a, b].map(({ scenario }) => textIn(scenario.name, language));
  if (first === undefined || second === undefined || first === second) return ['A', 'B'];
  return [first, second];
}
