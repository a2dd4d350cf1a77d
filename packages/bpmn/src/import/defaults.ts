/** What a procedure has and a BPMN file has not: law, limits, languages, an office. */
import { z } from 'zod';
import { BpmnError } from '../errors.js';

const limitSchema = z.strictObject({
  amount: z.number().positive(),
  unit: z.enum([
    'minutes',
    'hours',
    'workingHours',
    'days',
    'workingDays',
    'weeks',
    'months',
    'years',
  ]),
});

const defaultsSchema = z.strictObject({
  /** The language that names in the model are in. */
  language: z.string().min(2).max(35).default('en'),
  version: z.string().default('0.1.0'),
  /** The first day on which the procedures are in effect. */
  effectiveFrom: z.iso.date().default('2000-01-01'),
  /** The law that the procedures rest on. */
  basis: z
    .array(
      z.strictObject({
        act: z.string().min(1).max(300),
        article: z.string().min(1).max(120).optional(),
        status: z.enum(['read', 'secondary', 'internal']).optional(),
        note: z.string().max(1000).optional(),
      }),
    )
    .min(1)
    .default([{ act: 'Not stated in the model', status: 'internal' }]),
  /** The limit of each procedure as a whole. */
  timeLimit: limitSchema.default({ amount: 30, unit: 'days' }),
  /** The id of the rule that counts limits. */
  rule: z.string().default('vn/civil-code-2015'),
  /** The code of the unit that a pool is, by the name or id of the pool; `*` for all others. */
  units: z.record(z.string(), z.string().min(1).max(64)).default({}),
  /** The role that does what stands in no lane. */
  role: z.string().min(1).max(200).default('staff'),
  /** How often a loop or an event that comes again may come, where the model has no bound. */
  timesMax: z.int().min(1).max(1000).default(100),
});

/** A profile that supplies what a BPMN file has not, with all of it filled in. */
export type ImportDefaults = z.output<typeof defaultsSchema>;

/** The same as it is written: whatever is left out is assumed, and named among the notes. */
export type ImportDefaultsInput = z.input<typeof defaultsSchema>;

/** Reads a profile. @throws BpmnError `BPMN_DEFAULTS` */
export function parseDefaults(value: unknown): ImportDefaults {
  const read = defaultsSchema.safeParse(value);
  if (read.success) return read.data;
  throw new BpmnError('BPMN_DEFAULTS', `These are no defaults: ${z.prettifyError(read.error)}`);
}
