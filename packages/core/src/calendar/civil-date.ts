/** Civil dates (`YYYY-MM-DD`) and day numbers (days since 1970-01-01), without clock or zone. */
import { CalendarError } from './errors.js';

/** Lengths of the months of a common year, January first. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
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
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 2);
  const day = digits(date, 8, 2);
  const shaped = date.length === 10 && date.charCodeAt(4) === DASH && date.charCodeAt(7) === DASH;
  if (!shaped || year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new CalendarError(
      'DATE_INVALID',
      `"${date}" is not a date that exists. Write it as YYYY-MM-DD, for example 2025-01-24.`,
      { date },
    );
  }
  return dayNumberOf(year, month, day);
}

/** Reads `count` decimal digits; -1000 when one of them is none. */
function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1000;
    value = value * 10 + digit;
  }
  return value;
}

/** Days of a month (1–12): 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** The day number of a year, month and day that are known to exist. */
export function dayNumberOf(year: number, month: number, day: number): number {
  // Years run from 1 March, so that the leap day is the last of its year (400-year eras).
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
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
