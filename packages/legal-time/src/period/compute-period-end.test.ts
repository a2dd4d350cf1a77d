/** Periods in the corners of the law: under rules of one's own, in several terms, and held up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../calendar/instant.js';
import { toDayNumber } from '../calendar/civil-date.js';
import { createCalendar } from '../calendar/working-calendar.js';
import { startOfDay } from '../calendar/zone.js';
import type { ClockFact } from '../clock/clock-facts.js';
import { legalClock } from '../clock/legal-clock.js';
import { dueDate } from '../due-date/due-date.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { calendars, dates, timeLimits } from '../testing/arbitraries.js';
import { ruleOf } from '../testing/rule-of.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { parseTimeLimit } from '../words/time-limits.js';

const [frcp, bgb] = [ruleOf('us/frcp-6a'), ruleOf('de/bgb')];

/** The reading of a clock that starts with a limit, in a calendar of the rule's zone. */
function clockOf(
  rule: CountingRule,
  start: string,
  limit: string,
  events: readonly ClockFact[] = [],
  calendar = plainTestCalendar({ zone: rule.zone }),
) {
  const started = {
    type: 'started',
    at: parseInstant(start),
    limit: parseTimeLimit(limit),
  } as const;
  return legalClock([started, ...events], { rule, calendar });
}

const extended = (at: string, by: string): ClockFact => ({
  type: 'extended',
  at: parseInstant(at),
  by: parseTimeLimit(by),
});

describe('a period with a day amid it that is not known yet', () => {
  // Wednesday, 5 March 2025; the periods run from Monday, the 3rd, to Monday, the 10th, or later.
  const amid = [{ from: '2025-03-05', to: '2025-03-05', reason: 'by rule' }];
  const calendarOf = (rule: CountingRule) =>
    createCalendar({ ...plainTestCalendar({ zone: rule.zone }).spec, provisional: amid });
  const held = [
    { type: 'suspended', key: 's', at: parseInstant('2025-03-06T12:00Z') },
    { type: 'resumed', key: 's', at: parseInstant('2025-03-07T12:00Z') },
  ] as const;
  const more = [extended('2025-03-06T12:00Z', '2 days')];
  const longer = [extended('2025-03-06T12:00Z', '2 working days')];
  const excepting = (rule: CountingRule): CountingRule => ({
    ...rule,
    exceptions: [
      { unit: 'days', moreThan: 3 },
      { unit: 'workingDays', moreThan: 3 },
    ],
  });

  it.each<[string, CountingRule, limit: string, readonly ClockFact[], boolean]>([
    ['working days', bgb, '5 working days', [], true],
    ['days', bgb, '5 days', [], false],
    ['working days that are held up', bgb, '5 working days', held, true],
    ['days that are held up', bgb, '5 days', held, false],
    ['days that are held up, where each term rolls', frcp, '5 days', held, false],
    ['days in two terms', bgb, '5 days', more, false],
    // A day of the first term may move its end, and with it the second.
    ['days in two terms, where each term rolls', frcp, '2 days', more, true],
    ['working days after days', bgb, '5 days', longer, true],
    ['working days that do not roll', excepting(bgb), '5 working days', [], true],
    ['days that do not roll', excepting(bgb), '5 days', [], false],
    ['working days that are held up and do not roll', excepting(bgb), '5 working days', held, true],
    ['days that are held up and do not roll', excepting(bgb), '5 days', held, false],
  ])('%s', (_what, rule, limit, events, expected) => {
    const calendar = calendarOf(rule);
    const start = formatInstant(startOfDay(toDayNumber('2025-03-03'), rule.zone), rule.zone);
    const reading = clockOf(rule, start, limit, events, calendar);
    expect(reading).toMatchObject({ provisional: expected });
    if (events.length > 0) return;
    const input = { limit: parseTimeLimit(limit), from: '2025-03-03', rule, calendar };
    expect(dueDate(input).provisional).toBe(expected);
  });
});

describe('a limit in several terms', () => {
  const excepting = (rule: CountingRule): CountingRule => ({
    ...rule,
    exceptions: [{ unit: 'days', moreThan: 10 }],
  });

  it.each([
    // 8 days and 4 more end on Saturday 15 March: twelve days in one are too long to roll.
    ['where they add up', excepting(bgb), '2025-03-15'],
    ['where each is a period of its own', excepting(frcp), '2025-03-17'],
  ])('is judged by its length %s', (_where, rule, due) => {
    const events = [extended('2025-03-05T12:00Z', '4 days')];
    expect(clockOf(rule, '2025-03-03T12:00Z', '8 days', events).due).toBe(due);
  });

  it.each([
    // 24 hours from Friday end on Saturday.
    ['rolls between them where the rule says so', 'rolledEnd', '2025-03-18T10:00-04:00'],
    ['rolls at its end only where it does not', 'end', '2025-03-17T10:00-04:00'],
  ] as const)('of hours %s', (_what, countedFrom, due) => {
    const rule = { ...frcp, extension: { ...frcp.extension, countedFrom } };
    const events = [extended('2025-03-14T12:00-04:00', '24 hours')];
    expect(clockOf(rule, '2025-03-14T10:00-04:00', '24 hours', events).due).toBe(due);
  });

  it('tells of a month that it is shortened by, and of the day that month lacks', () => {
    // 27 days from Monday 3 March end on Sunday 30 March; February has no 30th.
    const events = [extended('2025-03-05T12:00Z', '-1 month')];
    const reading = clockOf(bgb, '2025-03-03T12:00Z', '27 days', events);
    expect(reading.due).toBe('2025-02-28');
    expect('explanation' in reading && reading.explanation.steps).toContainEqual(
      expect.objectContaining({ kind: 'monthEnd', to: '2025-02-28', taken: 'lastDay' }),
    );
  });
});

describe('a month without the day of the event', () => {
  it.each([
    ['lastDay', '2025-01-31', '2025-02-28'],
    ['lastDay', '2025-01-28', '2025-02-28'],
    ['firstOfNext', '2025-01-31', '2025-03-01'],
    ['firstOfNext', '2025-01-29', '2025-03-01'],
    ['firstOfNext', '2025-01-28', '2025-02-28'],
    ['firstOfNext', '2025-01-27', '2025-02-27'],
  ] as const)('gives its %s: from %s to %s', (overflow, from, due) => {
    const rule: CountingRule = {
      ...bgb,
      months: { ...bgb.months, anchor: 'eventDay', overflow },
      end: { ...bgb.end, forward: 'none' },
    };
    const calendar = plainTestCalendar({ zone: rule.zone });
    expect(dueDate({ limit: { amount: 1, unit: 'months' }, from, rule, calendar }).due).toBe(due);
  });
});

describe('in a zone that skipped Friday 30 December 2011', () => {
  const rule: CountingRule = { ...bgb, end: { ...bgb.end, forward: 'none', backward: 'none' } };
  const calendar = plainTestCalendar({ zone: 'Pacific/Apia' });

  it.each([
    ['2011-12-28', '2 days', '2011-12-31'],
    ['2011-12-28', '3 days', '2012-01-01'],
    ['2011-12-23', '1 week', '2011-12-31'],
    ['2011-11-30', '1 month', '2011-12-31'],
    ['2012-01-01', '-1 day', '2011-12-31'],
    ['2012-01-01', '-2 days', '2011-12-29'],
    ['2012-01-06', '-1 week', '2011-12-29'],
    ['2012-01-30', '-1 month', '2011-12-29'],
    ['2011-12-31', '-1 day', '2011-12-29'],
  ])('from %s %s lead to %s', (from, limit, due) => {
    expect(dueDate({ limit: parseTimeLimit(limit), from, rule, calendar }).due).toBe(due);
  });
});

describe('an event on the day before the calendar begins', () => {
  const bounds = { from: '2025-03-03', to: '2025-12-31' };

  it.each([
    ['5 days', '2025-03-07'],
    ['5 working days', '2025-03-07'],
    ['1 week', '2025-03-10'], // Sun rolls to Mon
  ])('has every day of %s known', (limit, due) => {
    const calendar = createCalendar({ ...plainTestCalendar({ zone: bgb.zone }).spec, bounds });
    const input = { limit: parseTimeLimit(limit), from: '2025-03-02', rule: bgb, calendar };
    expect(dueDate(input).due).toBe(due);
  });
});

describe('the day on which an event counts', () => {
  it.each([
    ['stays', undefined, '2025-03-07T23:59+01:00', '2025-03-07'], // Fri
    ['stays', undefined, '2025-03-08T10:00+01:00', '2025-03-08'], // Sat
    ['stays', '15:00', '2025-03-07T15:00+01:00', '2025-03-07'],
    ['stays', '15:00', '2025-03-07T15:01+01:00', '2025-03-10'], // Mon
    ['stays', '15:00', '2025-03-08T16:00+01:00', '2025-03-08'],
    ['nextWorkingDay', undefined, '2025-03-07T23:59+01:00', '2025-03-07'],
    ['nextWorkingDay', undefined, '2025-03-08T10:00+01:00', '2025-03-10'],
    ['nextWorkingDay', '15:00', '2025-03-07T15:01+01:00', '2025-03-10'],
    ['nextWorkingDay', '15:00', '2025-03-07', '2025-03-07'],
    ['nextWorkingDay', '15:00', '2025-03-08', '2025-03-10'],
  ] as const)('one on a day off %s, cut off at %s: %s is %s', (onDayOff, cutOff, from, day) => {
    const event = { firstDay: 'excluded', onDayOff, ...(cutOff && { cutOff }) } as const;
    const rule: CountingRule = { ...bgb, event, end: { ...bgb.end, forward: 'none' } };
    const calendar = plainTestCalendar({ zone: rule.zone });
    expect(dueDate({ limit: { amount: 0, unit: 'days' }, from, rule, calendar }).due).toBe(day);
  });
});

describe('hours that leave out days off', () => {
  const rule = ruleOf('de/zpo-222');
  const calendar = plainTestCalendar({
    zone: rule.zone,
    daysOff: ['2025-03-12'],
    makeUpDays: ['2025-03-15'],
  });

  it.each([
    ['2025-03-07T10:00+01:00', '24 hours', '2025-03-10T10:00+01:00'], // Fri to Mon
    ['2025-03-07T10:00+01:00', '90 minutes', '2025-03-07T11:30+01:00'],
    ['2025-03-11T22:00+01:00', '3 hours', '2025-03-13T01:00+01:00'], // Wed is off
    ['2025-03-14T22:00+01:00', '3 hours', '2025-03-15T01:00+01:00'], // Sat is made up
    ['2025-03-08T10:00+01:00', '1 hour', '2025-03-10T01:00+01:00'], // Sat
  ])('pass day and night on the others: from %s, %s, to %s', (from, limit, due) => {
    expect(dueDate({ limit: parseTimeLimit(limit), from, rule, calendar }).due).toBe(due);
  });
});

describe('a suspension that begins after the end', () => {
  it('changes nothing, however the limit is counted', () => {
    const eu = ruleOf('eu/1182-71');
    const twoBack = { amount: -2, unit: 'days' } as const;
    const limits = fc.oneof(
      timeLimits({ backward: true }),
      timeLimits({ backward: true, short: true }),
      fc
        .constantFrom('days' as const, 'workingDays' as const, 'months' as const)
        .map((unit) => ({ amount: 0, unit })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...builtInRules),
        ...([calendars(), dates(), limits, fc.integer({ min: 1, max: 9 })] as const),
        (rule, calendar, from, limit, days) => {
          const at = parseInstant(`${from}T09:00Z`);
          const started: ClockFact = { type: 'started', at, limit };
          const alone = legalClock([started], { rule, calendar });
          const { dueAt } = dueDate({ limit, from: at, rule, calendar });
          const after = Math.max(at, dueAt) + days * 86_400_000;
          const held: ClockFact[] = [
            { type: 'suspended', key: 's', at: after, effect: 'suspend' },
            { type: 'resumed', key: 's', at: after + 5 * 86_400_000 },
          ];
          expect(legalClock([started, ...held], { rule, calendar }).due).toBe(alone.due);
        },
      ),
      // Two days back from a Monday: two working days must lie within.
      { examples: [[eu, plainTestCalendar({ zone: eu.zone }), '2025-03-10', twoBack, 1]] },
    );
  });
});
