/** The JSON Schema of procedures as `@thutuc/core` publishes it, for editors. */
import { join } from 'node:path';
import { procedureJsonSchema } from '@thutuc/core';
import { format } from 'prettier';

/** Where the file lies. */
export const schemaFile = join(import.meta.dirname, '../../packages/core/procedure.schema.json');

/** What it must hold. */
export function schemaText(): Promise<string> {
  return format(JSON.stringify(procedureJsonSchema()), { parser: 'json', printWidth: 100 });
}
