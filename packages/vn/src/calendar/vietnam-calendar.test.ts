/** Vietnam's calendar: known and provisional years, make-up days, office hours, bounds. */
import {
  addWorkingDaysIso,
  addWorkingTime,
  dayInfo,
  formatInstant,
  isWorkingDay,
  parseInstant,
  toDayNumber,
  workingTimeBetween,
} from '@thutuc/core';
import { describe, expect, test } from 'vitest';
import { VIETNAM_ZONE, vietnamCalendar } from './vietnam-calendar.js';

const vietnam = vietnamCalendar();

describe('days', () => {
  test.each([
    ['2025-01-24', 1, '2025-02-03', 'Fri, then Tết from Mon 27 to Fri 31'],
    ['2025-04-25', 1, '2025-04-26', 'Fri to a Saturday that is worked'],
    ['2025-04-29', 1, '2025-05-05', 'Tue over 30 April, 1 May, and the swapped 2 May'],
    ['2025-03-03', 10, '2025-03-17', 'Mon to Mon'],
    ['2026-08-21', 1, '2026-08-22', 'Fri to a Saturday that is worked'],
    ['2026-08-28', 1, '2026-09-03', 'Fri over 31 August to 2 September'],
    ['2026-11-23', 1, '2026-11-25', 'Mon over 24 November'],
  ])('%s and %i working days is %s (%s)', (from, count, to) => {
    expect(addWorkingDaysIso(vietnam, from, count)).toBe(to);
  });

  test('an entry says its name, its notice and since when it is known', () => {
    expect(dayInfo(vietnam, toDayNumber('2025-05-02'))).toMatchObject({
      kind: 'off',
      name: { vi: 'Nghỉ hoán đổi dịp Ngày Quốc tế lao động 1/5' },
      source: 'Notice 6150/TB-BLĐTBXH',
      knownSince: '2024-12-03',
      provisional: false,
    });
    expect(dayInfo(vietnam, toDayNumber('2021-09-03'))).toMatchObject({
      source: 'Labour Code 45/2019/QH14 art. 112(1); Notice 4875/TB-LĐTBXH (2020)',
      noticeDateUnknown: true,
    });
    expect(dayInfo(vietnam, toDayNumber('2026-11-24')).source).toContain('Resolution 28/2026');
  });

  test.each([
    ['2018-12-28', true],
    ['2018-12-31', false],
    ['2019-01-01', false],
    ['2027-12-31', false],
    ['2028-01-03', true],
  ])('%s is provisional: %s', (date, expected) => {
    expect(dayInfo(vietnam, toDayNumber(date)).provisional).toBe(expected);
  });

  test('bounds are checked, narrower ones are kept', () => {
    const year = vietnamCalendar({ from: '2025-01-01', to: '2025-12-31', id: 'vn/hue' });
    expect(year.spec.daysOff).toHaveLength(12);
    expect(year.spec.provisional).toBeUndefined();
    expect(isWorkingDay(year, toDayNumber('2025-04-26'))).toBe(true);
    expect(() => vietnamCalendar({ to: '2051-01-01' })).toThrow(
      expect.objectContaining({ code: 'CALENDAR_YEARS' }),
    );
    expect(vietnamCalendar({ from: '2010-01-01', to: '2010-12-31' }).spec.provisional).toEqual([
      expect.objectContaining({ from: '2010-01-01', to: '2010-12-31' }),
    ]);
  });
});

describe('office hours', () => {
  const at = (text: string): number => parseInstant(`${text}+07:00`);

  test('eight hours a day unless told otherwise', () => {
    const day = [at('2025-03-03T00:00'), at('2025-03-04T00:00')] as const; // Mon
    const hours = (calendar: typeof vietnam): number =>
      workingTimeBetween(calendar, ...day) / 3_600_000;
    expect(hours(vietnam)).toBe(8);
    expect(hours(vietnamCalendar({ officeHours: 'shortAfternoon' }))).toBe(7.5);
    expect(hours(vietnamCalendar({ officeHours: 'earlyMorning' }))).toBe(8);
  });

  test('a season over the new year has its own hours', () => {
    const winter = vietnamCalendar({
      from: '2025-01-01',
      to: '2026-12-31',
      officeHours: {
        hours: [['07:00', '15:00']],
        seasons: [
          { from: '10-16', to: '04-15', hours: [['08:00', '16:00']], source: 'a decision' },
        ],
      },
    });
    const opening = (date: string): string =>
      formatInstant(addWorkingTime(winter, at(`${date}T00:00`), 1), VIETNAM_ZONE);
    expect(opening('2025-01-02')).toBe('2025-01-02T08:01+07:00'); // Thu
    expect(opening('2025-04-15')).toBe('2025-04-15T08:01+07:00'); // Tue
    expect(opening('2025-04-16')).toBe('2025-04-16T07:01+07:00'); // Wed
    expect(opening('2025-10-15')).toBe('2025-10-15T07:01+07:00'); // Wed
    expect(opening('2026-12-31')).toBe('2026-12-31T08:01+07:00'); // Thu
  });
});
