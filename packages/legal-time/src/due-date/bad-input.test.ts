/** What cannot be counted is refused with a code and the value, never guessed. */
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/working-calendar.js';
import { toDayNumber } from '../calendar/civil-date.js';
import { parseCountingRule } from '../schema/counting-rule.js';
import { dueDate } from './due-date.js';
import { createRuleBook } from '../rule/rule-book.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { reportedRules } from '../rule/reported/index.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import type { TimeLimit } from '../limit/time-limit.js';
import { ruleOf } from '../testing/rule-of.js';
import { parseTimeLimit } from '../words/time-limits.js';

const calendar = plainTestCalendar();

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

  it.each(['1,000 days', '1.000 days', '-2,500 working days', '+12.000 hours', '1.125 months'])(
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
    const { week, ...spec } = plainTestCalendar({ makeUpDays: ['2025-03-04'] }).spec;
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

/** A list that holds a list, and so on. */
function nested(depth: number): unknown {
  let list: unknown = [];
  for (let i = 0; i < depth; i++) list = [list];
  return list;
}

describe('rules with recesses', () => {
  const name = { vi: 'kỳ nghỉ', en: 'recess' };
  const recess = { id: 'own', name, from: '08-01', to: '08-31', effect: 'suspends' };
  const withRecesses = (...recesses: unknown[]): unknown => ({ ...ruleOf('de/bgb'), recesses });
  const { to: _to, ...endless } = recess;

  it.each<[string, unknown, string]>([
    ['without an end', withRecesses(endless), 'recesses.0.to'],
    [
      'over the whole year',
      withRecesses({ ...recess, from: '01-01', to: '12-31' }),
      'recesses.0.to',
    ],
    ['over more than half of it', withRecesses({ ...recess, to: '03-01' }), 'recesses.0.to'],
    ['on no day', withRecesses({ ...recess, from: '02-30' }), 'recesses.0.from'],
    ['on a day of some years', withRecesses({ ...recess, from: '02-29' }), 'recesses.0.from'],
    [
      'in the year before its Easter',
      withRecesses({ ...recess, from: { easter: -81 }, to: { easter: 0 } }),
      'recesses.0.from.easter',
    ],
    [
      'years from Easter',
      withRecesses({ ...recess, from: { easter: 4000 } }),
      'recesses.0.from.easter',
    ],
    ['twice with one id', withRecesses(recess, { ...recess, to: '08-15' }), 'recesses'],
    ['that move to nowhere', withRecesses({ ...recess, effect: 'movesEnd' }), 'recesses.0.effect'],
    [
      'that move twice',
      withRecesses({ ...recess, effect: 'movesEnd', movesTo: '09-15', movesBy: 7 }),
      'recesses.0.effect',
    ],
    ['that suspend and move', withRecesses({ ...recess, movesBy: 7 }), 'recesses.0.effect'],
    [
      'closed for some units',
      withRecesses({ ...recess, effect: 'closed', units: ['days'] }),
      'recesses.0.units',
    ],
    ['by the hundred', withRecesses(...Array.from({ length: 300 }, () => recess)), 'recesses'],
  ])('%s are refused', (_what, rule, path) => {
    expect(() => parseCountingRule(rule)).toThrow(
      expect.objectContaining({
        code: 'RULE_INVALID',
        details: expect.objectContaining({ path }) as unknown,
      }),
    );
  });

  it.each<[string, object, string]>([
    [
      'a least amount above the largest',
      { conversions: [{ units: ['days'], min: 6, max: 5, countAs: 'workingDays', factor: 1 }] },
      'conversions.0.min',
    ],
    ['no weekday', { week: { counts: ['someday'] } }, 'week.counts.0'],
    ['a cut-off at no time', { event: { cutOffs: { fri: '25:00' } } }, 'event.cutOffs.fri'],
    ['a text of a megabyte', { name: { vi: 'x', en: 'x'.repeat(1e6) } }, 'name.en'],
    ['a field that it does not have', { clearDay: 'both' }, ''],
    ['a zone of a megabyte', { zone: 'x'.repeat(1e6) }, 'zone'],
    [
      'means of service by the thousand',
      {
        services: Object.fromEntries(
          Array.from({ length: 1000 }, (_, i) => [
            `means ${i}`,
            { after: { amount: 1, unit: 'days' }, onDayOff: 'stays' },
          ]),
        ),
      },
      'services',
    ],
    ['lists in lists, a hundred thousand deep', { recesses: nested(100_000) }, 'recesses.0'],
  ])('%s is refused', (_what, change, path) => {
    const rule = ruleOf('de/bgb');
    const event =
      'event' in change ? { event: { ...rule.event, ...(change.event as object) } } : {};
    expect(() => parseCountingRule({ ...rule, ...change, ...event })).toThrow(
      expect.objectContaining({
        code: 'RULE_INVALID',
        details: expect.objectContaining({ path }) as unknown,
      }),
    );
  });

  it('that nobody checked end the search at the bounds of the calendar', () => {
    const whole = { ...recess, effect: 'suspends', from: '01-01', to: '12-31' } as const;
    const rule = { ...ruleOf('de/bgb'), recesses: [whole] };
    const berlin = plainTestCalendar({ zone: rule.zone });
    const limit = parseTimeLimit('3 days');
    expect(() => dueDate({ limit, from: '2025-03-03', rule, calendar: berlin })).toThrow(
      expect.objectContaining({ code: 'OUT_OF_CALENDAR' }),
    );
  });

  it.each([...builtInRules, ...reportedRules].map((rule) => [rule.id, rule] as const))(
    '%s goes out as JSON and comes back the same',
    (_id, rule) => {
      expect(parseCountingRule(JSON.parse(JSON.stringify(rule)))).toEqual(
        JSON.parse(JSON.stringify(rule)),
      );
    },
  );
});
