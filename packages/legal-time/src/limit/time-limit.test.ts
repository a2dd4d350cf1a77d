/** Limits as texts in both languages, and the rules as published data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingRuleJsonSchema, parseCountingRule } from '../schema/counting-rule.js';
import { RULE_TOPICS } from '../rule/counting-rule.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { LIMIT_AMOUNT_MAX, TIME_UNITS } from './time-limit.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../words/english.js';
import { formatTimeLimit, parseTimeLimit } from '../words/time-limits.js';

describe('limits as text', () => {
  it.each([
    ['10 working days', 10, 'workingDays'],
    ['10 Working-Days', 10, 'workingDays'],
    ['1 day', 1, 'days'],
    ['-5 days', -5, 'days'],
    ['0,5 ngày làm việc', 0.5, 'workingDays'],
    ['15 ngày', 15, 'days'],
    ['8 giờ làm việc', 8, 'workingHours'],
    ['8 gio\u031B\u0300', 8, 'hours'], // giờ in decomposed letters
    ['2 tuần', 2, 'weeks'],
    ['1000 days', 1000, 'days'],
    ['0,125 ngày làm việc', 0.125, 'workingDays'],
    ['1.25 working days', 1.25, 'workingDays'],
    ['3workingDays', 3, 'workingDays'],
  ])('"%s" is read', (text, amount, unit) => {
    expect(parseTimeLimit(text, [vietnamese])).toEqual({ amount, unit });
  });

  it('are read back as they are written', () => {
    const whole = fc.integer({ min: -LIMIT_AMOUNT_MAX, max: LIMIT_AMOUNT_MAX });
    const parts = fc.double({ min: -LIMIT_AMOUNT_MAX, max: LIMIT_AMOUNT_MAX, noNaN: true });
    const thousandths = whole.map((amount) => amount / 1000);
    fc.assert(
      fc.property(
        fc.oneof(whole, parts, thousandths),
        fc.constantFrom(...TIME_UNITS),
        fc.constantFrom(english, vietnamese),
        (drawn, unit, language) => {
          const isWhole = unit === 'days' || unit === 'weeks';
          const limit = { amount: isWhole ? Math.round(drawn) + 0 : drawn + 0, unit };
          expect(parseTimeLimit(formatTimeLimit(limit, language), [language])).toEqual(limit);
        },
      ),
    );
  });

  it.each([
    [1.125, english, '1.1250 working days'],
    [-12.375, vietnamese, '-12,3750 ngày làm việc'],
    [0.125, vietnamese, '0,125 ngày làm việc'],
    [1.25, english, '1.25 working days'],
    [2e-7, english, '0.0000002 working days'],
  ] as const)('%d in %s is "%s"', (amount, language, text) => {
    expect(formatTimeLimit({ amount, unit: 'workingDays' }, language)).toBe(text);
  });
});

describe('the built-in rules', () => {
  it('are those of the list', () => {
    expect(builtInRules.map(({ id }) => id).sort()).toEqual(
      (
        'vn/civil-code-2015 vn/decree-61-2018 vn/same-day-15h vn/same-day-15h-2026 ' +
        'eu/1182-71 de/bgb de/vwvfg-31 ' +
        'de/zpo-222 us/frcp-6a nl/atw nl/awb nl/woo uk/foia uk/planning uk/corresponding-date ' +
        'jp/civil-code kr/civil-petitions kr/general-act-burden ee/public-information ' +
        'ee/memoranda'
      )
        .split(' ')
        .sort(),
    );
  });

  it.each(builtInRules.map((rule) => [rule.id, rule] as const))('%s is valid JSON', (_id, rule) => {
    const json: unknown = JSON.parse(JSON.stringify(rule));
    expect(parseCountingRule(json)).toEqual(rule);
  });

  it.each(builtInRules.map((rule) => [rule.id, rule] as const))(
    '%s cites an article for each thing it does',
    (_id, rule) => {
      const cited = new Set(rule.citations.flatMap(({ topics }) => topics));
      // The General Time Limits Act is on ends alone.
      if (rule.id !== 'nl/atw') expect(cited).toContain('event');
      if (rule.end.forward !== 'none') expect(cited).toContain('roll');
      if (rule.minimumWorkingDays) expect(cited).toContain('minimum');
      if (rule.conversions) expect(cited).toContain('conversion');
      if (rule.exceptions) expect(cited).toContain('exception');
      if (rule.event.cutOff) expect(cited).toContain('cutOff');
      if (rule.apology) expect(cited).toContain('apology');
      for (const topic of cited) expect(RULE_TOPICS).toContain(topic);
    },
  );

  it('have a published JSON Schema', () => {
    const schema = countingRuleJsonSchema();
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(schema.properties as object)).toEqual(
      expect.arrayContaining(['id', 'citations', 'event', 'months', 'end', 'interruptions']),
    );
  });
});
