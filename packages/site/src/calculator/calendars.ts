/** Calendars of the countries whose rules the calculator knows, as plain data for the page. */
import { fromDateHolidays } from '@thutuc/legal-time/date-holidays';
import type { CalendarSpec } from '@thutuc/legal-time';
import { vietnamCalendar } from '@thutuc/vn';

/** Countries of `date-holidays`, each with the zone that its dates are told in. */
const countries = {
  DE: 'Europe/Berlin',
  EE: 'Europe/Tallinn',
  GB: 'Europe/London',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  NL: 'Europe/Amsterdam',
  US: 'America/New_York',
} as const;

const office = [['09:00', '17:00']] as const;
/** Saturday and Sunday are off; what a limit in days counts does not ask for the hours. */
const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] };

/** The years that a date may lie in. */
const bounds = { from: '2020-01-01', to: '2030-12-31' } as const;

/** Makes the calendars, by country. */
export async function calendarsByCountry(): Promise<Record<string, CalendarSpec>> {
  const made: Record<string, CalendarSpec> = { VN: vietnamCalendar().spec };
  for (const [country, zone] of Object.entries(countries)) {
    const id = `${country.toLowerCase()}/date-holidays`;
    const calendar = await fromDateHolidays({ id, country, zone, bounds, week });
    made[country] = calendar.spec;
  }
  return made;
}
