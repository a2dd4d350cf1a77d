/** The grammar of names in a procedure: step, outcome, party, role, branch and data field names. */
import { z } from 'zod';

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

/** A text in Vietnamese and English. */
export const localizedSchema = z.strictObject({
  vi: z.string().min(1).max(2000),
  en: z.string().min(1).max(2000),
});

/** A text in Vietnamese and English. */
export type Localized = z.infer<typeof localizedSchema>;
