/** The calendar that benches count in: Vietnam's offices in the three years 2024 to 2026. */
import { createCalendar, type WorkingCalendar } from '@thutuc/core';

const hours = [
  ['07:30', '11:30'],
  ['13:30', '17:30'],
] as [string, string][];

/** Month and day of the weekdays off, by year. */
const off = {
  2024: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
  2025: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
  2026: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
};
const makeUp = { 2024: '05-04', 2025: '04-26', 2026: '01-10 08-22' };

/** Builds the calendar. */
export function benchCalendar(): WorkingCalendar {
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id: 'bench/vn-2024-2026',
    zone: 'Asia/Ho_Chi_Minh',
    bounds: { from: '2023-12-01', to: '2027-01-31' },
    week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
    daysOff: entries(off),
    makeUpDays: entries(makeUp),
  });
}

function entries(byYear: Readonly<Record<number, string>>) {
  return Object.entries(byYear).flatMap(([year, days]) =>
    days.split(' ').map((day) => ({ date: `${year}-${day}`, source: 'notice of the year' })),
  );
}
