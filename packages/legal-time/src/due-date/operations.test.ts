/** Latest start, what is used up and left, slack, apology, re-dating: tables and inverses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInActBook } from '../act/acts/built-in-acts.js';
import { createCalendar } from '../calendar/working-calendar.js';
import { formatInstant, parseInstant } from '../calendar/instant.js';
import { calendars, timeLimits } from '../testing/arbitraries.js';
import { apologyDeadline } from '../clock/apology.js';
import { dueDate } from './due-date.js';
import { latestStart } from './latest-start.js';
import { redate } from '../clock/redate.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { consumed, remaining, slack } from '../clock/time-left.js';
import { ruleOf } from '../testing/rule-of.js';
import { parseTimeLimit } from '../words/time-limits.js';

const decree = ruleOf('vn/decree-61-2018');
const calendar = plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh' });

describe('the latest start', () => {
  it.each([
    ['vn/decree-61-2018', '10 working days', '2025-03-17', '2025-03-03'], // Mon, Mon
    ['vn/decree-61-2018', '10 working days', '2025-03-16', '2025-03-02'], // Sun: Sun, due Fri
    ['vn/civil-code-2015', '1 month', '2025-02-28', '2025-01-31'], // Fri; 28–31 January all end then
    ['vn/civil-code-2015', '12 days', '2025-03-17', '2025-03-05'], // Mon: Wed
    ['vn/same-day-15h', '0 working days', '2025-03-09', '2025-03-07'], // Sun: Fri
    ['kr/general-act-burden', '7 days', '2026-03-08', '2026-03-02'], // Sun: Mon
    ['nl/atw', '3 days', '2025-12-30', '2025-12-27'], // Tue: Sat
    ['vn/civil-code-2015', '24 hours', '2025-03-08T16:45+07:00', '2025-03-07T16:45+07:00'],
    ['vn/civil-code-2015', '8 working hours', '2025-03-10T08:00+07:00', '2025-03-07T07:30+07:00'],
    ['eu/1182-71', '24 hours', '2025-03-08T16:45+07:00', '2025-03-07T15:59:59.999+07:00'],
    ['us/frcp-6a', '24 hours', '2025-03-08T16:45+07:00', '2025-03-06T23:59:59.999+07:00'], // Sat
  ])('%s: %s by %s is %s', (id, limit, due, start) => {
    const input = { limit: parseTimeLimit(limit), due, rule: ruleOf(id), calendar };
    expect(latestStart(input).start).toBe(start);
  });

  it('is the cut-off of its day where there is one', () => {
    const input = { limit: parseTimeLimit('0 working days'), due: '2025-03-07', calendar };
    const { startAt } = latestStart({ ...input, rule: ruleOf('vn/same-day-15h') });
    expect(startAt).toBe(parseInstant('2025-03-07T15:00+07:00'));
  });

  it('says what it rests on, as a due date does', () => {
    const input = { limit: parseTimeLimit('3 working days'), due: '2025-07-10', rule: decree };
    const { provisional, notes } = latestStart({ ...input, calendar, acts: builtInActBook() });
    expect(provisional).toBe(false);
    expect(notes.map(({ code }) => code)).toEqual(['RULE_NOT_IN_FORCE', 'ACT_NOT_IN_FORCE']);
    const known = plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh', horizon: '2025-07-08' });
    expect(latestStart({ ...input, calendar: known }).provisional).toBe(true);
  });

  it('is provisional as well where a day before the due date may still be worked', () => {
    // Sunday 9 March: the limit ends on the Friday before, unless the Saturday is worked.
    const known = plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh', horizon: '2025-03-07' });
    const input = { limit: parseTimeLimit('3 working days'), rule: decree, calendar: known };
    expect(latestStart({ ...input, due: '2025-03-07' }).provisional).toBe(false);
    expect(latestStart({ ...input, due: '2025-03-09' }).provisional).toBe(true);
  });

  it('of hours is in time, and a millisecond later is not', () => {
    const units = ['minutes', 'hours', 'workingHours'] as const;
    const rules = builtInRules.filter(({ time }) => time.roll === 'none');
    const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2024, 11) });
    fc.assert(
      fc.property(
        calendars(),
        instants,
        timeLimits({ units }),
        fc.constantFrom(...rules),
        (any, due, limit, rule) => {
          const { startAt } = latestStart({ limit, due, rule, calendar: any });
          const ends = (from: number): number =>
            dueDate({ limit, from, rule, calendar: any }).dueAt;
          expect(ends(startAt)).toBeLessThanOrEqual(due);
          expect(ends(startAt + 1)).toBeGreaterThan(due);
        },
      ),
    );
  });
});

describe('what is used up and left', () => {
  const instant = '2025-03-07T16:00+07:00'; // Fri
  it.each([
    ['2025-03-03', '10 working days', 3, 7, 'workingDays'], // Tue, Wed, Thu
    ['2025-03-03', '2 weeks', 3, 11, 'days'],
    ['2025-03-10', '10 working days', 0, 10, 'workingDays'],
    ['2025-03-07T08:00+07:00', '24 hours', 8, 16, 'hours'],
    ['2025-03-07T08:00+07:00', '90 minutes', 1.5, 0, 'hours'],
    ['2025-03-07T08:30+07:00', '15 working hours', 5.5, 9.5, 'workingHours'],
    ['2025-03-07T07:30+07:00', '2.5 working days', 0.8667, 1.6333, 'workingDays'], // 6.5 of 7.5 h
  ])('of %s and %s on a Friday afternoon', (from, text, used, left, unit) => {
    const input = { limit: parseTimeLimit(text), from, rule: decree, calendar };
    const [gone, rest] = [consumed(input, instant), remaining(input, instant)];
    expect([gone.unit, rest.unit]).toEqual([unit, unit]);
    expect(gone.amount).toBeCloseTo(used, 4);
    expect(rest.amount).toBeCloseTo(left, 4);
  });

  it('of days that count as parts of working days is given in working days', () => {
    const conversions = [
      { units: ['days' as const], countAs: 'workingDays' as const, factor: 0.5 },
    ];
    const input = { from: '2025-03-07T07:30+07:00', rule: { ...decree, conversions }, calendar };
    const three = { ...input, limit: parseTimeLimit('3 days') };
    expect(consumed(three, '2025-03-07T11:15+07:00')).toEqual({ amount: 0.5, unit: 'workingDays' });
    expect(remaining(three, '2025-03-07T11:15+07:00')).toEqual({ amount: 1, unit: 'workingDays' });
    const two = { ...input, from: '2025-03-06', limit: parseTimeLimit('2 days') };
    expect(remaining(two, '2025-03-07T11:15+07:00')).toEqual({ amount: 1, unit: 'workingDays' });
  });

  it('is given as slack until the due date', () => {
    const { dueAt } = dueDate({
      limit: parseTimeLimit('10 working days'),
      from: '2025-03-03',
      rule: decree,
      calendar,
    });
    expect(slack(dueAt, instant, calendar)).toEqual({
      ms: dueAt - parseInstant(instant),
      workingMs: (1 + 6 * 7.5) * 3_600_000,
      days: 10,
      workingDays: 6,
    });
    expect(slack(dueAt, '2025-03-18', calendar)).toMatchObject({ days: -1, workingDays: -1 });
  });
});

describe('days that a zone skipped', () => {
  // Samoa went from Thursday 29 December 2011 to Saturday the 31st.
  const samoa = plainTestCalendar({ zone: 'Pacific/Apia' });
  const limit = parseTimeLimit('3 days');
  const input = { limit, from: '2011-12-28', rule: ruleOf('vn/same-day-15h'), calendar: samoa };

  it('are not counted as used up', () => {
    expect(dueDate(input).explanation.steps).toContainEqual(
      expect.objectContaining({ kind: 'counted', to: '2012-01-01' }), // Thu, Sat, Sun
    );
    expect(consumed(input, '2012-01-01')).toEqual({ amount: 2, unit: 'days' });
    expect(remaining(input, '2012-01-01')).toEqual({ amount: 1, unit: 'days' });
  });

  it('are passed in both directions', () => {
    const back = { ...input, from: '2012-01-02', limit: parseTimeLimit('-3 days') };
    expect(dueDate(back).due).toBe('2011-12-29'); // Sun, Sat, Thu
  });
});

describe('half a working day', () => {
  it('that is counted back from a date begins with the end of the office day before', () => {
    const limit = parseTimeLimit('-0.5 working days');
    const { due, explanation } = dueDate({ limit, from: '2025-03-10', rule: decree, calendar });
    expect(due).toBe('2025-03-07T11:15+07:00'); // Fri: 3.5 hours of the afternoon, and a quarter
    expect(explanation.steps).toContainEqual(
      expect.objectContaining({ kind: 'counted', from: '2025-03-07T17:00+07:00' }),
    );
  });
});

describe('an apology', () => {
  it('is due the day before the appointment, on a working day in practice', () => {
    expect(apologyDeadline('2025-03-17', decree, calendar)).toMatchObject({
      due: '2025-03-16', // Sun
      dueAt: parseInstant('2025-03-16T23:59:59.999+07:00'),
      lastWorkingDay: '2025-03-14', // Fri
      citations: [{ article: 'Điều 19 khoản 9' }],
    });
  });

  it('says what it rests on, as a due date does', () => {
    expect(apologyDeadline('2025-03-17', decree, calendar)).toMatchObject({
      provisional: false,
      notes: [],
    });
    const known = plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh', horizon: '2025-06-30' });
    const { provisional, notes } = apologyDeadline('2025-07-10', decree, known, builtInActBook());
    expect(provisional).toBe(true);
    expect(notes.map(({ code }) => code)).toEqual(['RULE_NOT_IN_FORCE', 'ACT_NOT_IN_FORCE']);
  });

  it('is not invented where the rule is silent', () => {
    expect(() => apologyDeadline('2025-03-17', ruleOf('de/bgb'), calendar)).toThrow(
      expect.objectContaining({ code: 'RULE_SILENT' }),
    );
  });
});

describe('a notice', () => {
  const after = createCalendar({
    ...calendar.spec,
    id: 'after',
    daysOff: [{ date: '2025-03-14', source: 'notice 12/TB' }],
    makeUpDays: [{ date: '2025-03-22', source: 'notice 12/TB' }],
  });
  const limit = parseTimeLimit('10 working days');
  const started = { type: 'started', at: parseInstant('2025-03-03T09:00+07:00'), limit } as const;
  const read = parseInstant('2025-03-10T09:00+07:00');

  it('moves the deadlines whose span it touches, and says why', () => {
    const { changes, moved } = redate(
      [
        { id: 'touched', from: '2025-03-03', limit, rule: decree },
        { id: 'before', from: '2025-02-03', limit, rule: decree },
        { id: 'swapped', from: '2025-03-10', limit, rule: decree },
        { id: 'clock', facts: [started], at: read, rule: decree },
        { id: 'done', facts: [started, { type: 'stopped', at: read }], at: read, rule: decree },
        { id: 'idle', facts: [], at: read, rule: decree },
      ],
      calendar,
      after,
    );
    const off = { date: '2025-03-14', was: 'working', is: 'off', source: 'notice 12/TB' };
    const on = { date: '2025-03-22', was: 'weekend', is: 'makeUp', source: 'notice 12/TB' };
    expect(changes).toEqual([off, on]);
    const move = { from: '2025-03-17', to: '2025-03-18', because: [off] };
    // Monday 10 March: one day lost and one gained, so it is still due on Monday the 24th.
    expect(moved.map(({ id }) => id)).toEqual(['touched', 'clock']);
    for (const one of moved) expect(one).toMatchObject(move);
    expect(formatInstant(moved[0]?.toAt ?? 0, 'Asia/Ho_Chi_Minh')).toContain('2025-03-18T23:59');
  });

  it('of other hours moves what is counted in them', () => {
    const shorter = createCalendar({
      ...calendar.spec,
      id: 'shorter',
      specialHours: [{ from: '2025-03-04', hours: [['07:30', '11:30']], source: 'notice 13/TB' }],
    });
    const hours = parseTimeLimit('15 working hours');
    const open = [
      { id: 'in hours', from: '2025-03-03T07:30+07:00', limit: hours, rule: decree },
      { id: 'in days', from: '2025-03-03', limit, rule: decree },
    ];
    const { changes, moved } = redate(open, calendar, shorter);
    expect(changes).toEqual([
      { date: '2025-03-04', was: 'working', is: 'working', source: 'notice 13/TB' },
    ]);
    expect(moved).toMatchObject([
      { id: 'in hours', from: '2025-03-04T17:00+07:00', to: '2025-03-05T11:00+07:00' },
    ]);
  });

  it('tells of the days that one calendar alone knows, and of none that neither does', () => {
    const boundsOf = (from: string, to: string) =>
      createCalendar({ ...calendar.spec, bounds: { from, to } });
    const { changes } = redate(
      [],
      boundsOf('2025-03-03', '2025-03-04'),
      boundsOf('2025-03-07', '2025-03-08'),
    );
    expect(changes.map(({ date, was, is }) => [date, was, is])).toEqual([
      ['2025-03-03', 'working', undefined],
      ['2025-03-04', 'working', undefined],
      ['2025-03-07', undefined, 'working'],
      ['2025-03-08', undefined, 'weekend'],
    ]);
  });

  it('moves a deadline on the last day of the calendar too', () => {
    const bounds = { from: '2025-03-03', to: '2025-03-17' };
    const [before, amended] = [[], ['2025-03-08']].map((dates) =>
      createCalendar({
        ...{ ...calendar.spec, bounds },
        makeUpDays: dates.map((date) => ({ date, source: 'notice 12/TB' })),
      }),
    );
    const open = [{ id: 'last', from: '2025-03-03', limit, rule: decree }];
    expect(redate(open, before!, amended!).moved).toMatchObject([
      { id: 'last', from: '2025-03-17', to: '2025-03-14' },
    ]);
  });

  it('that changes nothing moves nothing', () => {
    const open = [{ id: 'a', from: '2025-03-03', limit, rule: decree }];
    expect(redate(open, calendar, calendar)).toEqual({ changes: [], moved: [] });
  });
});
