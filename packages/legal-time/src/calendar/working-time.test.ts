/** Working time: tables with weekdays, clock changes, and a minute-by-minute count. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from './instant.js';
import { sampleSpec } from './sample-calendar.js';
import type { CalendarSpec } from './spec.js';
import { createCalendar } from './working-calendar.js';
import { addWorkingTime, workingTimeBetween } from './working-time.js';
import { DAY_MS } from './zone.js';

const calendar = createCalendar({
  ...sampleSpec,
  specialHours: [
    { from: '2024-02-07', hours: [['07:30', '11:30']], source: 'half day before Tết' },
    { from: '2024-06-03', to: '2024-06-07', hours: [['07:00', '14:00']], source: 'summer' },
  ],
});

describe('working time', () => {
  it.each([
    ['2024-01-05T16:00', 60, '2024-01-05T17:00'], // Fri, ends with the office day
    ['2024-01-05T16:00', 61, '2024-01-08T07:31'], // Fri to Mon
    ['2024-01-05T11:00', 60, '2024-01-05T14:00'], // over the lunch break
    ['2024-01-06T10:00', 30, '2024-01-08T08:00'], // Sat counts from Mon
    ['2024-01-08T07:30', -30, '2024-01-05T16:30'], // Mon back to Fri
    ['2024-01-08T08:00', -30, '2024-01-08T07:30'], // stays at the opening
    ['2024-02-07T11:00', 60, '2024-02-15T08:00'], // half day, then Tết
    ['2024-06-03T13:30', 60, '2024-06-04T07:30'], // summer hours
    ['2024-05-03T16:30', 60, '2024-05-04T08:00'], // Fri to the make-up Sat
    ['2024-01-06T10:00', 0, '2024-01-06T10:00'],
  ])('%s and %i minutes make %s', (from, minutes, expected) => {
    const end = addWorkingTime(calendar, parseInstant(`${from}+07:00`), minutes);
    expect(formatInstant(end, calendar.zone)).toBe(`${expected}+07:00`);
  });

  it('is what an office that never closes lives through when clocks change', () => {
    const always: [string, string][] = [['00:00', '24:00']];
    const spec: CalendarSpec = {
      schema: 'thutuc/calendar@1',
      id: 'always',
      zone: 'Europe/Amsterdam',
      bounds: { from: '2024-01-01', to: '2024-12-31' },
      week: {
        mon: always,
        tue: always,
        wed: always,
        thu: always,
        fri: always,
        sat: always,
        sun: always,
      },
    };
    const open = createCalendar(spec);
    const from = parseInstant('2024-03-30T12:00+01:00');
    const end = addWorkingTime(open, from, 48 * 60);
    expect(formatInstant(end, open.zone)).toBe('2024-04-01T13:00+02:00');
    expect(workingTimeBetween(open, from, end)).toBe(2 * DAY_MS);
    const whole = [parseInstant('2024-01-01T00:00+01:00'), parseInstant('2024-12-31T24:00+01:00')];
    expect(workingTimeBetween(open, whole[0] ?? 0, whole[1] ?? 0)).toBe(366 * DAY_MS);
  });

  it('is counted as minute by minute', () => {
    const start = parseInstant('2024-01-29T00:00+07:00');
    const minutes = fc.integer({ min: 0, max: 30 * 1440 });
    fc.assert(
      fc.property(minutes, fc.nat(3000), (from, length) => {
        const [a, b] = [start + from * 60_000, start + (from + length) * 60_000];
        let counted = 0;
        for (let at = a; at < b; at += 60_000) if (isOpen(at)) counted++;
        expect(workingTimeBetween(calendar, a, b)).toBe(counted * 60_000);
        expect(workingTimeBetween(calendar, b, a)).toBe(-counted * 60_000 || 0);
      }),
    );
  });

  it('is refused outside the bounds and for no number', () => {
    const at = parseInstant('2025-12-31T16:59+07:00');
    expect(() => addWorkingTime(calendar, at, 2)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_CALENDAR' }),
    );
    expect(() => addWorkingTime(calendar, parseInstant('2026-01-02T09:00Z'), 0)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_CALENDAR' }),
    );
    expect(() => addWorkingTime(calendar, at, NaN)).toThrow(
      expect.objectContaining({ code: 'AMOUNT_INVALID' }),
    );
  });
});

/** Whether the office is open at an instant, from the texts of the spec. */
function isOpen(at: number): boolean {
  const text = formatInstant(at, calendar.zone);
  const [date, time] = [text.slice(0, 10), text.slice(11, 16)];
  const weekday = new Date(`${date}T00:00Z`).getUTCDay();
  const off = sampleSpec.daysOff?.some((entry) => entry.date === date) ?? false;
  if (off || weekday === 0 || weekday === 6) return false;
  if (date === '2024-02-07') return time >= '07:30' && time < '11:30';
  return (time >= '07:30' && time < '11:30') || (time >= '13:30' && time < '17:00');
}
