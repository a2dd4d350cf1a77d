/** Calendars and lookups for the tests of limits: any days off, in any zone and office hours. */
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';

/** A calendar of 1970–2049 with a Monday-to-Friday week. */
export function plainTestCalendar(
  options: {
    zone?: string;
    daysOff?: readonly string[];
    makeUpDays?: readonly string[];
    hours?: [string, string][];
    horizon?: string;
  } = {},
): WorkingCalendar {
  const { zone = 'UTC', daysOff = [], makeUpDays = [], horizon } = options;
  const hours = options.hours ?? [
    ['07:30', '11:30'],
    ['13:30', '17:00'],
  ];
  const source = 'test';
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id: 'plain',
    zone,
    bounds: { from: '1970-01-01', to: '2049-12-31' },
    ...(horizon !== undefined && { horizon }),
    week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
    daysOff: daysOff.map((date) => ({ date, source })),
    makeUpDays: makeUpDays.map((date) => ({ date, source })),
  });
}
