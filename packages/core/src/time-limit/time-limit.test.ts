/** Limits as texts in both languages, and the rules as published data. */
import { describe, expect, it } from 'vitest';
import { countingRuleJsonSchema, parseCountingRule, RULE_TOPICS } from './counting-rule.js';
import { builtInRules } from './rules/index.js';
import { formatTimeLimit, parseTimeLimit, TIME_UNITS } from './time-limit.js';

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
    expect(parseTimeLimit(text)).toEqual({ amount, unit });
  });

  it('are read back as they are written', () => {
    for (const unit of TIME_UNITS) {
      for (const limit of [1, 2, -3].map((amount) => ({ amount, unit }))) {
        expect(parseTimeLimit(formatTimeLimit(limit, 'en'))).toEqual(limit);
        expect(parseTimeLimit(formatTimeLimit(limit, 'vi'))).toEqual(limit);
      }
    }
  });
});

describe('the built-in rules', () => {
  it('are those of the list', () => {
    expect(builtInRules.map(({ id }) => id).sort()).toEqual(
      (
        'vn/civil-code-2015 vn/decree-61-2018 vn/same-day-15h eu/1182-71 de/bgb de/vwvfg-31 ' +
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
      expect(cited).toContain('event');
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
