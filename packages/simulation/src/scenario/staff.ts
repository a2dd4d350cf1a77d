/** Who works: pools of staff in groups, each with its calendar, absences and skills. */
import { calendarSpecSchema } from '@thutuc/legal-time/schema';
import { z } from 'zod';

/** Names in scenarios: pools, steps, arrivals, calendars; slashes, dots, colons part words. */
export const nameSchema = z.string().regex(/^[@!\p{L}\p{N}][@!\p{L}\p{N}_./: -]{0,199}$/u);

/** Civil dates, both inclusive. */
const datesSchema = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, '"from" is after "to"');

/** So many people with the same calendar, the same absences and the same skills. */
const groupSchema = z.strictObject({
  count: z.int().min(1).max(10_000),
  /** A calendar of the scenario; that of the pool where left out. */
  calendar: nameSchema.optional(),
  /** Days on which none of the group is there. */
  absences: z.array(datesSchema).max(1000).default([]),
  /** Steps that the group can do; all steps of the pool where left out. */
  skills: z.array(nameSchema).min(1).optional(),
});

/**
 * People who do the same kind of work and share one queue.
 *
 * `firstCome` serves in order of arrival, `priority` the lowest priority number first, and
 * `preemptive` even interrupts who is served for one of a lower number: that work is resumed later,
 * where it was left. `earliestDue` takes the dossier first that is due first.
 */
export const poolSchema = z.strictObject({
  /** The calendar of its groups; that of the scenario where left out. */
  calendar: nameSchema.optional(),
  staff: z.union([z.int().min(1).max(10_000), z.array(groupSchema).min(1).max(1000)]),
  discipline: z.enum(['firstCome', 'priority', 'preemptive', 'earliestDue']).default('firstCome'),
  /** The capacity of the queue: a dossier that finds so many in it balks; plain stations only. */
  waitingMax: z.int().min(0).max(1_000_000).optional(),
  /** Cost of one person per unit of time, for the search for the cheapest staffing. */
  cost: z.number().positive().default(1),
});

/** People who share one queue. */
export type Pool = z.infer<typeof poolSchema>;

/** The calendar of the scenario's procedure, or offices that never close. */
export const builtInCalendars = ['always', 'procedure'] as const;

/** A calendar: written out, or the office hours of a week in a zone with the days off. */
export const scenarioCalendarSchema = calendarSpecSchema;
