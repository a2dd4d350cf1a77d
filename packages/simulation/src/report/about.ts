/** What a report is about, and in which words. */
import { textIn } from '@thutuc/legal-time';
import { english } from '../texts/english.js';
import type { SimulationLanguage } from '../texts/language.js';
import { type Procedure, languageForTexts } from '@thutuc/core/procedure';
import type { SimulationResult } from '../run/result.js';
import { type Names, namesIn } from '../texts/names.js';
import type { Numbers } from '@thutuc/charts';
import { numbersIn } from '../texts/numbers.js';
import { type Units, unitsOf } from '../texts/units.js';
import type { Comparison } from '../what-if/compare.js';
import type { ReportWords } from '../texts/report-words.js';

/** What a report is about. */
export interface ReportInput {
  readonly result: SimulationResult;
  /** @defaultValue English */
  readonly language?: SimulationLanguage;
  /** Its names are used, and its limit is marked. */
  readonly procedure?: Procedure;
  /** The comparison whose second scenario is reported on. */
  readonly comparison?: Comparison;
  /** What the two scenarios are called; by their names where left out. */
  readonly sides?: readonly [a: string, b: string];
}

/** A report with its words. */
export interface Page extends ReportInput {
  readonly language: SimulationLanguage;
  readonly w: ReportWords;
  readonly units: Units;
  readonly n: Numbers;
  readonly names: Names;
}

/** The words for a report. */
export function pageAbout(input: ReportInput): Page {
  const { language = english, procedure, result } = input;
  return {
    ...input,
    language: procedure === undefined ? language : languageForTexts(language, procedure),
    ...(input.comparison === undefined
      ? {}
      : { sides: input.sides ?? sidesOf(input.comparison, language) }),
    w: language.simulation.report,
    units: unitsOf(result.scenario, language),
    n: numbersIn(language),
    names: namesIn(language, procedure),
  };
}

/** The names of both scenarios, where these tell them apart. */
function sidesOf({ a, b }: Comparison, language: SimulationLanguage): [string, string] {
  const [first, second] = [a, b].map(({ scenario }) => textIn(scenario.name, language));
  if (first === undefined || second === undefined || first === second) return ['A', 'B'];
  return [first, second];
}
