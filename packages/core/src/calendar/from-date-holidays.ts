/** Calendars of any country from the library `date-holidays`, which is loaded only when asked. */
import type { HolidaysTypes } from 'date-holidays';
import { datePartsOf, toCivilDate, toDayNumber } from './civil-date.js';
import { CalendarError } from './errors.js';
import type { CalendarSpec } from './spec.js';
import { createCalendar, type WorkingCalendar } from './working-calendar.js';

/** Where the days come from and on which terms; show it beside what you build from them. */
export const DATE_HOLIDAYS_ATTRIBUTION =
  'Holiday data: date-holidays (ISC and CC-BY-3.0), https://github.com/commenthol/date-holidays';

/** Which country's public holidays make the calendar. */
export interface DateHolidaysOptions {
  readonly id: string;
  /** ISO 3166 code of the country, and of its state and region where wanted. */
  readonly country: string;
  readonly state?: string;
  readonly region?: string;
  readonly zone: string;
  readonly bounds: CalendarSpec['bounds'];
  readonly week: CalendarSpec['week'];
}

/**
 * A calendar with the public holidays of a country. The library knows neither make-up working days
 * nor yearly notices, so all of it is provisional.
 *
 * @throws CalendarError `COUNTRY_UNKNOWN` | `CALENDAR_INVALID` | `ZONE_UNKNOWN`
 */
export async function fromDateHolidays(options: DateHolidaysOptions): Promise<WorkingCalendar> {
  const { id, country, state, region, zone, bounds, week } = options;
  const { default: Holidays } = await import('date-holidays');
  const holidays = new Holidays();
  const known = holidays.getCountries();
  if (!Object.hasOwn(known, country)) {
    throw new CalendarError(
      'COUNTRY_UNKNOWN',
      `date-holidays has no country "${country}". Use an ISO 3166 code such as DE.`,
      { country },
    );
  }
  holidays.init(country, state ?? '', region ?? '', { types: ['public'], timezone: zone });
  const first = datePartsOf(toDayNumber(bounds.from)).year;
  const last = datePartsOf(toDayNumber(bounds.to)).year;
  const byDate = new Map<string, HolidaysTypes.Holiday>();
  for (let year = first; year <= last; year++) {
    for (const holiday of holidays.getHolidays(year, 'en')) {
      for (const date of datesOf(holiday)) byDate.set(date, holiday);
    }
  }
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id,
    jurisdiction: state === undefined ? country : `${country}-${state}`,
    zone,
    bounds,
    week,
    provisional: [{ ...bounds, reason: 'computed by date-holidays, not read from notices' }],
    daysOff: [...byDate]
      .filter(([date]) => date >= bounds.from && date <= bounds.to)
      .map(([date, { name }]) => ({ date, name: { en: name }, source: DATE_HOLIDAYS_ATTRIBUTION })),
  });
}

/** Civil dates of a holiday: `date` is its local start, and it may last several days. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = toDayNumber(date.slice(0, 10));
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  return Array.from({ length: days }, (_, i) => toCivilDate(first + i));
}
