/** A parameter whose value was filled in, as a definition records it. */
import { z } from 'zod';
import { citationSchema } from './citation.js';
import { localizedSchema } from './names.js';

/** Name of a parameter, such as `oneStop.reschedulingsMax`. */
export const parameterNameSchema = z
  .string()
  .max(100)
  .regex(
    /^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)*$/,
    'the name of a parameter looks like "oneStop.reschedulingsMax"',
  );

/**
 * A value that the law on record does not give: its parameter, where in the definition it stands,
 * and whether it was `decided`, or is only `assumed`.
 */
export const filledParameterSchema = z.strictObject({
  name: parameterNameSchema,
  /** Paths in the definition, such as `apology.max`. */
  at: z.array(z.string().min(1).max(500)).min(1).max(1000),
  status: z.enum(['assumed', 'decided']),
  /** What it is, for people. */
  text: localizedSchema.optional(),
  basis: z.array(citationSchema),
});

/** A parameter whose value was filled in. */
export type FilledParameter = z.infer<typeof filledParameterSchema>;
