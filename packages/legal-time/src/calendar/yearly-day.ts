/** Days that return each year: by date, or by their distance from Easter. */
import { dayNumberOf } from './civil-date.js';
import { easterSunday } from './easter-sunday.js';

/** A day of every year: `MM-DD`, or so many days from Easter Sunday. */
export type YearlyDay = string | { readonly easter: number };

/**
 * The day number that a yearly day has in a year; 29 February is 1 March in common years.
 *
 * @throws CalendarError `EASTER_UNKNOWN`
 */
export function dayInYear(day: YearlyDay, year: number): number {
  if (typeof day !== 'string') return easterSunday(year) + day.easter;
  return dayNumberOf(year, Number(day.slice(0, 2)), Number(day.slice(3)));
}
