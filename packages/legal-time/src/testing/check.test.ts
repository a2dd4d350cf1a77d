/** The public checks hold for everything that thutuc ships, and find what is wrong elsewhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { reportedRules } from '../rule/reported/index.js';
import { calendars, countingRules } from './arbitraries.js';
import { checkCalendar } from './check-calendar.js';
import { checkCountingRule } from './check-counting-rule.js';

/** Each run asks of eight deadlines on one calendar: 200 of them at least. */
const numRuns = process.env.CI === 'true' ? 100 : 12;

describe('checkCountingRule', () => {
  it.each([...builtInRules, ...reportedRules].map((rule) => [rule.id, rule] as const))(
    '%s holds',
    (_id, rule) => {
      expect(checkCountingRule(rule, { numRuns }).failures).toEqual([]);
    },
  );

  it('holds for rules that exchange their parameters', () => {
    fc.assert(
      fc.property(countingRules(), (rule) => {
        expect(checkCountingRule(rule, { numRuns: 3 }).failures).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('tells what the law itself breaks', () => {
    const rule = builtInRules.find(({ id }) => id === 'nl/atw');
    expect(rule && checkCountingRule(rule, { numRuns: 1 }).notAsked).toEqual([
      {
        name: 'more of a unit is never due earlier',
        why: expect.stringContaining('days off') as string,
      },
    ]);
  });

  it('refuses what is no rule', () => {
    const broken = { ...builtInRules[0], end: 'never' } as unknown as CountingRule;
    expect(() => checkCountingRule(broken)).toThrow(
      expect.objectContaining({ code: 'RULE_INVALID' }),
    );
  });
});

describe('checkCalendar', () => {
  it('holds for any calendar', () => {
    fc.assert(
      fc.property(calendars(), (calendar) => {
        expect(checkCalendar(calendar, { numRuns: 10 }).failures).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('finds a table that does not follow from the entries', () => {
    const [calendar] = fc.sample(calendars(), 1) as [WorkingCalendar];
    calendar.kinds.fill(1);
    const { failures } = checkCalendar(calendar, { numRuns: 50 });
    expect(failures.map(({ name }) => name)).toContain('a day works as its entries say');
  });
});
