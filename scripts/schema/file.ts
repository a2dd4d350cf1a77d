/** The JSON Schemas that packages publish for editors, each with an id of its own. */
import { join } from 'node:path';
import {
  actJsonSchema,
  calendarJsonSchema,
  countingRuleJsonSchema,
  deadlineCasesJsonSchema,
} from '@thutuc/legal-time/schema';
import { directoryJsonSchema } from '@thutuc/core';
import { parametersJsonSchema, procedureJsonSchema } from '@thutuc/core/procedure';
import { commandJsonSchema } from '@thutuc/core/pure';
import { scenarioJsonSchema } from '@thutuc/simulation';
import { format } from 'prettier';

const packages = join(import.meta.dirname, '../../packages');

/** Where the schema of procedures lies. */
export const schemaFile = join(packages, 'core/procedure.schema.json');

/** Every schema: where it lies, and what it must hold. */
export const schemas: readonly { readonly file: string; readonly text: () => Promise<string> }[] = [
  { file: schemaFile, text: () => textOf('procedure', procedureJsonSchema()) },
  {
    file: join(packages, 'core/parameters.schema.json'),
    text: () => textOf('parameters', parametersJsonSchema()),
  },
  {
    file: join(packages, 'core/command.schema.json'),
    text: () => textOf('command', commandJsonSchema()),
  },
  {
    file: join(packages, 'core/directory.schema.json'),
    text: () => textOf('directory', directoryJsonSchema()),
  },
  { file: inLegalTime('act'), text: () => textOf('act', actJsonSchema()) },
  { file: inLegalTime('calendar'), text: () => textOf('calendar', calendarJsonSchema()) },
  {
    file: inLegalTime('counting-rule'),
    text: () => textOf('counting-rule', countingRuleJsonSchema()),
  },
  {
    file: inLegalTime('deadline-cases'),
    text: () => textOf('deadline-cases', deadlineCasesJsonSchema()),
  },
  {
    file: join(packages, 'simulation/scenario.schema.json'),
    text: () => textOf('scenario', scenarioJsonSchema()),
  },
];

function inLegalTime(name: string): string {
  return join(packages, `legal-time/${name}.schema.json`);
}

/** The id says which JSON it is of, as the `schema` of that JSON does: `thutuc/calendar@1`. */
function textOf(name: string, { $schema, ...schema }: Record<string, unknown>): Promise<string> {
  const text = JSON.stringify({ $schema, $id: `urn:thutuc:${name}:1`, ...schema });
  return format(text, { parser: 'json', printWidth: 100 });
}
