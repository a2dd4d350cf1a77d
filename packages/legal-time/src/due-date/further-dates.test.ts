/** Deemed service, the earlier of two limits, dates fixed in the calendar, cut-offs by day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../calendar/instant.js';
import { createCalendar } from '../calendar/working-calendar.js';
import { addWorkingTime, workingTimeBetween } from '../calendar/working-time.js';
import { explainSentence } from '../explain/sentence.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { germanyDeemedNotice, germanyWerktage } from '../rule/reported/germany.js';
import { spainAdministrativePeriods } from '../rule/reported/spain.js';
import { englandCivilProcedure } from '../rule/reported/united-kingdom.js';
import { ruleOf } from '../testing/rule-of.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { type CalendarTarget, targetDate } from './calendar-target.js';
import { dueDate, earlierOf, laterOf } from './due-date.js';
import { latestStart } from './latest-start.js';
import { english } from '../words/english.js';
import { parseTimeLimit } from '../words/time-limits.js';

describe('what was sent counts as served', () => {
  it.each<[string, CountingRule, string, string, string, string]>([
    ['the fourth day', germanyDeemedNotice, 'post', '2025-01-20', '1 month', '2025-02-24'], // Fri 24
    ['a Saturday too', germanyDeemedNotice, 'post', '2025-01-21', '1 month', '2025-02-25'], // Sat 25
    ['ten days', spainAdministrativePeriods, 'electronic', '2024-05-06', '1 month', '2024-06-17'],
    ['the second day', englandCivilProcedure, 'post', '2023-10-03', '14 days', '2023-10-20'], // Thu 5
    ['a business day', englandCivilProcedure, 'post', '2023-10-05', '14 days', '2023-10-24'], // Mon 9
  ])('on %s', (_what, rule, service, from, limit, due) => {
    const calendar = plainTestCalendar({ zone: rule.zone });
    const deadline = dueDate({ limit: parseTimeLimit(limit), from, service, rule, calendar });
    expect(deadline.due).toBe(due);
  });

  it('by the article that says so', () => {
    const rule = germanyDeemedNotice;
    const calendar = plainTestCalendar({ zone: rule.zone });
    const limit = parseTimeLimit('1 month');
    const input = { limit, from: '2025-01-20', service: 'post', rule, calendar };
    const { explanation } = dueDate(input);
    expect(explanation.steps[0]).toMatchObject({
      kind: 'served',
      from: '2025-01-20',
      on: '2025-01-24',
      citations: [expect.objectContaining({ article: '§ 41 (2)' })],
    });
    expect(explainSentence(explanation, english)).toContain(
      'Sent by post on Monday 20 January 2025, it counts as served on Friday 24 January 2025',
    );
  });

  it.each(['pigeon', 'toString'])('by no means that the rule does not know: %s', (service) => {
    const calendar = plainTestCalendar({ zone: germanyDeemedNotice.zone });
    const limit = parseTimeLimit('1 month');
    expect(() =>
      dueDate({ limit, from: '2025-01-20', service, rule: germanyDeemedNotice, calendar }),
    ).toThrow(
      expect.objectContaining({
        code: 'RULE_SILENT',
        details: { rule: germanyDeemedNotice.id, means: service },
      }),
    );
  });
});

it('counts a weekday that the office is closed on, where the law works it', () => {
  const rule = germanyWerktage;
  const { spec } = plainTestCalendar({ zone: rule.zone });
  const closed = createCalendar({ ...spec, id: 'closed', week: { ...spec.week, mon: [] } });
  const limit = parseTimeLimit('5 working days');
  // From Friday: Sat 8, Mon 10, Tue 11, Wed 12, Thu 13 March 2025.
  expect(dueDate({ limit, from: '2025-03-07', rule, calendar: closed }).due).toBe('2025-03-13');
});

describe('of several limits', () => {
  const rule = ruleOf('uk/foia');
  const calendar = plainTestCalendar({ zone: rule.zone });
  /** No school in August: FOI (Time for Compliance) Regulations 2004, reg. 3. */
  const august = Array.from({ length: 31 }, (_, i) => `2025-08-${String(i + 1).padStart(2, '0')}`);
  const school = plainTestCalendar({ zone: rule.zone, daysOff: august });
  const due = (from: string) => {
    const schoolDays = dueDate({
      limit: parseTimeLimit('20 working days'),
      from,
      rule,
      calendar: school,
    });
    const workingDays = dueDate({ limit: parseTimeLimit('60 working days'), from, rule, calendar });
    return {
      earlier: earlierOf(schoolDays, workingDays).due,
      later: laterOf(schoolDays, workingDays).due,
    };
  };

  it('the earlier or the later one holds', () => {
    expect(due('2025-07-25')).toEqual({ earlier: '2025-09-22', later: '2025-10-17' }); // Mon, Fri
    expect(due('2025-03-03').earlier).toBe('2025-03-31'); // Mon
  });
});

describe('a date that the calendar fixes', () => {
  const rule = ruleOf('vn/civil-code-2015');
  const calendar = plainTestCalendar({ zone: rule.zone, daysOff: ['2025-12-31'] });

  it.each<[CalendarTarget, string, string, string]>([
    [{ dayOfMonth: 20, monthsLater: 1 }, '2025-05-06', '2025-06-20', '2025-06-20'], // Fri
    [{ dayOfMonth: 20, monthsLater: 1 }, '2025-08-31', '2025-09-20', '2025-09-22'], // Sat to Mon
    [{ dayOfMonth: 31, monthsLater: 1 }, '2025-01-31', '2025-02-28', '2025-02-28'],
    [{ dayOfMonth: 1, monthsLater: 0 }, '2025-05-06', '2025-05-01', '2025-05-01'],
    [{ endOf: 'quarter' }, '2025-05-06', '2025-06-30', '2025-06-30'],
    [{ endOf: 'quarter', later: 1 }, '2025-05-06', '2025-09-30', '2025-09-30'],
    [{ endOf: 'halfYear' }, '2025-07-01', '2025-12-31', '2026-01-01'], // Wed off to Thu
    [{ endOf: 'year' }, '2024-02-29', '2024-12-31', '2024-12-31'],
    [{ endOf: 'month', later: -1 }, '2025-03-03', '2025-02-28', '2025-02-28'],
    [{ lastWorkingDayOf: 'month' }, '2025-05-06', '2025-05-31', '2025-05-30'], // Sat back to Fri
    [{ lastWorkingDayOf: 'year' }, '2025-05-06', '2025-12-31', '2025-12-30'],
  ])('%j from %s', (target, from, fixed, due) => {
    expect(targetDate({ target, from, rule, calendar })).toMatchObject({ fixed, due });
  });

  it('cites the article of its move', () => {
    const target = { dayOfMonth: 20, monthsLater: 1 } as const;
    const { citations } = targetDate({ target, from: '2025-08-31', rule, calendar });
    expect(citations.map(({ article }) => article)).toEqual(['Điều 148 khoản 5']);
  });

  it.each([
    { dayOfMonth: 0, monthsLater: 1 },
    { dayOfMonth: 20, monthsLater: 0.5 },
    { endOf: 'toString' } as unknown as CalendarTarget,
  ])('is refused where there is none: %j', (target) => {
    expect(() => targetDate({ target, from: '2025-05-06', rule, calendar })).toThrow(
      expect.objectContaining({ code: 'LIMIT_INVALID' }),
    );
  });
});

describe('a cut-off that differs by day', () => {
  const civil = ruleOf('vn/civil-code-2015');
  const cutOffs = { fri: '12:00', holidayEve: '10:00', usual: 'closing' } as const;
  const rule: CountingRule = { ...civil, event: { ...civil.event, cutOffs } };
  const calendar = plainTestCalendar({ zone: rule.zone, daysOff: ['2025-05-01'] });
  const limit = parseTimeLimit('1 working day');

  it.each([
    ['2025-03-07T12:00', '2025-03-10'], // Fri at noon: Mon
    ['2025-03-07T12:01', '2025-03-11'], // as of Mon: Tue
    ['2025-03-06T17:00', '2025-03-07'], // Thu, as the office closes: Fri
    ['2025-03-06T17:00:00.001', '2025-03-10'], // as of Fri: Mon
    ['2025-04-30T10:00', '2025-05-02'], // Wed before the holiday: Fri
    ['2025-04-30T10:01', '2025-05-05'], // as of Fri: Mon
    ['2025-03-08T23:00', '2025-03-10'], // Sat stays
  ])('puts %s to %s', (from, due) => {
    expect(dueDate({ limit, from: `${from}+07:00`, rule, calendar }).due).toBe(due);
  });

  it('is the last moment of a latest start', () => {
    const { startAt } = latestStart({ limit, due: '2025-03-07', rule, calendar });
    expect(startAt).toBe(parseInstant('2025-03-06T17:00+07:00'));
  });
});

describe('office hours across midnight', () => {
  const night: [string, string][] = [['22:00', '06:00']];
  const { spec } = plainTestCalendar({ zone: 'Europe/Berlin' });
  const week = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: [], sun: [] };
  const calendar = createCalendar({ ...spec, week });
  /** The same nights, split by hand at midnight. */
  const split = createCalendar({
    ...spec,
    week: {
      mon: [['22:00', '24:00']],
      tue: [
        ['00:00', '06:00'],
        ['22:00', '24:00'],
      ],
      wed: [
        ['00:00', '06:00'],
        ['22:00', '24:00'],
      ],
      thu: [
        ['00:00', '06:00'],
        ['22:00', '24:00'],
      ],
      fri: [
        ['00:00', '06:00'],
        ['22:00', '24:00'],
      ],
      sat: [['00:00', '06:00']],
      sun: [],
    },
  });
  const minutes = fc.integer({ min: 0, max: 30 * 1440 });
  const start = Date.UTC(2025, 2, 20);

  it('pass as if they were split at midnight', () => {
    fc.assert(
      fc.property(minutes, minutes, (from, length) => {
        const [a, b] = [start + from * 60_000, start + (from + length) * 60_000];
        expect(workingTimeBetween(calendar, a, b)).toBe(workingTimeBetween(split, a, b));
      }),
    );
  });

  it('are reached as if they were split at midnight', () => {
    const working = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(minutes, working, (from, length) => {
        const at = start + from * 60_000;
        expect(addWorkingTime(calendar, at, length)).toBe(addWorkingTime(split, at, length));
      }),
    );
  });

  it('are of the day on which they begin', () => {
    expect(calendar.kinds[calendar.kinds.length - 1]).toBeDefined();
    expect(calendar.officeHoursOf(20_160)).toEqual([[1320, 1800]]); // Thu 13 March 2025
  });

  it.each([
    [
      [
        ['22:00', '06:00'],
        ['07:00', '08:00'],
      ],
    ],
    [[['22:00', '00:00']]],
    [[['22:00', '22:00']]],
  ])('are refused where they are none: %j', (hours) => {
    const broken = { ...week, mon: hours as [string, string][] };
    expect(() => createCalendar({ ...spec, week: broken })).toThrow(
      expect.objectContaining({ code: 'CALENDAR_INVALID' }),
    );
  });

  it('are refused where the next day has begun by then', () => {
    const early: [string, string][] = [['05:00', '12:00']];
    expect(() => createCalendar({ ...spec, week: { ...week, tue: early } })).toThrow(
      /"week.mon" ends at 06:00 on the next day/,
    );
  });
});
