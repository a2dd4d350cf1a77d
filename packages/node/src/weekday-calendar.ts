/** A calendar of weekdays, for a first try and for tests. */
import { createCalendar, type DayHours, type WorkingCalendar } from '@thutuc/legal-time';

/** What a calendar of weekdays is made of. */
export interface WeekdayCalendarOptions {
  /** The time zone, such as `Europe/Amsterdam`. */
  readonly zone: string;
  /** Whose days they are: ISO 3166 code of a state, such as `NL`. */
  readonly jurisdiction: string;
  /** Office hours. @defaultValue 09:00 to 17:00 */
  readonly hours?: DayHours;
}

/**
 * The days from Monday to Friday, from 2000 to the end of 2099. It knows no public holidays, so
 * that every date by it says that it is provisional; a service takes the days off of its country,
 * from `fromDateHolidays` of `@thutuc/legal-time/date-holidays` or a package such as `@thutuc/vn`.
 *
 * @throws CalendarError `ZONE_UNKNOWN`, or `CALENDAR_INVALID` for hours that are not in order
 */
export function weekdayCalendar({
  zone,
  jurisdiction,
  hours = [['09:00', '17:00']],
}: WeekdayCalendarOptions): WorkingCalendar {
  const bounds = { from: '2000-01-01', to: '2099-12-31' };
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id: `weekdays-${jurisdiction.toLowerCase()}`,
    zone,
    jurisdiction,
    bounds,
    week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
    provisional: [{ ...bounds, reason: { en: 'no public holidays are known' } }],
  });
}
