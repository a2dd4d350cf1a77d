/** A calendar for tests: the same five days every week. */
import { createCalendar, type WorkingCalendar } from '@thutuc/legal-time';

const officeHours: [string, string][] = [
  ['07:30', '11:30'],
  ['13:00', '17:00'],
];

/** A calendar of plain weeks, Monday to Friday. */
export function plainCalendar(): WorkingCalendar {
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id: 'test/plain',
    zone: 'Asia/Ho_Chi_Minh',
    bounds: { from: '2019-01-01', to: '2039-12-31' },
    week: {
      mon: officeHours,
      tue: officeHours,
      wed: officeHours,
      thu: officeHours,
      fri: officeHours,
      sat: [],
      sun: [],
    },
    daysOff: [],
    makeUpDays: [],
  });
}
