/** Days that return each year: by date, and by Easter. */
import { describe, expect, it } from 'vitest';
import { toCivilDate, weekdayOf } from './civil-date.js';
import { easterSunday } from './easter-sunday.js';
import { dayInYear } from './yearly-day.js';

describe('Easter Sunday', () => {
  it.each([
    [1583, '1583-04-10'],
    [1818, '1818-03-22'], // the earliest there is
    [1943, '1943-04-25'], // the latest there is
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2019, '2019-04-21'], // not the astronomical one
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
    [4099, '4099-04-19'],
  ])('of %i is %s', (year, date) => {
    expect(toCivilDate(easterSunday(year))).toBe(date);
  });

  it('is a Sunday from 22 March to 25 April', () => {
    for (let year = 1583; year <= 4099; year++) {
      const day = easterSunday(year);
      const date = toCivilDate(day).slice(5);
      expect(weekdayOf(day)).toBe(6);
      expect(date >= '03-22' && date <= '04-25').toBe(true);
    }
  });

  it.each([1582, 4100, NaN])('of %d is not known', (year) => {
    expect(() => easterSunday(year)).toThrow(expect.objectContaining({ code: 'EASTER_UNKNOWN' }));
  });
});

describe('a yearly day', () => {
  it.each([
    ['08-01', '2024-08-01'],
    ['02-29', '2024-02-29'],
    [{ easter: -46 }, '2024-02-14'], // Ash Wednesday
    [{ easter: 0 }, '2024-03-31'],
    [{ easter: 7 }, '2024-04-07'],
  ])('%j of 2024 is %s', (day, date) => {
    expect(toCivilDate(dayInYear(day, 2024))).toBe(date);
  });
});
