/** Dates as XML writes them, read by their digits: a log has millions of them. */

const dayMs = 86_400_000;
const [zero, colon, minus, plus, point, comma] = [48, 58, 45, 43, 46, 44];
const [space, bigT, bigZ] = [32, 84, 90];

/**
 * The instant of a date of XML Schema, in epoch milliseconds; digits below them are cut off. Its
 * own offset counts, so that two sides of a change to summer time stay apart; without an offset it
 * is UTC. `undefined` for what is no date.
 */
export function instantOf(text: string): number | undefined {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (text.charCodeAt(4) !== minus || text.charCodeAt(7) !== minus) return undefined;
  const days = dayNumber(year, month, day) * dayMs;
  if (text.length === 10) return days;
  const mark = text.charCodeAt(10);
  if (mark !== bigT && mark !== space) return withOffset(text, 10, days);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return undefined;
  if (text.charCodeAt(13) !== colon) return undefined;
  const time = days + (hour * 60 + minute) * 60_000;
  if (text.charCodeAt(16) !== colon) return withOffset(text, 16, time);
  const second = digits(text, 17, 2);
  if (second < 0 || second > 60) return undefined;
  return withFraction(text, 19, time + second * 1000);
}

function withFraction(text: string, from: number, ms: number): number | undefined {
  const mark = text.charCodeAt(from);
  if (mark !== point && mark !== comma) return withOffset(text, from, ms);
  let end = from + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end === from + 1) return undefined;
  const part = digits(text, from + 1, Math.min(3, end - from - 1));
  const shift = [0, 100, 10, 1][Math.min(3, end - from - 1)] ?? 1;
  return withOffset(text, end, ms + part * shift);
}

function withOffset(text: string, from: number, ms: number): number | undefined {
  if (from === text.length) return ms;
  const sign = text.charCodeAt(from);
  if (sign === bigZ) return text.length === from + 1 ? ms : undefined;
  if (sign !== plus && sign !== minus) return undefined;
  const hasColon = text.charCodeAt(from + 3) === colon;
  const hours = digits(text, from + 1, 2);
  const minutes = digits(text, hasColon ? from + 4 : from + 3, 2);
  if (text.length !== from + (hasColon ? 6 : 5) || hours < 0 || hours > 14) return undefined;
  if (minutes < 0 || minutes > 59) return undefined;
  const offset = (hours * 60 + minutes) * 60_000;
  return sign === minus ? ms + offset : ms - offset;
}

/** The number that digits are; -1 where one is none. */
function digits(text: string, from: number, length: number): number {
  let number = 0;
  for (let i = from; i < from + length; i += 1) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    number = number * 10 + code - zero;
  }
  return number;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= zero + 9;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Days since 1970-01-01, by the civil calendar: a year from March on has its leap day last.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
function dayNumber(year: number, month: number, day: number): number {
  const fromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
