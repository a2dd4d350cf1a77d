/** Reading working calendars from JSON of unknown origin. */
import { z } from 'zod';
import { dayHoursAreInOrder } from '../calendar/day-hours.js';
import { CalendarError } from '../calendar/errors.js';
import { CLOCK_TIME, type CalendarLayer, type CalendarSpec } from '../calendar/spec.js';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import { actIdSchema } from './act.js';
import { languageTagSchema } from './localized.js';
import { readBy } from './read-by.js';

const civilDate = z.iso.date();
const clockTime = z.string().regex(CLOCK_TIME, 'a time HH:MM');
/** A name may be empty: kept calendars have such. */
const localName = z.record(languageTagSchema, z.string());

/** Office hours of one day: `[from, to]` pairs in order, breaks between them. */
const dayHoursSchema = z
  .array(z.tuple([clockTime, clockTime]))
  .refine(
    dayHoursAreInOrder,
    'intervals must not be empty, and must follow one another; the last may end on the next day',
  );

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
  source: z.string().min(1),
  knownSince: civilDate.optional(),
  actId: actIdSchema.optional(),
};

const dayOffSchema = z.strictObject({
  date: civilDate,
  name: localName.optional(),
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
  reason: z.union([z.string(), localName]).optional(),
});

const entries = {
  name: localName.optional(),
  jurisdiction: z.string().min(2).max(20).optional(),
  inForce: z.strictObject({ from: civilDate.optional(), to: civilDate.optional() }).optional(),
  horizon: civilDate.optional(),
  horizonHistory: z.array(z.strictObject({ knownSince: civilDate, horizon: civilDate })).optional(),
  provisional: z.array(rangeSchema).optional(),
  daysOff: z.array(dayOffSchema).optional(),
  makeUpDays: z.array(makeUpDaySchema).optional(),
  specialHours: z.array(specialHoursSchema).optional(),
};

/** Schema of {@link CalendarSpec}. */
export const calendarSpecSchema: z.ZodType<CalendarSpec, CalendarSpec> = z.strictObject({
  schema: z.literal('thutuc/calendar@1'),
  id: z.string().min(1),
  zone: z.string().min(1),
  bounds: z.strictObject({ from: civilDate, to: civilDate }),
  week: weekSchema,
  ...entries,
});

/** Schema of {@link CalendarLayer}. */
export const calendarLayerSchema: z.ZodType<CalendarLayer, CalendarLayer> = z.strictObject({
  schema: z.literal('thutuc/calendar-layer@1'),
  id: z.string().min(1),
  week: weekSchema.partial().optional(),
  ...entries,
});

/**
 * Makes a calendar from JSON of unknown origin.
 *
 * @throws CalendarError `CALENDAR_INVALID` with the path of the first thing that is wrong;
 *   `CALENDAR_CONFLICT` | `ZONE_UNKNOWN` | `DATE_INVALID` as `createCalendar`
 */
export function parseCalendar(input: unknown): WorkingCalendar {
  return createCalendar(parsed(calendarSpecSchema, input));
}

/** @throws CalendarError `CALENDAR_INVALID` with the path of the first thing that is wrong */
export function parseCalendarLayer(input: unknown): CalendarLayer {
  return parsed(calendarLayerSchema, input);
}

/** The JSON Schema of a calendar, for editors and for users who write one as JSON. */
export function calendarJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(calendarSpecSchema, { io: 'input' }) };
}

function parsed<T>(schema: z.ZodType<T>, input: unknown): T {
  return readBy(schema, 'calendar', input, (said, wrong, options) => {
    return new CalendarError('CALENDAR_INVALID', `${said} Correct that.`, { ...wrong }, options);
  });
}
