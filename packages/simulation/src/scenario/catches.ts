/** What comes from outside while a step or a graph is open that catches it. */
import { z } from 'zod';
import { caseDataSchema } from './data.js';
import { distributionSchema } from './distribution.js';

/** The data that a message brings. */
const bringing = { data: caseDataSchema.default({}) };

/** It comes once, with this chance, so long after the step was entered or the graph begun. */
const onceSchema = z.strictObject({
  probability: z.number().min(0).max(1),
  /** Elapsed time. What is over by then catches it no more. */
  after: distributionSchema,
  ...bringing,
});

/** It comes again and again, so often in a unit of elapsed time on average, by chance alone. */
const againSchema = z.strictObject({ rate: z.number().positive(), ...bringing });

/**
 * How often something comes that is caught: a message, a signal, an escalation or an error. What
 * nothing is said of never comes.
 */
export const comingSchema = z.union([onceSchema, againSchema]);

/** How often something comes that is caught. */
export type Coming = z.infer<typeof comingSchema>;
