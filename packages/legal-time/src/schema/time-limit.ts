/** The schema of a time limit. */
import { z } from 'zod';
import { LIMIT_AMOUNT_MAX, TIME_UNITS, type TimeLimit } from '../limit/time-limit.js';

/** Schema of {@link TimeLimit}. */
export const timeLimitSchema = z.strictObject({
  amount: z.number().min(-LIMIT_AMOUNT_MAX).max(LIMIT_AMOUNT_MAX),
  unit: z.enum(TIME_UNITS),
}) satisfies z.ZodType<TimeLimit>;
