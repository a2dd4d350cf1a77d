/** The working calendar of the office: a European one, where clocks are put forward and back. */
import { createCalendar, type WorkingCalendar } from '@thutuc/legal-time';

const hours: [string, string][] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];

/** Plain weeks in Amsterdam, until 2045: timers ten years ahead lie within. */
export const officeCalendar: WorkingCalendar = createCalendar({
  schema: 'thutuc/calendar@1',
  id: 'reliability/amsterdam',
  zone: 'Europe/Amsterdam',
  bounds: { from: '2019-01-01', to: '2045-12-31' },
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
  daysOff: [],
  makeUpDays: [],
});
