/** The procedures of the examples, their parameters filled in. */
import { existsSync, readFileSync } from 'node:fs';
import {
  fillParameters,
  parseParameters,
  parseProcedure,
  type Procedure,
} from '@thutuc/core/procedure';

const examples = new URL('../../../../examples/', import.meta.url);

/** The procedure of an example, by the name of its folder. */
export function exampleProcedure(name: string): Procedure {
  const file = (path: string) => new URL(`${name}/${path}`, examples);
  const json = (path: string): unknown => JSON.parse(readFileSync(file(path), 'utf8'));
  const hasValues = existsSync(file('parameters.json'));
  const values = hasValues ? parseParameters(json('parameters.json')) : {};
  return parseProcedure(fillParameters(json('procedure.json'), values));
}
