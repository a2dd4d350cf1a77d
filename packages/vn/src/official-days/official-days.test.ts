/** The official days against the facts file, the lunar table, and the rules for other years. */
import { existsSync, readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { toDayNumber, weekdayOf } from '@thutuc/legal-time';
import { describe, expect, test } from 'vitest';
import { daysOffBetween, makeUpDaysBetween } from './entries.js';
import { lunarDays } from './lunar-days.js';
import { holidaysOnWeekends, officialDaysOff, officialMakeUpDays } from './official-days.js';
import { statutoryDaysOff } from './statutory-days.js';

interface Facts {
  years: Record<
    string,
    { off: string[]; workingWeekendDays: string[]; statutoryOnWeekend: string[] }
  >;
}

const factsFile = new URL('../../../../../shared/law/vn-official-days.json', import.meta.url);
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

describe('official days', () => {
  test.skipIf(!existsSync(factsFile))('are those of the facts file (skipped without it)', () => {
    const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Facts;
    const all = (pick: (year: Facts['years'][string]) => string[]): string[] =>
      Object.values(facts.years).flatMap(pick);
    expect(officialDaysOff.map(([date]) => date)).toEqual(all(({ off }) => off));
    expect(officialMakeUpDays.map(([date]) => date)).toEqual(
      all(({ workingWeekendDays }) => workingWeekendDays),
    );
    expect(holidaysOnWeekends.map(([date]) => date)).toEqual(
      all(({ statutoryOnWeekend }) => statutoryOnWeekend),
    );
  });

  test('days off are weekdays; make-up days and holidays on weekends are not', () => {
    const isWeekend = (date: string): boolean => weekdayOf(toDayNumber(date)) >= 5;
    expect(officialDaysOff.filter(([date]) => isWeekend(date))).toEqual([]);
    expect(officialMakeUpDays.filter(([date]) => !isWeekend(date))).toEqual([]);
    expect(holidaysOnWeekends.filter(([date]) => !isWeekend(date))).toEqual([]);
  });

  test('every make-up day is worked for a swapped day off', () => {
    const swapped = officialDaysOff.filter(([, , kind]) => kind === 'swap').map(([date]) => date);
    expect(officialMakeUpDays.map(([, insteadOf]) => insteadOf).sort()).toEqual(swapped);
  });

  test('only notices with a known date say since when a day is known', () => {
    const dated = daysOffBetween('2018-01-01', '2027-12-31', '2027-12-31').filter(
      (day) => day.knownSince,
    );
    expect(new Set(dated.map(({ knownSince }) => knownSince))).toEqual(
      new Set(['2024-12-03', '2025-10-16', '2025-12-25', '2026-04-24', '2026-10-02']),
    );
    expect(makeUpDaysBetween('2025-01-01', '2025-12-31', '2024-12-03')).toEqual([
      {
        date: '2025-04-26',
        name: { vi: 'Làm bù cho ngày 02/05/2025', en: 'Make-up for 2025-05-02' },
        source: 'Notice 6150/TB-BLĐTBXH',
        knownSince: '2024-12-03',
      },
    ]);
  });
});

describe('statutory days', () => {
  test.each(years)('the rules foresee what the notices of %i said, but for swaps', (year) => {
    const said = officialDaysOff
      .filter(([date, , kind]) => date.startsWith(String(year)) && kind !== 'swap')
      .map(([date, holiday, kind]) => ({ date, holiday, kind }));
    const foreseen = statutoryDaysOff(year).map(({ date, holiday, kind }) => ({
      date,
      holiday,
      kind,
    }));
    expect(foreseen).toEqual(said);
  });

  test.each([
    ['2000-02-04', true, 'Fri: a day before Tết of Sat 5 February'],
    ['2000-02-09', true, 'Wed: instead of Sunday the 6th; the 8th is taken by Saturday the 5th'],
    ['2000-02-10', false, 'Thu: Tết had four days then'],
    ['2006-04-07', false, 'Fri: the Hùng Kings had no day off before 2007'],
    ['2007-04-26', true, 'Thu: their first'],
    ['2018-09-03', true, 'Mon: instead of Sunday the 2nd, one National Day until 2020'],
    ['2028-01-03', true, 'Mon: instead of Saturday, New Year'],
    ['2029-09-04', true, 'Tue: instead of Sunday 2 September; Monday is the second National Day'],
    ['2030-02-01', true, 'Fri: a day before Tết of Sat 2 February'],
    ['2029-11-26', false, 'Mon: 24 November on a Saturday gives no other day'],
  ])('%s off: %s (%s)', (date, expected) => {
    const off = statutoryDaysOff(Number(date.slice(0, 4))).map((day) => day.date);
    expect(off.includes(date)).toBe(expected);
  });

  test('no day twice, no weekend, in order, in all years', () => {
    for (let year = 2000; year <= 2050; year++) {
      const dates = statutoryDaysOff(year).map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      expect(dates.filter((date) => weekdayOf(toDayNumber(date)) >= 5)).toEqual([]);
    }
    expect(statutoryDaysOff(1999)).toEqual([]);
    expect(statutoryDaysOff(2051)).toEqual([]);
  });
});

test('the frozen lunar days are those that the lunar library reckons', () => {
  const vietnam = new Holidays('VN');
  const reckoned = lunarDays.map((_, i) => {
    const days = vietnam.getHolidays(2000 + i);
    const dateOf = (rule: string): string =>
      (days.find((day) => day.rule === rule)?.date ?? '').slice(0, 10);
    return [dateOf('vietnamese 1-0-1'), dateOf('vietnamese 3-0-10')];
  });
  expect(lunarDays).toEqual(reckoned);
});
