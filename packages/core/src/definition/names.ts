/** The grammar of names in a procedure: step, outcome, party, role, branch and data field names. */
import { z } from 'zod';
import { localizedSchema as localizedWithin } from '@thutuc/legal-time/schema';

/** Names that would reach into `Object.prototype` when used as keys. */
const reservedNames = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * A name in a procedure: camelCase ASCII, at most 64 characters, never a property of
 * `Object.prototype` such as `constructor`.
 */
export const nameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,63}$/, 'a name is camelCase ASCII of at most 64 characters')
  .refine((name) => !reservedNames.has(name), 'this name is reserved by JavaScript');

/** A text by language tag, in at least one language. */
export const localizedSchema = localizedWithin(2000);
