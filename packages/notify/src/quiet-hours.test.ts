/** Quiet hours against a slow walk through the minutes, and at the edges of a week. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, formatInstant, parseInstant } from '@thutuc/legal-time';
import { endOfQuietHours } from './quiet-hours.js';

const day: [string, string][] = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
];
const calendar = createCalendar({
  schema: 'thutuc/calendar@1',
  id: 'test/tet',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2025-01-01', to: '2025-03-31' },
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  daysOff: ['27', '28', '29', '30', '31'].map((day) => ({
    date: `2025-01-${day}`,
    source: 'notice of the test',
  })),
});

const next = (at: string): string =>
  formatInstant(endOfQuietHours(calendar, parseInstant(at)), 'Asia/Ho_Chi_Minh').slice(0, 16);

describe('the next office instant', () => {
  it.each([
    ['2025-01-10T09:00+07:00', '2025-01-10T09:00', 'Friday, at work'],
    ['2025-01-10T07:29+07:00', '2025-01-10T07:30', 'Friday, too early'],
    ['2025-01-10T11:30+07:00', '2025-01-10T13:30', 'Friday, at noon'],
    ['2025-01-10T17:00+07:00', '2025-01-13T07:30', 'Friday evening, to Monday'],
    ['2025-01-24T23:59+07:00', '2025-02-03T07:30', 'the Friday before Tết, to the Monday after'],
    ['2025-03-31T18:00+07:00', '2025-03-31T18:00', 'beyond the bounds: nothing is known'],
  ])('%s → %s (%s)', (at, expected) => {
    expect(next(at)).toBe(expected);
  });

  it('is the first minute of office hours', () => {
    const isOpen = (instant: number): boolean => {
      const text = formatInstant(instant, 'Asia/Ho_Chi_Minh');
      const date = text.slice(0, 10);
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      const isOff = weekday % 6 === 0 || (date >= '2025-01-27' && date <= '2025-01-31');
      const time = text.slice(11, 16);
      return !isOff && day.some(([from, to]) => from <= time && time < to);
    };
    const minute = 60_000;
    const start = parseInstant('2025-01-20T00:00+07:00'); // a Monday
    fc.assert(
      fc.property(fc.nat(3 * 7 * 24 * 60), (after) => {
        const now = start + after * minute;
        let expected = now;
        while (!isOpen(expected)) expected += minute;
        expect(endOfQuietHours(calendar, now)).toBe(expected);
      }),
    );
  });
});
