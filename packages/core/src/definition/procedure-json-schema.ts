/** The JSON Schema of procedures. */
import { z } from 'zod';
import { procedureSchema } from './procedure.js';

/** The JSON Schema (2020-12) of procedures as they are written, for editors. */
export function procedureJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(procedureSchema, { io: 'input', reused: 'ref' });
  return { ...schema, title: 'A public procedure of thutuc' };
}
