/** What is caught: an instant, a message, a signal, a condition, an escalation, an error. */
import { z } from 'zod';
import { allottedLimitSchema } from '../limit.js';
import { nameSchema } from '../names.js';
import { roleRefSchema } from '../party.js';

/** A FEEL expression, at most 2,000 characters. */
export const conditionSchema = z.string().min(1).max(2000);

/**
 * A message that comes before anything waits for it is kept, at most so many of its name, and for
 * so long; then the role that receives dossiers hears of it.
 */
export const earlySchema = z.strictObject({
  max: z.int().min(1).max(20),
  within: allottedLimitSchema,
});

/** How long a message is kept that comes before anything waits for it. */
export type Early = z.infer<typeof earlySchema>;

/**
 * An instant, one of four: around a limit (`before` or `after` it by a limit, or `at` it), which on
 * a step is that of the step and on a graph that of the law; at the beginning of the `date` in a
 * data field; a limit `after` the step was entered or the graph begun; at `every` end of a limit.
 */
const timerSchema = z.union([
  z.strictObject({
    when: z.enum(['before', 'at', 'after']),
    by: allottedLimitSchema.optional(),
  }),
  z.strictObject({ date: nameSchema }),
  z.strictObject({ after: allottedLimitSchema }),
  z.strictObject({ every: allottedLimitSchema }),
]);

/** An instant that is caught. */
export type CaughtTimer = z.infer<typeof timerSchema>;

/**
 * What is caught. Where nobody is named under `from`, a message or a signal is for the role that
 * receives dossiers to deliver.
 */
export const triggerSchema = z.union([
  z.strictObject({ timer: timerSchema }),
  z.strictObject({
    message: nameSchema,
    /** The data field that must hold the key of the message. */
    key: nameSchema.optional(),
    from: z.array(roleRefSchema).min(1).max(20).optional(),
    /** Data fields that come with it. */
    writes: z.array(nameSchema).max(200).optional(),
    early: earlySchema.optional(),
  }),
  z.strictObject({
    signal: nameSchema,
    from: z.array(roleRefSchema).min(1).max(20).optional(),
  }),
  /** It holds from now on; while a field that it reads has no value, it does not hold yet. */
  z.strictObject({ condition: conditionSchema }),
  /** What the owner of a step reports to whoever is above. */
  z.strictObject({ escalation: nameSchema }),
  /** The code of an error, such as that of a service which gave up; `any` stands for each. */
  z.strictObject({ error: z.string().min(1).max(64) }),
]);

/** What is caught. */
export type Trigger = z.infer<typeof triggerSchema>;
