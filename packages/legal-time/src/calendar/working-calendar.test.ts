/** Working calendars: days, entries, horizon, bounds, and what is refused. */
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from './civil-date.js';
import { sampleSpec } from './sample-calendar.js';
import type { CalendarSpec } from './spec.js';
import { createCalendar } from './working-calendar.js';
import {
  addWorkingDays,
  addWorkingDaysIso,
  dayInfo,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './working-days.js';

const calendar = createCalendar(sampleSpec);
const day = toDayNumber;

describe('working days', () => {
  it.each([
    ['2024-04-22', 5, '2024-05-02'], // Mon; Mon 29 April to Wed 1 May are off
    ['2024-05-03', 1, '2024-05-04'], // Fri to the make-up Saturday
    ['2024-05-03', 2, '2024-05-06'], // Fri, Sat, Mon
    ['2024-02-07', 1, '2024-02-15'], // Wed before Tết to Thu after it
    ['2024-04-27', 0, '2024-04-27'], // Sat stays
    ['2024-05-02', -1, '2024-04-26'], // Thu back to Fri
    ['2024-05-05', -1, '2024-05-04'], // Sun back to the make-up Saturday
    ['2022-12-31', 1, '2023-01-02'], // from the day before the bounds
    ['2026-01-01', -1, '2025-12-31'], // from the day after them
  ])('%s and %i make %s', (date, count, expected) => {
    expect(addWorkingDaysIso(calendar, date, count)).toBe(expected);
  });

  it('lie between dates as they are added', () => {
    expect(workingDaysBetween(calendar, day('2024-04-22'), day('2024-05-02'))).toBe(5);
    expect(workingDaysBetween(calendar, day('2024-05-02'), day('2024-04-22'))).toBe(-5);
    expect(workingDaysBetween(calendar, day('2024-04-27'), day('2024-04-28'))).toBe(0);
  });

  it('are found on or after and on or before a day', () => {
    const [friday, saturday] = [day('2024-04-26'), day('2024-04-27')];
    expect(workingDayOnOrBefore(calendar, saturday)).toBe(friday);
    expect(workingDayOnOrAfter(calendar, friday)).toBe(friday);
    expect(toCivilDate(workingDayOnOrAfter(calendar, saturday))).toBe('2024-05-02'); // Thu
    expect(isWorkingDay(calendar, day('2024-05-04'))).toBe(true); // make-up Sat
  });

  it.each([
    ['2022-12-31', 0],
    ['2022-12-31', -1],
    ['2022-12-30', 1],
    ['2026-01-01', 1],
    ['2026-01-02', -1],
    ['2026-01-01', 0],
    ['2025-12-31', 1],
    ['2023-01-02', -1],
    ['2024-01-02', 100_000],
    ['2024-01-02', -100_000],
  ])('%s and %i lead outside the bounds', (date, count) => {
    expect(() => addWorkingDaysIso(calendar, date, count)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_CALENDAR' }),
    );
  });

  it.each([
    ['2022-12-30', 1, '2022-12-30 is outside calendar'],
    ['2026-01-02', -1, '2026-01-02 is outside calendar'],
    ['2023-01-02', -1, '2023-01-02 and -1 working days lead outside calendar'],
    ['2025-12-31', 1, '2025-12-31 and 1 working days lead outside calendar'],
  ])('%s and %i are told from one another: a day, and where it leads', (date, count, told) => {
    expect(() => addWorkingDaysIso(calendar, date, count)).toThrow(told);
  });

  it('are not counted where the calendar does not know them', () => {
    const outside = expect.objectContaining({ code: 'OUT_OF_CALENDAR' }) as Error;
    const known = day('2024-05-02');
    expect(() => workingDaysBetween(calendar, known, calendar.lastDay + 1)).toThrow(outside);
    expect(() => workingDaysBetween(calendar, calendar.firstDay - 2, known)).toThrow(outside);
  });

  it('come in whole numbers', () => {
    for (const count of [0.5, NaN, Infinity]) {
      expect(() => addWorkingDays(calendar, day('2024-01-02'), count)).toThrow(
        expect.objectContaining({ code: 'AMOUNT_INVALID' }),
      );
    }
  });
});

describe('what a day is', () => {
  it('comes with name, source and whether its notice is dated', () => {
    expect(dayInfo(calendar, day('2024-02-09'))).toEqual({
      date: '2024-02-09',
      kind: 'off',
      name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
      source: 'TB 5015/TB-LDTBXH; TB 1570/TB-LDTBXH',
      provisional: false,
      noticeDateUnknown: true,
    });
    expect(dayInfo(calendar, day('2024-05-04'))).toMatchObject({
      kind: 'makeUp',
      knownSince: '2024-04-12',
      noticeDateUnknown: false,
    });
    expect(dayInfo(calendar, day('2024-04-27')).kind).toBe('weekend');
    expect(dayInfo(calendar, day('2024-04-26')).kind).toBe('working');
  });

  it('is provisional beyond the horizon and in the ranges that say so', () => {
    const spec: CalendarSpec = {
      ...sampleSpec,
      provisional: [{ from: '2023-01-01', to: '2023-12-31', reason: 'by rule' }],
    };
    const ranged = createCalendar(spec);
    const provisional = (date: string): boolean => dayInfo(ranged, day(date)).provisional;
    expect(['2023-06-01', '2024-06-03', '2025-01-01'].map(provisional)).toEqual([
      true,
      false,
      true,
    ]);
    expect(() => dayInfo(ranged, day('2026-01-01'))).toThrow(/2026-01-01 is outside/);
  });
});

describe('a spec', () => {
  it('is the same whatever the order of its entries', () => {
    const makeUpDays = ['2024-05-04', '2024-05-11'].map((date) => ({ date, source: 'swap' }));
    const spec = { ...sampleSpec, makeUpDays };
    const turned = {
      ...spec,
      daysOff: [...(spec.daysOff ?? [])].reverse(),
      makeUpDays: makeUpDays.toReversed(),
    };
    expect(createCalendar(turned).spec).toEqual(createCalendar(spec).spec);
  });

  it.each<[string, string, Partial<CalendarSpec>]>([
    ['a date that does not exist', 'DATE_INVALID', { horizon: '2025-02-31' }],
    ['a zone that does not exist', 'ZONE_UNKNOWN', { zone: 'Asia/Hanoi_2' }],
    [
      'bounds that end first',
      'CALENDAR_INVALID',
      { bounds: { from: '2025-01-01', to: '2024-01-01' } },
    ],
    [
      'a make-up day that is also a day off',
      'CALENDAR_CONFLICT',
      { makeUpDays: [{ date: '2024-04-30', source: 'x' }] },
    ],
    [
      'a day off twice',
      'CALENDAR_CONFLICT',
      { daysOff: [1, 2].map((n) => ({ date: '2024-04-30', source: `${n}` })) },
    ],
    [
      'a make-up day twice',
      'CALENDAR_CONFLICT',
      { makeUpDays: [1, 2].map((n) => ({ date: '2024-05-04', source: `${n}` })) },
    ],
    [
      'an entry without source',
      'CALENDAR_INVALID',
      { daysOff: [{ date: '2024-04-30', source: '' }] },
    ],
    [
      'hours that overlap',
      'CALENDAR_INVALID',
      {
        week: {
          ...sampleSpec.week,
          mon: [
            ['08:00', '12:00'],
            ['11:00', '17:00'],
          ],
        },
      },
    ],
    [
      'hours that are none',
      'CALENDAR_INVALID',
      { week: { ...sampleSpec.week, mon: [['08:00', '25:00']] } },
    ],
    [
      'special hours that end before they begin',
      'CALENDAR_INVALID',
      {
        specialHours: [
          { from: '2024-02-02', to: '2024-02-01', hours: [['08:00', '12:00']], source: 'x' },
        ],
      },
    ],
  ])('with %s is refused', (_what, code, part) => {
    expect(() => createCalendar({ ...sampleSpec, ...part })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
