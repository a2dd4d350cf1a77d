/** Recesses, clear days and weeks of rules beyond what shipped rules need. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/working-calendar.js';
import { toDayNumber } from '../calendar/civil-date.js';
import { CalendarError } from '../calendar/errors.js';
import type { ClockFact } from '../clock/clock-facts.js';
import { legalClock } from '../clock/legal-clock.js';
import { dueDate } from '../due-date/due-date.js';
import { latestStart, type LatestStartInput } from '../due-date/latest-start.js';
import type { CountingRule, Recess } from '../rule/counting-rule.js';
import { reportedRules } from '../rule/reported/index.js';
import { brazilCivilProcedure } from '../rule/reported/brazil.js';
import { belgiumAppealPeriods } from '../rule/reported/belgium.js';
import { italyCivilProcedure } from '../rule/reported/italy.js';
import { spainAdministrativePeriods } from '../rule/reported/spain.js';
import { switzerlandAdministrativePeriods } from '../rule/reported/switzerland.js';
import { turkeyAdministrativeCourts } from '../rule/reported/turkey.js';
import { calendars, dates, timeLimits } from '../testing/arbitraries.js';
import { naiveDueDay } from '../testing/naive-due-day.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { parseInstant } from '../calendar/instant.js';
import { ruleOf } from '../testing/rule-of.js';
import { parseTimeLimit } from '../words/time-limits.js';

const civil = ruleOf('vn/civil-code-2015');
const name = { vi: 'kỳ nghỉ', en: 'recess' };

const monthDays = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(5, 10));

/** Any recess of up to two months, by date. */
const recesses = fc
  .tuple(
    monthDays,
    fc.nat(60),
    fc.constantFrom('suspends' as const, 'closed' as const, 'noEnd' as const),
  )
  .map(([from, length, effect]): Recess => {
    const last = new Date(
      Date.UTC(2023, Number(from.slice(0, 2)) - 1, Number(from.slice(3)) + length),
    );
    return { id: 'own', name, from, to: last.toISOString().slice(5, 10), effect };
  });

/** Rules with a recess, clear days and weekdays of their own. */
const ownRules = fc
  .record({
    recess: recesses,
    clearDays: fc.constantFrom(undefined, 'forward' as const, 'backward' as const, 'both' as const),
    week: fc.constantFrom(
      undefined,
      { counts: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const },
      { ends: ['mon', 'tue', 'wed', 'thu'] as const },
      { counts: ['sun', 'mon', 'tue', 'wed', 'thu'] as const, ends: ['mon', 'tue'] as const },
    ),
    backward: fc.constantFrom('previous' as const, 'none' as const),
    anchor: fc.constantFrom('eventDay' as const, 'startDay' as const),
  })
  .map(({ recess, clearDays, week, backward, anchor }): CountingRule => ({
    ...civil,
    id: 'own/rule',
    months: { ...civil.months, anchor },
    end: { ...civil.end, backward },
    recesses: [recess],
    clearDays,
    week,
  }));

/** The latest start; `undefined` where it lies before the calendar. */
function startWithin(input: LatestStartInput): string | undefined {
  try {
    return latestStart(input).start;
  } catch (error) {
    if (error instanceof CalendarError && error.code === 'OUT_OF_CALENDAR') return undefined;
    throw error;
  }
}

const numRuns = process.env.CI === 'true' ? 1000 : 200;

describe('a rule with recesses, clear days and weekdays of its own', () => {
  it('counts as a slow day-by-day count does', () => {
    fc.assert(
      fc.property(
        ...([ownRules, calendars(), dates(), timeLimits({ backward: true })] as const),
        (rule, calendar, from, limit) => {
          const naive = naiveDueDay({ rule, calendar, from, limit });
          expect(dueDate({ limit, from, rule, calendar }).due).toBe(naive);
        },
      ),
      { numRuns },
    );
  });

  it('has a latest start that is in time, while the next day is not', () => {
    fc.assert(
      fc.property(
        ...([ownRules, calendars(), dates(), timeLimits()] as const),
        (rule, calendar, due, limit) => {
          const start = startWithin({ limit, due, rule, calendar });
          // No start of the calendar is early enough: what lies before it is not counted.
          fc.pre(start !== undefined);
          const after = new Date(Date.parse(start) + 86_400_000).toISOString().slice(0, 10);
          expect(dueDate({ limit, from: start, rule, calendar }).due <= due).toBe(true);
          expect(dueDate({ limit, from: after, rule, calendar }).due > due).toBe(true);
        },
      ),
      { numRuns: numRuns / 4 },
    );
  });
});

describe('a recess', () => {
  it('is left out of hours as they pass', () => {
    const input = {
      rule: italyCivilProcedure,
      calendar: plainTestCalendar({ zone: 'Europe/Rome' }),
    };
    const limit = parseTimeLimit('48 hours');
    expect(dueDate({ ...input, limit, from: '2024-07-31T10:00+02:00' }).due).toBe(
      '2024-09-02T10:00+02:00', // Mon, 14 hours of July and 34 of September
    );
  });

  it('is mentioned only where a period met it, whatever else suspends', () => {
    const calendar = plainTestCalendar({ zone: 'Europe/Rome' });
    const at = (date: string): number => parseInstant(`${date}T12:00+02:00`);
    const limit = { amount: 30, unit: 'days' } as const;
    const facts: ClockFact[] = [
      { type: 'started', at: at('2024-07-15'), dateOnly: true, limit },
      { type: 'suspended', key: 's', at: at('2024-07-20'), dateOnly: true },
      { type: 'resumed', key: 's', at: at('2024-07-22'), dateOnly: true },
    ];
    const reading = legalClock(facts, { rule: italyCivilProcedure, calendar });
    if (reading.state === 'notStarted') throw new Error('It has started.');
    const told = reading.explanation.steps.filter(({ kind }) => kind === 'recess');
    expect(told).toMatchObject([{ from: '2024-08-01', to: '2024-08-31' }]);
  });

  it('or a short day that no period begins with puts the beginning off, and says so', () => {
    const { spec } = plainTestCalendar({ zone: 'America/Sao_Paulo' });
    const hours: [string, string][] = [['07:30', '11:30']];
    const specialHours = [{ from: '2024-06-06', hours, source: 'notice' }];
    const calendar = createCalendar({ ...spec, specialHours });
    const { recesses: _, ...rule } = brazilCivilProcedure;
    const asked = { limit: parseTimeLimit('2 working days'), from: '2024-06-05', calendar };
    const { due, explanation } = dueDate({ ...asked, rule });
    expect(due).toBe('2024-06-10'); // Fri 7, Mon
    expect(explanation.steps).toContainEqual(
      expect.objectContaining({ kind: 'recess', begins: true, from: '2024-06-06' }) as unknown,
    );
    expect(explanation.days.map(({ mark }) => mark).slice(0, 3)).toEqual([
      ...['event', 'suspended', 'counted'],
    ]);
  });

  it('and a suspension of the same days leave them out once', () => {
    const calendar = plainTestCalendar({ zone: 'Europe/Rome' });
    const at = (date: string): number => parseInstant(`${date}T12:00+02:00`);
    const limit = { amount: 6, unit: 'months' } as const;
    const facts: ClockFact[] = [
      { type: 'started', at: at('2024-03-15'), dateOnly: true, limit },
      { type: 'suspended', key: 's', at: at('2024-07-25'), dateOnly: true },
      { type: 'resumed', key: 's', at: at('2024-08-10'), dateOnly: true },
    ];
    // 15 September, 31 days of August and 7 of July.
    const context = { rule: italyCivilProcedure, calendar };
    expect(legalClock(facts, context, at('2024-09-01')).due).toBe('2024-10-23');
  });

  it.each([
    ['2018-12-17', '2018-12-17'], // the eve of the recess
    ['2018-12-18', '2019-01-03'],
    ['2019-01-01', '2019-01-03'],
    ['2019-01-02', '2019-01-03'], // its last day
  ])('is no time for a limit of zero to end in, from %s', (from, due) => {
    const rule = switzerlandAdministrativePeriods;
    const calendar = plainTestCalendar({ zone: rule.zone });
    expect(dueDate({ limit: parseTimeLimit('0 days'), from, rule, calendar }).due).toBe(due);
  });

  it.each([
    ['2025-06-30', '2025-06-30'], // a Monday, the eve of the vacation
    ['2025-07-01', '2025-09-15'],
    ['2025-08-31', '2025-09-15'], // its last day
  ])('moves a limit of zero that begins and ends within it, from %s', (from, due) => {
    const rule = belgiumAppealPeriods;
    const calendar = plainTestCalendar({ zone: rule.zone });
    expect(dueDate({ limit: parseTimeLimit('0 days'), from, rule, calendar }).due).toBe(due);
  });

  it('moves an end past a suspension in which its date lies', () => {
    const rule = belgiumAppealPeriods;
    const calendar = plainTestCalendar({ zone: rule.zone });
    const at = (text: string) => ({ at: parseInstant(text), dateOnly: true as const });
    const facts: ClockFact[] = [
      { type: 'started', limit: parseTimeLimit('2 days'), ...at('2022-06-30T00:00+02:00') },
      { type: 'suspended', key: 's', ...at('2022-08-26T00:00+02:00') },
      { type: 'resumed', key: 's', ...at('2022-09-15T00:00+02:00') },
    ];
    // It would end on 15 September, the last of the suspended days.
    expect(legalClock(facts, { rule, calendar }).due).toBe('2022-09-16');
  });

  it('that moves ends lets a later start end earlier, and the latest start is the later one', () => {
    const calendar = plainTestCalendar({ zone: 'Europe/Istanbul' });
    const input = { rule: turkeyAdministrativeCourts, calendar, limit: parseTimeLimit('30 days') };
    const due = (from: string): string => dueDate({ ...input, from }).due;
    expect([due('2023-08-01'), due('2023-08-02')]).toEqual(['2023-09-07', '2023-09-01']); // Thu, Fri
    expect(latestStart({ ...input, due: '2023-09-01' }).start).toBe('2023-08-02');
  });

  it('that is left out of months in days lets a later start end earlier as well', () => {
    const calendar = plainTestCalendar({ zone: 'Europe/Rome' });
    const input = { rule: italyCivilProcedure, calendar, limit: parseTimeLimit('6 months') };
    const due = (from: string): string => dueDate({ ...input, from }).due;
    // 30 January and 31 days, a Sunday; 31 July counts as of the end of August.
    expect([due('2024-07-30'), due('2024-07-31')]).toEqual(['2025-03-03', '2025-02-28']);
    expect(latestStart({ ...input, due: '2025-02-28' }).start).toBe('2024-08-31');
  });

  it('by Easter is refused beyond the years of which Easter is known', () => {
    const [rule] = reportedRules.filter(({ id }) => id === 'ch/vwvg-20');
    const { spec } = plainTestCalendar({ zone: 'Europe/Zurich' });
    const bounds = { from: '4000-01-01', to: '4200-12-31' };
    const calendar = createCalendar({ ...spec, bounds });
    expect(() =>
      dueDate({ limit: parseTimeLimit('3 days'), from: '4090-03-03', rule: rule!, calendar }),
    ).toThrow(expect.objectContaining({ code: 'EASTER_UNKNOWN' }));
  });
});

describe('months that stick to the ends of months', () => {
  const rule: CountingRule = {
    ...civil,
    months: { ...civil.months, fromMonthEnd: 'monthEnd' },
    end: { ...civil.end, forward: 'none' },
  };
  const calendar = plainTestCalendar({ zone: rule.zone });

  it.each([
    ['2025-04-30', '1 month', '2025-05-31'], // Sat
    ['2025-02-28', '1 month', '2025-03-31'],
    ['2024-02-28', '1 month', '2024-03-28'], // not the last of a leap year’s February
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2025-04-29', '1 month', '2025-05-29'],
    ['2025-06-30', '-1 month', '2025-05-31'],
  ])('lead from %s by %s to %s', (from, limit, due) => {
    const deadline = dueDate({ limit: parseTimeLimit(limit), from, rule, calendar });
    expect(deadline.due).toBe(due);
  });

  it('say so', () => {
    const limit = parseTimeLimit('1 month');
    const { steps } = dueDate({ limit, from: '2025-04-30', rule, calendar }).explanation;
    expect(steps).toContainEqual(
      expect.objectContaining({ kind: 'monthEnd', taken: 'monthEnd', to: '2025-05-31' }),
    );
  });
});

describe('what a rule sees otherwise', () => {
  it('is a calendar made once for a rule and a calendar', () => {
    const rule = reportedRules.find(({ id }) => id === 'es/lec-130')!;
    const calendar = plainTestCalendar({ zone: rule.zone });
    const limit = parseTimeLimit('3 days');
    const { days } = dueDate({ limit, from: '2024-07-30', rule, calendar }).explanation;
    const august = days.find(({ date }) => date === '2024-08-01');
    expect(august).toMatchObject({ mark: 'skipped', kind: 'off', name: { en: 'August' } });
    expect(august?.source).toContain('art. 130.2');
    // The calendar itself stays as it is.
    expect(calendar.entryOf(toDayNumber('2024-08-01'))).toBeUndefined();
  });

  it('lets a make-up day in a closed recess stay off', () => {
    const rule = reportedRules.find(({ id }) => id === 'es/lec-130')!;
    const calendar = plainTestCalendar({ zone: rule.zone, makeUpDays: ['2024-08-03'] });
    const limit = parseTimeLimit('2 days');
    expect(dueDate({ limit, from: '2024-07-30', rule, calendar }).due).toBe('2024-09-02'); // Mon
  });

  it('of hours passes on working days only, where the law says so', () => {
    const calendar = plainTestCalendar({ zone: 'Europe/Madrid' });
    const limit = parseTimeLimit('48 hours');
    const from = '2024-05-10T10:00+02:00'; // Fri
    expect(dueDate({ limit, from, rule: spainAdministrativePeriods, calendar }).due).toBe(
      '2024-05-14T10:00+02:00', // Tue
    );
  });
});
