/** Civil dates (`YYYY-MM-DD`) and day numbers (days since 1970-01-01), without clock or zone. */
import { CalendarError } from './errors.js';

/** Lengths of the months of a common year, January first. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Days from 1 March to the first of each month, by its number from 1. */
const MONTH_STARTS = [0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const;
/** Days from 0000-03-01 to 1970-01-01, and one more because days of a month count from 1. */
const DAYS_BEFORE_1970 = 719_469;
const ZERO = 48;
const DASH = 45;

/** Year, month 1–12 and day of month of a civil date. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The day number of a civil date: whole days since 1970-01-01.
 *
 * Years 0001 to 9999; strict, so 31 February is refused and not moved to March.
 *
 * @example
 * ```ts
 * toDayNumber('1970-01-02'); // => 1
 * toDayNumber('2025-01-24'); // => 20112
 * ```
 * @throws CalendarError `DATE_INVALID`
 */
export function toDayNumber(date: string): number {
  // Digits by hand: reading dates is most of the cost of adding working days to them.
  const y1 = date.charCodeAt(0) ^ ZERO;
  const y2 = date.charCodeAt(1) ^ ZERO;
  const y3 = date.charCodeAt(2) ^ ZERO;
  const y4 = date.charCodeAt(3) ^ ZERO;
  const m1 = date.charCodeAt(5) ^ ZERO;
  const m2 = date.charCodeAt(6) ^ ZERO;
  const d1 = date.charCodeAt(8) ^ ZERO;
  const d2 = date.charCodeAt(9) ^ ZERO;
  const digits =
    y1 <= 9 && y2 <= 9 && y3 <= 9 && y4 <= 9 && m1 <= 9 && m2 <= 9 && d1 <= 9 && d2 <= 9;
  const shaped = date.length === 10 && date.charCodeAt(4) === DASH && date.charCodeAt(7) === DASH;
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4;
  const month = m1 * 10 + m2;
  const day = d1 * 10 + d2;
  const exists = year >= 1 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
  if (!digits || !shaped || !exists || month < 1 || month > 12) {
    throw new CalendarError(
      'DATE_INVALID',
      `"${date}" is not a date that exists. Write it as YYYY-MM-DD, for example 2025-01-24.`,
      { date },
    );
  }
  return dayNumberOf(year, month, day);
}

/** Days of a month (1–12): 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** The day number of a year from 1 to 9999, a month and a day that are known to exist. */
export function dayNumberOf(year: number, month: number, day: number): number {
  // Years run from 1 March, so that the leap day is the last of its year.
  const shifted = month <= 2 ? year - 1 : year;
  const leapDays = (shifted >> 2) - ((shifted / 100) | 0) + ((shifted / 400) | 0);
  return 365 * shifted + leapDays + (MONTH_STARTS[month] ?? 0) + day - DAYS_BEFORE_1970;
}

/** The year, month and day of a day number. */
export function datePartsOf(dayNumber: number): DateParts {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra =
    ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36524) | 0) - ((dayOfEra / 146096) | 0)) /
      365) |
    0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const shiftedMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const day = dayOfYear - (((153 * shiftedMonth + 2) / 5) | 0) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Texts of the days 1900-01-01 to 2100-12-31, filled as they are asked for. */
const CACHE_FIRST = -25567;
const cache: (string | undefined)[] = new Array<string | undefined>(73414).fill(undefined);

/**
 * The civil date of a day number.
 *
 * @example
 * ```ts
 * toCivilDate(20112); // => '2025-01-24'
 * ```
 * @throws CalendarError `DATE_INVALID` outside the years 0001 to 9999 or for a fraction
 */
export function toCivilDate(dayNumber: number): string {
  const cached = cache[dayNumber - CACHE_FIRST];
  if (cached !== undefined) return cached;
  const text = formatDay(dayNumber);
  const slot = dayNumber - CACHE_FIRST;
  if (slot >= 0 && slot < cache.length) cache[slot] = text;
  return text;
}

function formatDay(dayNumber: number): string {
  const { year, month, day } = datePartsOf(dayNumber);
  if (!Number.isInteger(dayNumber) || year < 1 || year > 9999) {
    throw new CalendarError(
      'DATE_INVALID',
      `Day number ${dayNumber} is no date of the years 0001 to 9999.`,
      { dayNumber },
    );
  }
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A number of 0–99 as two digits. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/**
 * The weekday of a day number: 0 is Monday, 6 is Sunday.
 *
 * @example
 * ```ts
 * weekdayOf(toDayNumber('2025-01-24')); // => 4
 * ```
 */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}
