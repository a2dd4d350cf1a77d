/** What scenarios of an example run with: its procedure, with its parameters filled in. */
import { existsSync, readFileSync } from 'node:fs';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { fillParameters, parseParameters, parseProcedure } from '@thutuc/core/procedure';
import { vietnamCalendar } from '@thutuc/vn';

const examples = new URL('../../../../examples/', import.meta.url);

/** The text of a file below `examples`. */
export function readExample(path: string): string {
  return readFileSync(new URL(path, examples), 'utf8');
}

/** The setting of a folder below `examples`. */
export function exampleSetting(folder: string) {
  const definition: unknown = JSON.parse(readExample(`${folder}/procedure.json`));
  const parameters = `${folder}/parameters.json`;
  const values = existsSync(new URL(parameters, examples))
    ? parseParameters(JSON.parse(readExample(parameters)))
    : {};
  return {
    procedure: parseProcedure(fillParameters(definition, values)),
    rules: createRuleBook([...builtInRules]),
    calendar: vietnamCalendar(),
  };
}
