/** Calendars of any country from the library `date-holidays`, which is loaded only when asked. */
import type { HolidaysTypes } from 'date-holidays';
import { datePartsOf, toCivilDate, toDayNumber, weekdayOf } from './civil-date.js';
import { clockMinutes, clockText } from './clock-time.js';
import { CalendarError } from './errors.js';
import { type HolidayLimit, holidayLimit } from './holiday-limit.js';
import { commonHours, readHours, writeHours } from './office-hours.js';
import { type CalendarSpec, WEEKDAYS } from './spec.js';
import { createCalendar, type WorkingCalendar } from './working-calendar.js';
import { HOUR_MS, localTime, MINUTE_MS } from './zone.js';

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
 * nor yearly notices, so all of it is provisional, and says so.
 *
 * A holiday that begins or ends within a day leaves a working day with the office hours that remain
 * of it, and a name that says when it is off. One of a part of the people or of the places only
 * (`note` of the library) leaves the hours as they are, and the name says whom it is for: an office
 * that has the day adds it in a layer.
 *
 * @throws CalendarError `COUNTRY_UNKNOWN` | `CALENDAR_INVALID` | `ZONE_UNKNOWN`
 */
export async function fromDateHolidays(options: DateHolidaysOptions): Promise<WorkingCalendar> {
  const { id, country, state, zone, bounds, week } = options;
  const holidays = await holidaysOf(options);
  const entries = [...daysOffOn(holidays, zone)]
    .filter(([date]) => date >= bounds.from && date <= bounds.to)
    .map(([date, offs]) => entryOf(date, offs, week));
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id,
    jurisdiction: state === undefined ? country : `${country}-${state}`,
    zone,
    bounds,
    week,
    provisional: [{ ...bounds, reason: REASON }],
    daysOff: entries.flatMap(({ hours, ...day }) => (hours === undefined ? [day] : [])),
    specialHours: entries.flatMap(({ hours, date: from, ...day }) =>
      hours === undefined || hours.length === 0 ? [] : [{ from, hours, ...day }],
    ),
  });
}

const REASON = {
  vi: 'ngày nghỉ do thư viện date-holidays tính ra, không đọc từ thông báo chính thức',
  en: 'days off are computed by the library date-holidays, not read from official notices',
} as const;

async function holidaysOf(options: DateHolidaysOptions): Promise<Holiday[]> {
  const { country, state, region, zone, bounds } = options;
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays();
  if (!Object.hasOwn(library.getCountries(), country)) {
    throw new CalendarError(
      'COUNTRY_UNKNOWN',
      `date-holidays has no country "${country}". Use an ISO 3166 code such as DE.`,
      { country },
    );
  }
  library.init(country, state ?? '', region ?? '', { types: ['public'], timezone: zone });
  const first = datePartsOf(toDayNumber(bounds.from)).year;
  const last = datePartsOf(toDayNumber(bounds.to)).year;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return years.flatMap((year): Holiday[] => library.getHolidays(year, 'en'));
}

/** A holiday as the library gives it; its types leave out whom it is for. */
type Holiday = HolidaysTypes.Holiday & { readonly note?: string };

/** What is off on a day, in minutes since midnight. */
interface Off {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Whom or which places it is for, where not for all. */
  readonly only: HolidayLimit | undefined;
}

const DAY_MINUTES = 1440;

type Offs = readonly [Off, ...Off[]];

/** What is off by civil date. */
function daysOffOn(holidays: readonly Holiday[], zone: string): Map<string, Offs> {
  const offOn = new Map<string, Offs>();
  for (const holiday of holidays) {
    for (const [date, off] of offsOf(holiday, zone)) {
      const before = offOn.get(date);
      offOn.set(date, before === undefined ? [off] : [...before, off]);
    }
  }
  return offOn;
}

/**
 * The days of a holiday: `date` is its local start. What is left of its length beyond whole days is
 * part of a day: the first one from its hour on, or a last one to the hour of its end.
 */
function offsOf({ date, start, end, name, note }: Holiday, zone: string): [string, Off][] {
  const first = toDayNumber(date.slice(0, 10));
  const hours = (end.getTime() - start.getTime()) / HOUR_MS;
  // Clocks that are put forward or back make a day of 23 or 25 hours.
  const rest = ((hours + 1) % 24) - 1;
  const isWhole = hours >= 22 && Math.abs(rest) <= 1;
  const days = isWhole ? Math.round(hours / 24) : Math.floor(hours / 24);
  const only = holidayLimit(note);
  const off = { from: 0, to: DAY_MINUTES, name, only };
  const whole = Array.from({ length: days }, (_, i): [string, Off] => [
    toCivilDate(first + i),
    off,
  ]);
  if (isWhole) return whole;
  const from = days === 0 ? clockMinutes(date.slice(11, 16)) : 0;
  const to = localTime(end.getTime(), zone) / MINUTE_MS || DAY_MINUTES;
  return [...whole, [toCivilDate(first + days), { from, to, name, only }]];
}

/** The entry of a day: off, or worked for the hours that remain of it. */
function entryOf(date: string, offs: Offs, week: CalendarSpec['week']): Entry {
  const source = DATE_HOLIDAYS_ATTRIBUTION;
  const forAll = offs.filter(({ only }) => only === undefined);
  const whole = forAll.find(isWholeDay);
  if (whole !== undefined) return { date, name: { en: whole.name }, source };
  const weekday = WEEKDAYS[weekdayOf(toDayNumber(date))] ?? 'mon';
  const usual = readHours(week[weekday]);
  const open = forAll.reduce(
    (hours, { from, to }) =>
      commonHours(hours, [
        [0, from],
        [to, DAY_MINUTES],
      ]),
    usual,
  );
  const name = partName(forAll[0] ?? offs[0]);
  const isClosed = usual.length > 0 && open.length === 0;
  return isClosed ? { date, name, source } : { date, name, source, hours: writeHours(open) };
}

/** An entry; without hours the day is off, with none it is a day that is not worked anyway. */
interface Entry {
  readonly date: string;
  readonly name: { readonly vi?: string; readonly en: string };
  readonly source: string;
  readonly hours?: [string, string][];
}

function isWholeDay({ from, to }: Off): boolean {
  return from === 0 && to === DAY_MINUTES;
}

/** The name of a holiday that is off for a part of its day, of the people or of the places only. */
function partName(off: Off): Entry['name'] {
  const [hours, limit] = [hoursText(off), limitText(off.only)];
  return { vi: off.name + hours.vi + limit.vi, en: off.name + hours.en + limit.en };
}

const NOTHING = { vi: '', en: '' };

function hoursText(off: Off): typeof NOTHING {
  if (isWholeDay(off)) return NOTHING;
  const [start, end] = [clockText(off.from), clockText(off.to)];
  return off.to === DAY_MINUTES
    ? { vi: `, nghỉ từ ${start}`, en: `, off from ${start}` }
    : { vi: `, nghỉ từ ${start} đến ${end}`, en: `, off from ${start} to ${end}` };
}

function limitText(only: HolidayLimit | undefined): typeof NOTHING {
  if (only === undefined) return NOTHING;
  const { kind, whom } = only;
  return kind === 'for'
    ? { vi: `, chỉ dành cho: ${whom}`, en: `, only for: ${whom}` }
    : { vi: `, chỉ ở: ${whom}`, en: `, only in: ${whom}` };
}
