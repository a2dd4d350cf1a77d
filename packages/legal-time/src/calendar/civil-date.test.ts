/** Civil dates and day numbers against the arithmetic of `Date` in UTC. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datePartsOf, dayNumberOf, toCivilDate, toDayNumber, weekdayOf } from './civil-date.js';

const DAY_MS = 86_400_000;
/** 0001-01-01 and 9999-12-31. */
const FIRST = -719_162;
const LAST = 2_932_896;

describe('civil dates', () => {
  it('agree with UTC dates in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
        const date = new Date(day * DAY_MS);
        const text = date.toISOString().slice(0, 10);
        expect(toCivilDate(day)).toBe(text);
        expect(toDayNumber(text)).toBe(day);
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
        const { year, month, day: dayOfMonth } = datePartsOf(day);
        expect(dayNumberOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it('reach from the year 1 to the year 9999', () => {
    expect([toCivilDate(FIRST), toCivilDate(LAST)]).toEqual(['0001-01-01', '9999-12-31']);
    expect(() => toCivilDate(FIRST - 1)).toThrow(/0001 to 9999/);
    expect(() => toCivilDate(LAST + 1)).toThrow(/0001 to 9999/);
    expect(() => toCivilDate(1.5)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });

  it.each([
    '2025-02-31',
    '2023-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-01-01',
    '2025-1-01',
    '2025/01/01',
    '2025-01-01T00:00',
    '20250101',
    ' 2025-01-01',
    '２０２５-01-01',
    '',
  ])('refuse "%s" and name it', (date) => {
    expect(() => toDayNumber(date)).toThrow(
      expect.objectContaining({
        code: 'DATE_INVALID',
        message: expect.stringContaining(date) as string,
      }),
    );
  });

  it('know the leap days', () => {
    expect(toCivilDate(toDayNumber('2000-02-29') + 1)).toBe('2000-03-01');
    expect(toCivilDate(toDayNumber('2024-02-29') + 366)).toBe('2025-03-01');
  });
});
