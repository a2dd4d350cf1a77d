/** A time limit as a procedure states it: an amount and unit, and the rule that counts it. */
import { z } from 'zod';
import { timeLimitSchema } from '@thutuc/legal-time/schema';

/** The id of a counting rule, such as `vn/civil-code-2015`. */
export const ruleIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/, 'a rule id looks like "vn/civil-code-2015"');

/** A limit allotted by the procedure; without `rule` the procedure's allotment rule counts it. */
export const allottedLimitSchema = timeLimitSchema.extend({ rule: ruleIdSchema.optional() });

/** A limit allotted by the procedure; without `rule` the procedure's allotment rule counts it. */
export type AllottedLimit = z.infer<typeof allottedLimitSchema>;
