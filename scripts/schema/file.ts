/** The JSON Schemas that packages publish for editors: of procedures, acts and scenarios. */
import { join } from 'node:path';
import { actJsonSchema } from '@thutuc/legal-time/schema';
import { procedureJsonSchema } from '@thutuc/core/procedure';
import { scenarioJsonSchema } from '@thutuc/simulation';
import { format } from 'prettier';

const packages = join(import.meta.dirname, '../../packages');

/** Where the schema of procedures lies. */
export const schemaFile = join(packages, 'core/procedure.schema.json');

/** Every schema: where it lies, and what it must hold. */
export const schemas: readonly { readonly file: string; readonly text: () => Promise<string> }[] = [
  { file: schemaFile, text: () => textOf(procedureJsonSchema()) },
  { file: join(packages, 'legal-time/act.schema.json'), text: () => textOf(actJsonSchema()) },
  {
    file: join(packages, 'simulation/scenario.schema.json'),
    text: () => textOf(scenarioJsonSchema()),
  },
];

function textOf(schema: object): Promise<string> {
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
}
