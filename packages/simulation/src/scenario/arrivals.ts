/** When dossiers come in: at random by rates that change with the hour and season, or as given. */
import { z } from 'zod';
import { distributionSchema } from './distribution.js';
import { nameSchema } from './staff.js';

const factor = z.number().min(0).max(1000);

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const profileFields = {
  /** Factor on the rate in each of the 24 local hours. */
  byHour: z.array(factor).length(24).optional(),
  byWeekday: z.partialRecord(z.enum(WEEKDAYS), factor).optional(),
  /** Factor on the rate between two civil dates, both inclusive; of several, all multiply. */
  bySeason: z
    .array(
      z
        .strictObject({ from: z.iso.date(), to: z.iso.date(), factor })
        .refine(({ from, to }) => from <= to, '"from" is after "to"'),
    )
    .max(1000)
    .default([]),
};

const commonFields = {
  /** The step at which they come in; a procedure has its own start. */
  to: nameSchema.optional(),
  /** Lower numbers go first where a pool serves by priority. */
  priority: z.int().min(0).max(100).default(0),
  /** How many come at once; of several numbers each is as likely as it is often there. */
  batch: z
    .union([z.int().min(1).max(10_000), z.array(z.int().min(1).max(10_000)).min(1).max(1000)])
    .default(1),
};

/**
 * A stream of dossiers: `rate` per unit of time at random (a Poisson process), `every` with a
 * distribution between one and the next, or `instants` as they were. With `sources` there are only
 * so many, each of which sends its next dossier `every` so long after the last departed. Rates and
 * distances count in the open hours of `calendar`.
 */
export const arrivalsSchema = z.union([
  z.strictObject({
    ...commonFields,
    rate: z.number().positive(),
    calendar: nameSchema.optional(),
    ...profileFields,
  }),
  z.strictObject({
    ...commonFields,
    every: distributionSchema,
    /** How many sources there are, each sending its next dossier when the last has departed. */
    sources: z.int().min(1).max(1_000_000).optional(),
    calendar: nameSchema.optional(),
  }),
  z.strictObject({
    ...commonFields,
    instants: z
      .array(z.iso.datetime({ offset: true }))
      .min(1)
      .max(10_000_000),
  }),
]);

/** A stream of dossiers. */
export type Arrivals = z.infer<typeof arrivalsSchema>;

/** A stream at random by rates. */
export type RateArrivals = Extract<Arrivals, { rate: number }>;
