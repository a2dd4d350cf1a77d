/** Vietnam's calendar: known and provisional years, make-up days, office hours, bounds. */
import {
  addWorkingDaysIso,
  addWorkingTime,
  asKnownOn,
  dayInfo,
  formatInstant,
  isWorkingDay,
  parseInstant,
  toCivilDate,
  toDayNumber,
  workingTimeBetween,
} from '@thutuc/legal-time';
import { checkCalendar } from '@thutuc/legal-time/testing';
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
      name: { vi: 'Nghỉ hoán đổi (dịp Ngày Quốc tế Lao động)' },
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

describe('what was known on a day', () => {
  const info = (calendar: typeof vietnam, date: string): ReturnType<typeof dayInfo> =>
    dayInfo(calendar, toDayNumber(date));

  test.each([
    ['2025-05-02', 'working', 'off', 'Fri, swapped by the notice'],
    ['2025-04-26', 'weekend', 'makeUp', 'Sat, worked for it'],
    ['2025-01-27', 'off', 'off', 'Mon, Tết, foreseen by rule'],
    ['2025-09-01', 'off', 'off', 'Mon, National Day, foreseen by rule'],
  ])('%s: %s before 3 December 2024, %s since (%s)', (date, before, since) => {
    const early = vietnamCalendar({ knownOn: '2024-12-02' });
    const late = vietnamCalendar({ knownOn: '2024-12-03' });
    expect(info(early, date)).toMatchObject({ kind: before, provisional: true });
    expect(info(late, date)).toMatchObject({ kind: since, provisional: false });
  });

  test.each([
    ['2026-01-02', '2025-12-25', 'working', 'off', 'Fri, swapped by letter 12729'],
    ['2026-01-10', '2025-12-25', 'weekend', 'makeUp', 'Sat, worked for it'],
    ['2026-08-31', '2025-10-16', 'working', 'off', 'Mon, swapped by notice 9441'],
    ['2026-11-24', '2026-04-24', 'working', 'off', 'Tue, by Resolution 28/2026'],
    ['2029-11-26', '2026-04-24', 'working', 'working', 'Mon after a Saturday, which gives none'],
    ['2028-11-24', '2026-04-24', 'working', 'off', 'Fri, beyond the notices'],
  ])('%s became known on %s: %s before, %s since (%s)', (date, known, before, since) => {
    const dayBefore = toCivilDate(toDayNumber(known) - 1);
    for (const early of [vietnamCalendar({ knownOn: dayBefore }), asKnownOn(vietnam, dayBefore)])
      expect(info(early, date).kind).toBe(before);
    for (const late of [vietnamCalendar({ knownOn: known }), asKnownOn(vietnam, known)])
      expect(info(late, date).kind).toBe(since);
  });

  test('Tết 2026 is known by notice 9441 of 16 October 2025', () => {
    const isProvisional = (knownOn: string): boolean =>
      info(vietnamCalendar({ knownOn }), '2026-02-16').provisional;
    expect([isProvisional('2025-10-15'), isProvisional('2025-10-16')]).toEqual([true, false]);
    expect(info(vietnam, '2026-02-16').knownSince).toBe('2025-10-16');
  });

  test('24 November has its name', () => {
    expect(info(vietnam, '2026-11-24').name).toEqual({
      vi: 'Ngày Văn hóa Việt Nam (24/11)',
      en: 'Vietnamese Culture Day (24 November)',
    });
  });

  test('the days of 2027 became known with the notice of 2 October 2026', () => {
    expect(info(vietnamCalendar({ knownOn: '2026-10-01' }), '2027-02-04').provisional).toBe(true);
    expect(info(vietnamCalendar({ knownOn: '2026-10-02' }), '2027-02-04').provisional).toBe(false);
    expect(vietnamCalendar({ knownOn: '2026-10-02' }).id).toBe('vn@2026-10-02');
  });

  test('the core’s own view leaves out what came later, and says so', () => {
    const early = asKnownOn(vietnam, '2024-12-02');
    expect(info(early, '2025-05-02')).toMatchObject({ kind: 'working', provisional: true });
    expect(info(early, '2024-09-03')).toMatchObject({ kind: 'off', provisional: false });
  });
});

test('the public check of calendars holds', () => {
  const calendar = vietnamCalendar({ from: '2024-01-01', to: '2028-12-31' });
  expect(checkCalendar(calendar, { numRuns: 50 }).failures).toEqual([]);
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
