/** Calendars of which days off are left out: all of them for a given list, or those of a class. */
import type { CalendarSpec } from './spec.js';
import { createCalendar, type WorkingCalendar } from './working-calendar.js';

/**
 * The calendar with its week and hours, but with these days off instead of its own entries. All of
 * it counts as known.
 *
 * @throws CalendarError `CALENDAR_INVALID` | `CALENDAR_CONFLICT`
 */
export function withDaysOff(
  calendar: WorkingCalendar,
  daysOff: readonly string[],
): WorkingCalendar {
  const { schema, id, zone, bounds, week } = calendar.spec;
  const spec: CalendarSpec = {
    schema,
    id: `${id}+given-days-off`,
    zone,
    bounds,
    week,
    daysOff: daysOff.map((date) => ({ date, source: 'given with the limit' })),
  };
  return createCalendar(spec);
}

/**
 * The calendar of those who work on days off of some classes, as an office does in the holidays of
 * a school; the calendar itself where it has no such days.
 */
export function workedThrough(
  calendar: WorkingCalendar,
  classes: readonly string[],
): WorkingCalendar {
  const { spec } = calendar;
  const { daysOff = [] } = spec;
  const kept = daysOff.filter(({ class: name = '' }) => !classes.includes(name));
  return kept.length === daysOff.length ? calendar : createCalendar({ ...spec, daysOff: kept });
}
