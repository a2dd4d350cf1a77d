/** A calendar whose days off are replaced by a given list. */
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
