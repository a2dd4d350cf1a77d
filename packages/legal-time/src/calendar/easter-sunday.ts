/** Easter Sunday of the western churches. */
import { dayNumberOf } from './civil-date.js';
import { CalendarError } from './errors.js';

/** Years of the Gregorian calendar for which the reckoning of Easter holds. */
const EASTER_FIRST = 1583;

const EASTER_LAST = 4099;

/**
 * The day number of Easter Sunday of the western churches.
 *
 * @example
 * ```ts
 * toCivilDate(easterSunday(2024)); // => '2024-03-31'
 * ```
 * @throws CalendarError `EASTER_UNKNOWN` outside the years 1583 to 4099
 * @see J. Meeus, Astronomical Algorithms, chapter 8
 */
export function easterSunday(year: number): number {
  if (!(year >= EASTER_FIRST && year <= EASTER_LAST)) {
    throw new CalendarError(
      'EASTER_UNKNOWN',
      `Easter of ${year} is not known; that of ${EASTER_FIRST} to ${EASTER_LAST} is.`,
      { year },
    );
  }
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (skipped + 19 * golden + 15) % 30;
  const early =
    Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const fullMoon = epact - early;
  const weekday =
    (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  const fromMarch = fullMoon - weekday;
  return dayNumberOf(year, 3, 28) + fromMarch;
}
