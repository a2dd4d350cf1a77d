/** The procedures of the examples, their parameters filled in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  fillParameters,
  parseParameters,
  parseProcedure,
  type Procedure,
} from '@thutuc/core/procedure';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** The procedure of an example, by the name of its folder. */
export function exampleProcedure(name: string): Procedure {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(`${examples}${name}/${file}`, 'utf8'));
  const hasValues = existsSync(`${examples}${name}/parameters.json`);
  const values = hasValues ? parseParameters(read('parameters.json')) : {};
  return parseProcedure(fillParameters(read('procedure.json'), values));
}

/** Every example that has a procedure. */
export function exampleProcedures(): { readonly name: string; readonly procedure: Procedure }[] {
  return readdirSync(examples)
    .filter((name) => existsSync(`${examples}${name}/procedure.json`))
    .map((name) => ({ name, procedure: exampleProcedure(name) }));
}
