/** What cannot be counted is refused with a code and the value, never guessed. */
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/working-calendar.js';
import { toDayNumber } from '../calendar/civil-date.js';
import { parseCountingRule } from '../schema/counting-rule.js';
import { dueDate } from './due-date.js';
import { createRuleBook } from '../rule/rule-book.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { plainCalendar, ruleOf } from '../testing/test-calendars.js';
import { parseTimeLimit, type TimeLimit } from '../limit/time-limit.js';

const calendar = plainCalendar();

describe('limits', () => {
  it.each<[TimeLimit, string]>([
    [{ amount: NaN, unit: 'days' }, 'NaN'],
    [{ amount: Infinity, unit: 'hours' }, 'Infinity'],
    [{ amount: 1e9, unit: 'days' }, '1000000000'],
    [{ amount: 0.5, unit: 'days' }, '0.5'],
    [{ amount: 1.5, unit: 'weeks' }, '1.5'],
    [{ amount: 0.4, unit: 'months' }, '0.4'],
    [JSON.parse('{"amount":1,"unit":"fortnights"}') as TimeLimit, 'fortnights'],
  ])('%j are refused and named', (limit, value) => {
    const rule = ruleOf('jp/civil-code');
    expect(() => dueDate({ limit, from: '2025-03-03', rule, calendar })).toThrow(
      expect.objectContaining({
        code: 'LIMIT_INVALID',
        message: expect.stringContaining(value) as string,
      }),
    );
  });

  it.each(['1,000 days', '1.000 ngày', '-2,500 working days', '+12.000 giờ', '1.125 months'])(
    'that may mean thousands or parts are not guessed: "%s"',
    (text) => {
      expect(() => parseTimeLimit(text)).toThrow(
        expect.objectContaining({
          code: 'LIMIT_INVALID',
          message: expect.stringContaining('thousands') as string,
        }),
      );
    },
  );

  it('of parts of working days are refused on a calendar without office hours', () => {
    const { week, ...spec } = plainCalendar({ makeUpDays: ['2025-03-04'] }).spec;
    const closed = Object.fromEntries(Object.keys(week).map((day) => [day, []]));
    const empty = createCalendar({ ...spec, week: closed as unknown as typeof week });
    const limit = { amount: 0.5, unit: 'workingDays' } as const;
    const input = { limit, from: '2025-03-03', rule: ruleOf('vn/decree-61-2018') };
    expect(() => dueDate({ ...input, calendar: empty })).toThrow(
      expect.objectContaining({ code: 'LIMIT_INVALID', details: { limit, calendar: 'plain' } }),
    );
  });

  it.each(['ten days', '10', 'days', '10 fortnights', '', '1e9 days', '2000000 days'])(
    'are not read from "%s"',
    (text) => {
      expect(() => parseTimeLimit(text)).toThrow(
        expect.objectContaining({
          code: 'LIMIT_INVALID',
          message: expect.stringContaining(text) as string,
        }),
      );
    },
  );
});

describe('events', () => {
  it.each([
    ['2025-02-31', 'DATE_INVALID'],
    ['2025-02-31T10:00Z', 'DATE_INVALID'],
    ['2025-03-03T10:00', 'INSTANT_INVALID'],
    ['yesterday', 'INSTANT_INVALID'],
    [NaN, 'INSTANT_REQUIRED'],
    [new Date(NaN), 'INSTANT_INVALID'],
  ])('%s are refused', (from, code) => {
    const limit = { amount: 1, unit: 'days' } as const;
    const rule = ruleOf('de/bgb');
    expect(() => dueDate({ limit, from, rule, calendar })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it.each([
    ['de/bgb', '48 hours'],
    ['kr/civil-petitions', '3 days'],
    ['vn/civil-code-2015', '4 working hours'],
  ])('need a time of day for %s and %s', (id, limit) => {
    const input = { limit: parseTimeLimit(limit), from: '2026-03-10', rule: ruleOf(id), calendar };
    const details = { rule: id, limit: input.limit, day: toDayNumber('2026-03-10') };
    expect(() => dueDate(input)).toThrow(
      expect.objectContaining({ code: 'INSTANT_REQUIRED', details }),
    );
  });
});

describe('rules', () => {
  it('with one id are refused', () => {
    const first = builtInRules[0]!;
    expect(() => createRuleBook([first, first])).toThrow(
      expect.objectContaining({
        code: 'RULE_DUPLICATE',
        message: expect.stringContaining('vn/civil-code-2015') as string,
      }),
    );
  });

  it('that are not known are named beside those that are', () => {
    expect(() => createRuleBook(builtInRules).get('vn/none')).toThrow(/"vn\/none".*eu\/1182/s);
  });

  it.each([
    ['an unknown field', { colour: 'red' }],
    ['no citations', { citations: [] }],
    ['an unknown roll', { end: { forward: 'up', backward: 'none', at: 'endOfDay' } }],
    ['an id with spaces', { id: 'my rule' }],
    ...(['startDay', 'eventDay'] as const).map((anchor): [string, object] => [
      `an overflow that a period ending beside its anchor "${anchor}" does not have`,
      {
        months: { anchor, overflow: 'firstOfNext' },
        event: { firstDay: 'included', onDayOff: 'stays' },
      },
    ]),
  ])('with %s are refused', (_what, part) => {
    expect(() => parseCountingRule({ ...builtInRules[0], ...part })).toThrow(
      expect.objectContaining({ code: 'RULE_INVALID' }),
    );
  });

  it('tell the place of the first thing that is wrong, and all of it', () => {
    const end = { ...ruleOf('de/bgb').end, forward: 'up', backward: 'down' };
    expect(() => parseCountingRule({ ...ruleOf('de/bgb'), end })).toThrow(
      expect.objectContaining({
        details: {
          path: 'end.forward',
          issues: ['forward', 'backward'].map(
            (name) => expect.objectContaining({ path: ['end', name] }) as object,
          ),
        },
      }),
    );
  });
});
