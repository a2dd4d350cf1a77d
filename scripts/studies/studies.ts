/** The worked studies of simulations: which procedure, and which scenarios are compared. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInRules } from '@thutuc/legal-time';
import { fillParameters, parseProcedure } from '@thutuc/core/procedure';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import {
  compare,
  parseScenario,
  simulate,
  type ReportInput,
  type Scenario,
  type SimulateOptions,
} from '@thutuc/simulation';
import { vietnamCalendar } from '@thutuc/vn';
import { valuesIn } from '../examples/example.js';

const examples = join(import.meta.dirname, '../../examples');

/** A study. */
export interface Study {
  /** Its folder below `examples`. */
  readonly folder: string;
  /** The file of its procedure, and those of its scenarios, below `examples`. */
  readonly procedure: string;
  readonly scenarios: readonly [string] | readonly [string, string];
}

const birth = 'study-birth-registration';
const permit = 'study-building-permit';
const land = 'study-land-use-certificate';

/** All studies. */
export const studies: readonly Study[] = [
  {
    folder: birth,
    procedure: 'birth-registration',
    scenarios: [`${birth}/parallel.json`],
  },
  {
    folder: permit,
    procedure: 'building-permit-2026',
    scenarios: [`${permit}/as-today.json`, `${permit}/half-the-supplements.json`],
  },
  { folder: land, procedure: 'land-use-certificate', scenarios: [`${land}/scenario.json`] },
  {
    folder: 'study-tet',
    procedure: 'land-use-certificate-2026',
    scenarios: ['study-tet/as-it-is.json', 'study-tet/with-help.json'],
  },
];

/** The scenario of a file below `examples`. */
export function scenarioOf(file: string): Scenario {
  return parseScenario(JSON.parse(read(file)));
}

/** What scenarios run with: the procedure of a folder, with its parameters and its own rules. */
export function settingOf(folder: string) {
  const rules = `${folder}/rules.json`;
  const own = existsSync(join(examples, rules)) ? (JSON.parse(read(rules)) as unknown[]) : [];
  const definition: unknown = JSON.parse(read(`${folder}/procedure.json`));
  return {
    procedure: parseProcedure(fillParameters(definition, valuesIn(join(examples, folder)))),
    rules: parseRuleBook([...builtInRules, ...own]),
    calendar: vietnamCalendar(),
  };
}

/** Runs a study. */
export function runStudy(
  { procedure, scenarios: [first, second] }: Study,
  options: SimulateOptions,
): Omit<ReportInput, 'language'> {
  const setting = settingOf(procedure);
  const wanted = { ...options, setting };
  const about = { procedure: setting.procedure };
  if (second === undefined) return { ...about, result: simulate(scenarioOf(first), wanted) };
  const comparison = compare(scenarioOf(first), scenarioOf(second), wanted);
  return { ...about, result: comparison.b, comparison };
}

function read(file: string): string {
  return readFileSync(join(examples, file), 'utf8');
}
