/** A citation stands only where the article decides the step: by class of day, reason and unit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/working-calendar.js';
import { dates, timeLimits } from '../testing/arbitraries.js';
import { computeCase } from '../schema/cases.js';
import { dueDate } from '../due-date/due-date.js';
import { createRuleBook } from '../rule/rule-book.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { ruleOf } from '../testing/rule-of.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { parseTimeLimit } from '../words/time-limits.js';
import type { ExplanationStep } from './explanation.js';

const context = {
  rules: createRuleBook(builtInRules),
  defaultCalendar: plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh' }),
};

/** The articles of each step of a kind. */
function articlesOf(steps: readonly ExplanationStep[], kind: ExplanationStep['kind']): string[] {
  const found = steps.filter((step) => step.kind === kind);
  return found.map(({ citations }) => citations.map(({ article }) => article).join(' + '));
}

describe('working hours', () => {
  it.each(builtInRules.map((rule) => ({ rule, id: rule.id })))(
    'are decided by no article on hours that pass, under $id',
    ({ rule }) => {
      const calendar = plainTestCalendar({ zone: rule.zone });
      const from = '2025-03-10T03:00Z';
      const { steps } = dueDate({
        limit: parseTimeLimit('8 working hours'),
        from,
        rule,
        calendar,
      }).explanation;
      expect(articlesOf(steps, 'counted')).toEqual(['']);
    },
  );

  it('are decided by one that names them', () => {
    const [citation] = ruleOf('kr/civil-petitions').citations;
    const named = { ...citation!, topics: ['time' as const], units: ['workingHours' as const] };
    const rule = { ...ruleOf('kr/civil-petitions'), citations: [named] };
    const calendar = plainTestCalendar({ zone: rule.zone });
    const limit = parseTimeLimit('8 working hours');
    const { steps } = dueDate({ limit, from: '2025-03-10T03:00Z', rule, calendar }).explanation;
    expect(articlesOf(steps, 'counted')).toEqual([named.article]);
  });
});

describe('days off of a class', () => {
  const [NEXT, CLOSED, STATE] = ['Rule 6(a)(1)(C), 6(a)(5)', 'Rule 6(a)(3)', 'Rule 6(a)(6)(C)'];
  const rule = ruleOf('us/frcp-6a');

  it.each<[from: string, limit: string, off: Record<string, string>, ...articles: string[]]>([
    // 2025-03-13 is a Thursday.
    ['2025-03-03', '10 days', { '2025-03-13': 'closure' }, CLOSED],
    ['2025-03-03', '10 days', { '2025-03-13': '' }, NEXT],
    ['2025-03-03', '10 days', { '2025-03-13': 'stateHoliday' }, NEXT],
    ['2025-03-03', '10 days', { '2025-03-13': 'snow' }, NEXT],
    // From a closure on, the rule on closures says how far: Fri, and the weekend after it.
    ['2025-03-03', '11 days', { '2025-03-14': 'closure' }, CLOSED],
    ['2025-03-03', '12 days', { '2025-03-17': 'closure' }, `${NEXT} + ${CLOSED}`],
    ['2025-03-03T10:00-05:00', '240 hours', { '2025-03-13': 'closure' }, CLOSED],
    ['2025-03-03T10:00-05:00', '240 hours', { '2025-03-13': '' }, 'Rule 6(a)(2)'],
    // Counted back: the state's holiday is none, a closure turns the end forward.
    ['2025-03-23', '-10 days', { '2025-03-13': 'closure' }, CLOSED],
    ['2025-03-23', '-10 days', { '2025-03-13': '' }, NEXT],
    ['2025-03-23', '-10 days', { '2025-03-13': 'stateHoliday' }, STATE],
    ['2025-03-25', '-9 days', { '2025-03-14': 'closure' }, `${NEXT} + ${CLOSED}`],
    ['2025-03-25', '-9 days', { '2025-03-14': 'stateHoliday' }, NEXT, STATE],
    ['2012-05-07', '-14 days', { '2012-04-23': 'closure', '2012-04-24': 'snow' }, CLOSED],
  ])('decide from %s, %s, with %j off', (from, limit, off, ...articles) => {
    const daysOff = Object.entries(off).map(([date, name]) => ({
      ...{ date, source: 'order' },
      ...(name !== '' && { class: name }),
    }));
    const calendar = createCalendar({ ...plainTestCalendar({ zone: rule.zone }).spec, daysOff });
    const { steps } = dueDate({ limit: parseTimeLimit(limit), from, rule, calendar }).explanation;
    const found = (['rolled', 'stays'] as const).flatMap((kind) => articlesOf(steps, kind));
    expect(found).toEqual(articles);
  });
});

describe('an interruption', () => {
  it.each<[rule: string, reason: string | undefined, ...articles: string[]]>([
    ['vn/decree-61-2018', 'payment', ''],
    ['vn/decree-61-2018', undefined, ''],
    ['vn/decree-61-2018', 'supplement'],
    ['nl/awb', 'supplement', 'art. 4:15 lid 1'],
    ['nl/awb', 'payment', ''],
    ['nl/awb', undefined, ''],
    ['nl/woo', 'supplement', 'art. 4:15 lid 1'],
    ['kr/civil-petitions', 'supplement', '11조'],
    ['kr/civil-petitions', 'payment', ''],
    ['uk/foia', 'payment', 's. 10(2)'],
    ['uk/foia', 'inspection', ''],
    ['de/bgb', 'negotiation', '§ 209'],
    ['de/vwvfg-31', 'negotiation', ''],
    ['de/zpo-222', undefined, ''],
  ])('of %s is decided by what is about its reason, %s', (rules, reason, ...articles) => {
    const events = [
      { type: 'suspended', on: '2025-03-12', ...(reason !== undefined && { reason }) },
      { type: 'resumed', on: '2025-03-14', key: reason ?? 'suspension' },
    ];
    const one = { id: 'A', rules, start: '2025-03-10', limit: '4 weeks', daysOff: [], events };
    const { steps } = computeCase(one, context).deadline.explanation;
    expect(articlesOf(steps, 'suspended')).toEqual(articles);
  });
});

describe('an extension', () => {
  it.each([
    ['us/frcp-6a', ''],
    ['nl/atw', ''],
    ['nl/awb', 'art. 4:14'],
    ['nl/woo', 'art. 4.4 lid 2'],
    ['de/bgb', '§ 190'],
    ['de/vwvfg-31', '§ 31 (1) + § 190'],
    ['de/zpo-222', '§ 224 (3)'],
  ])('of %s is decided by %s', (rules, article) => {
    const events = [{ type: 'extended', on: '2025-03-12', by: '2 weeks' }];
    const one = { id: 'A', rules, start: '2025-03-10', limit: '4 weeks', daysOff: [], events };
    const { steps } = computeCase(one, context).deadline.explanation;
    expect(articlesOf(steps, 'extended')).toEqual([article]);
  });
});

describe('the first day and the last', () => {
  it.each([
    ['nl/atw', '2 weeks', 'event', ''],
    ['nl/awb', '2 weeks', 'event', 'art. 6:8 lid 1'],
    ['nl/woo', '2 weeks', 'event', 'art. 4.4 lid 1'],
    ['ee/memoranda', '30 days', 'ends', ''],
    ['ee/public-information', '5 working days', 'ends', ''],
    ['kr/civil-petitions', '3 weeks', 'ends', '19조 3항 + 159조'],
    ['kr/civil-petitions', '1 month', 'ends', '19조 3항 + 159조'],
    ['kr/civil-petitions', '3 weeks', 'rolled', '19조 3항 + 161조'],
    ['kr/civil-petitions', '7 days', 'ends', '159조'],
  ] as const)('of %s, %s: %s by %s', (id, limit, kind, article) => {
    const rule = ruleOf(id);
    const calendar = plainTestCalendar({ zone: rule.zone });
    const from = '2025-03-10'; // Mon
    const { steps } = dueDate({ limit: parseTimeLimit(limit), from, rule, calendar }).explanation;
    expect(articlesOf(steps, kind)).toEqual([article]);
  });
});

describe('an act that makes another apply', () => {
  it('is cited beside an article of that one, and never alone', () => {
    const bgb = ruleOf('de/bgb');
    fc.assert(
      fc.property(
        fc.constantFrom(ruleOf('de/vwvfg-31'), ruleOf('de/zpo-222')),
        ...[dates(), timeLimits({ units: ['days', 'workingDays', 'weeks', 'months', 'years'] })],
        (rule, from, limit) => {
          const calendar = plainTestCalendar({ zone: rule.zone });
          const stepsOf = (one: typeof rule) =>
            dueDate({ limit, from, rule: one, calendar }).explanation.steps;
          const own = stepsOf(bgb);
          for (const [i, { kind, citations }] of stepsOf(rule).entries()) {
            if (kind === 'rolled' || kind === 'stays') continue;
            const [applying, others] = [true, false].map((is) =>
              citations.filter(({ appliesAct }) => (appliesAct !== undefined) === is),
            );
            const applied = others!.filter(({ act }) => act === bgb.citations[0]!.act);
            expect(applied).toEqual(own[i]?.citations);
            expect(applying).toHaveLength(applied.length > 0 ? 1 : 0);
          }
        },
      ),
    );
  });
});
