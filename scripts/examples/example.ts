/** Reads an example from its folder: procedures, rules, calendar, people, sample dossiers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  builtInRules,
  type CountingRule,
  createRuleBook,
  type RuleBook,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { parseCalendar, parseCountingRule } from '@thutuc/legal-time/schema';
import {
  fillParameters,
  type ParameterValues,
  parseParameters,
  parseProcedure,
  type Procedure,
} from '@thutuc/core/procedure';
import { vietnamCalendar } from '@thutuc/vn';

/** An example as its folder holds it. */
export interface Example {
  readonly folder: string;
  readonly procedures: readonly Procedure[];
  readonly rules: RuleBook;
  /** The calendar of `calendar.json`, else Vietnam's. */
  readonly calendar: WorkingCalendar;
  /** The content of `directory.json`. */
  readonly directory: unknown;
  /** Names of the sample dossiers, without `.jsonl`. */
  readonly samples: readonly string[];
}

/** Reads the example in a folder. */
export function readExample(folder: string): Example {
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const procedures = readdirSync(folder)
    .filter((file) => /^procedure.*\.json$/u.test(file))
    .sort()
    .map((file) => parseProcedure(fillParameters(json(file), valuesIn(folder))));
  return {
    folder,
    procedures,
    rules: createRuleBook([...builtInRules, ...ownRules(folder)]),
    calendar: existsSync(join(folder, 'calendar.json'))
      ? parseCalendar(json('calendar.json'))
      : vietnamCalendar(),
    directory: json('directory.json'),
    samples: readdirSync(join(folder, 'dossiers')).map((file) => basename(file, '.jsonl')),
  };
}

/** The values of `parameters.json`, where the law on record does not give all. */
export function valuesIn(folder: string): ParameterValues {
  const file = join(folder, 'parameters.json');
  return existsSync(file) ? parseParameters(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

function ownRules(folder: string): CountingRule[] {
  const file = join(folder, 'rules.json');
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as unknown[]).map(parseCountingRule);
}
