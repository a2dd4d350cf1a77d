/** The plain JSON form of a working calendar and what makes one valid. */
import { z } from 'zod';
import { actIdSchema } from '../act/index.js';
import { notValid } from '../errors/index.js';
import { toDayNumber } from './civil-date.js';
import { CalendarError } from './errors.js';
import { zoneOf } from './zone.js';

const civilDate = z.iso.date();
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time HH:MM');
const localName = z.strictObject({ vi: z.string().optional(), en: z.string().optional() });

/** Office hours of one day: `[from, to]` pairs in order, breaks between them. */
const dayHoursSchema = z
  .array(z.tuple([clockTime, clockTime]))
  .refine(inOrder, 'intervals must not be empty, and must follow one another');

function inOrder(hours: readonly (readonly [string, string])[]): boolean {
  const edges = hours.flat();
  return edges.every((edge, i) => {
    const previous = edges[i - 1];
    return previous === undefined || (i % 2 === 1 ? previous < edge : previous <= edge);
  });
}

const openDayHoursSchema = dayHoursSchema.refine(
  (hours) => hours.length > 0,
  'give at least one interval; a closed day belongs into daysOff',
);

const weekSchema = z.strictObject({
  mon: dayHoursSchema,
  tue: dayHoursSchema,
  wed: dayHoursSchema,
  thu: dayHoursSchema,
  fri: dayHoursSchema,
  sat: dayHoursSchema,
  sun: dayHoursSchema,
});

/** What a day entry says about where it comes from. */
const provenance = {
  /** The notice, decree or statute that fixes the entry. */
  source: z.string().min(1),
  /** Day on which the notice was given; left out where it is not known, never invented. */
  knownSince: civilDate.optional(),
  /** Id of the act that fixes it, where an act book has it. */
  actId: actIdSchema.optional(),
};

const dayOffSchema = z.strictObject({
  date: civilDate,
  name: localName.optional(),
  /**
   * What kind of day off it is, where a counting rule tells kinds apart (its `dayClasses`):
   * `closure` of the office, `stateHoliday`, or a name of one's own. Dates say which a rule that
   * tells kinds apart does not know.
   */
  class: z.string().min(1).optional(),
  ...provenance,
});
const makeUpDaySchema = z.strictObject({
  date: civilDate,
  name: localName.optional(),
  hours: openDayHoursSchema.optional(),
  ...provenance,
});
const specialHoursSchema = z.strictObject({
  from: civilDate,
  to: civilDate.optional(),
  name: localName.optional(),
  hours: openDayHoursSchema,
  ...provenance,
});
const rangeSchema = z.strictObject({
  from: civilDate,
  to: civilDate,
  /** Why its days are not known by notice: in one text, or in each language. */
  reason: z.union([z.string(), localName]).optional(),
});

const entries = {
  name: localName.optional(),
  /**
   * Whose days off they are: ISO 3166 code of the state or its part, or the code of a union. A
   * calendar that does not say it fits rules of its own zone only.
   */
  jurisdiction: z.string().min(2).max(20).optional(),
  /** Days for which it may be used; either end may be open. `bounds` are what it knows. */
  inForce: z.strictObject({ from: civilDate.optional(), to: civilDate.optional() }).optional(),
  /** Last day known by official notice; what lies beyond is provisional. */
  horizon: civilDate.optional(),
  /** How the horizon moved: from `knownSince` on, days up to `horizon` were known. */
  horizonHistory: z.array(z.strictObject({ knownSince: civilDate, horizon: civilDate })).optional(),
  /** Further ranges whose days rest on rules instead of notices. */
  provisional: z.array(rangeSchema).optional(),
  daysOff: z.array(dayOffSchema).optional(),
  makeUpDays: z.array(makeUpDaySchema).optional(),
  specialHours: z.array(specialHoursSchema).optional(),
};

/** Schema of {@link CalendarSpec}. */
export const calendarSpecSchema = z.strictObject({
  schema: z.literal('thutuc/calendar@1'),
  id: z.string().min(1),
  zone: z.string().min(1),
  /** First and last day the calendar speaks of, both inclusive; beyond is an error. */
  bounds: z.strictObject({ from: civilDate, to: civilDate }),
  week: weekSchema,
  ...entries,
});

/** Schema of {@link CalendarLayer}. */
export const calendarLayerSchema = z.strictObject({
  schema: z.literal('thutuc/calendar-layer@1'),
  id: z.string().min(1),
  week: weekSchema.partial().optional(),
  ...entries,
});

/**
 * A working calendar as plain JSON: zone, bounds, weekly office hours, days off, make-up working
 * days and special hours, each with its source and the day it became known.
 */
export type CalendarSpec = z.infer<typeof calendarSpecSchema>;

/** What a province or an agency changes in the calendar below it. */
export type CalendarLayer = z.infer<typeof calendarLayerSchema>;

/** Office hours of one day: `[from, to]` pairs of `HH:MM`. */
export type DayHours = readonly (readonly [string, string])[];

/** Weekday keys of a spec, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * Checks a spec and puts its entries in order of date, so that equal calendars are equal texts.
 *
 * @throws CalendarError `CALENDAR_INVALID` | `CALENDAR_CONFLICT` | `ZONE_UNKNOWN` | `DATE_INVALID`
 */
export function normaliseSpec(input: unknown): CalendarSpec {
  const spec = parsed(calendarSpecSchema, input);
  zoneOf(spec.zone);
  orderedRange(spec.id, 'bounds', spec.bounds.from, spec.bounds.to);
  for (const range of spec.provisional ?? []) {
    orderedRange(spec.id, 'provisional', range.from, range.to);
  }
  for (const special of spec.specialHours ?? []) {
    orderedRange(spec.id, 'specialHours', special.from, special.to ?? special.from);
  }
  refuseConflicts(spec);
  return {
    ...spec,
    ...(spec.daysOff && { daysOff: [...spec.daysOff].sort(byDate) }),
    ...(spec.makeUpDays && { makeUpDays: [...spec.makeUpDays].sort(byDate) }),
  };
}

/** A layer, checked. */
export function normaliseLayer(input: unknown): CalendarLayer {
  return parsed(calendarLayerSchema, input);
}

function byDate(a: { date: string }, b: { date: string }): number {
  return a.date < b.date ? -1 : 1;
}

function parsed<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  throw new CalendarError(
    'CALENDAR_INVALID',
    `${notValid('calendar', issue)} Correct that.`,
    { path, issues: result.error.issues },
    { cause: result.error },
  );
}

function orderedRange(id: string, what: string, from: string, to: string): void {
  if (toDayNumber(from) <= toDayNumber(to)) return;
  throw new CalendarError(
    'CALENDAR_INVALID',
    `Calendar "${id}": ${what} end on ${to}, before they begin on ${from}. Swap the two.`,
    { calendar: id, from, to },
  );
}

function refuseConflicts(spec: CalendarSpec): void {
  const off = new Set<string>();
  for (const { date } of spec.daysOff ?? []) {
    if (off.has(date)) throw conflict(spec.id, date, 'listed twice among the days off');
    off.add(date);
  }
  const makeUp = new Set<string>();
  for (const { date } of spec.makeUpDays ?? []) {
    if (off.has(date)) throw conflict(spec.id, date, 'both a day off and a make-up working day');
    if (makeUp.has(date)) throw conflict(spec.id, date, 'listed twice among the make-up days');
    makeUp.add(date);
  }
}

function conflict(id: string, date: string, what: string): CalendarError {
  return new CalendarError(
    'CALENDAR_CONFLICT',
    `Calendar "${id}": ${date} is ${what}. Keep one of the two entries.`,
    { calendar: id, date },
  );
}
