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
const NO_NUMBER = -1_000_000;

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
  const day = guessDay(date);
  // The text of a day is the only one that means it, so a guess that is written so is right.
  return cache[day - CACHE_FIRST] === date ? day : readDay(date);
}

/**
 * The day number that a text would have if it were a date of this century; any number for any
 * other text. The century is not read: its dates are what is asked for nearly always.
 */
function guessDay(date: string): number {
  const yearOfCentury = date.charCodeAt(2) * 10 + date.charCodeAt(3) - 11 * ZERO;
  const month = date.charCodeAt(5) * 10 + date.charCodeAt(6) - 11 * ZERO;
  const dayOfMonth = date.charCodeAt(8) * 10 + date.charCodeAt(9) - 11 * ZERO;
  const first = monthFirsts[yearOfCentury * 12 + month - 1];
  return first === undefined ? -1 : first + dayOfMonth - 1;
}

/** Reads a civil date digit by digit, and remembers its text. */
function readDay(date: string): number {
  const year = twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2);
  const month = twoDigitsAt(date, 5);
  const dayOfMonth = twoDigitsAt(date, 8);
  const shaped = date.length === 10 && date.charCodeAt(4) === DASH && date.charCodeAt(7) === DASH;
  const exists = year >= 1 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  if (!shaped || !exists) {
    throw new CalendarError(
      'DATE_INVALID',
      `"${date}" is not a date that exists. Write it as YYYY-MM-DD, for example 2025-01-24.`,
      { date },
    );
  }
  const day = dayNumberOf(year, month, dayOfMonth);
  remember(day, date);
  return day;
}

/** The number that two digits make; far below zero where one is none, so that no sum is a date. */
function twoDigitsAt(text: string, index: number): number {
  const tens = text.charCodeAt(index) - ZERO;
  const ones = text.charCodeAt(index + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_NUMBER;
}

/** Days of a month (1–12) in civil dates: 28 to 31. */
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

/** First days of the months of 2000 to 2099. */
const monthFirsts = Int32Array.from({ length: 100 * 12 }, (_, slot) =>
  dayNumberOf(2000 + Math.floor(slot / 12), (slot % 12) + 1, 1),
);

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
  remember(dayNumber, text);
  return text;
}

function remember(dayNumber: number, text: string): void {
  const slot = dayNumber - CACHE_FIRST;
  if (slot >= 0 && slot < cache.length) cache[slot] = text;
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
  // Made in one piece: a text that is joined of parts is read far more slowly afterwards.
  return String.fromCharCode(
    ZERO + Math.floor(year / 1000),
    ZERO + (Math.floor(year / 100) % 10),
    ZERO + (Math.floor(year / 10) % 10),
    ZERO + (year % 10),
    DASH,
    ZERO + Math.floor(month / 10),
    ZERO + (month % 10),
    DASH,
    ZERO + Math.floor(day / 10),
    ZERO + (day % 10),
  );
}

/** A number of 0–99 as two digits, as in a civil date. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/**
 * The weekday of a civil date by its day number: 0 is Monday, 6 is Sunday.
 *
 * @example
 * ```ts
 * weekdayOf(toDayNumber('2025-01-24')); // => 4
 * ```
 */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}
