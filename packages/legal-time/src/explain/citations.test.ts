/** Each step cites the provisions that decide it, and none where none is known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates, timeLimits } from '../testing/arbitraries.js';
import type { RuleTopic } from '../rule/counting-rule.js';
import { dueDate } from '../due-date/due-date.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { reportedRules } from '../rule/reported/index.js';
import { ruleOf } from '../testing/rule-of.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { parseTimeLimit } from '../words/time-limits.js';
import type { ExplanationStep } from './explanation.js';

function stepsOf(id: string, from: string, limit: string): readonly ExplanationStep[] {
  const rule = ruleOf(id);
  const calendar = plainTestCalendar({ zone: rule.zone });
  return dueDate({ limit: parseTimeLimit(limit), from, rule, calendar }).explanation.steps;
}

function articlesOf(steps: readonly ExplanationStep[]): string[] {
  return steps.map(
    ({ kind, citations }) => `${kind}: ${citations.map(({ article }) => article).join(' + ')}`,
  );
}

const TOETERS = 'Art. 3(2)(c); CJEU C-171/03 Toeters';
const DODDS = 'speech of Lord Diplock';

/** The articles that decide a count of days, working days, weeks, months, years and hours. */
const counts: readonly (readonly [rule: string, ...articles: string[]])[] = [
  [
    'vn/civil-code-2015',
    'Điều 148 khoản 1',
    '',
    'Điều 148 khoản 2',
    'Điều 148 khoản 3',
    'Điều 148 khoản 4',
    'Điều 147 khoản 1',
  ],
  [
    'vn/decree-61-2018',
    'Điều 148 khoản 1',
    '',
    'Điều 148 khoản 2',
    'Điều 148 khoản 3',
    'Điều 148 khoản 4',
    'Điều 147 khoản 1',
  ],
  [
    'vn/same-day-15h',
    'Điều 148 khoản 1',
    '',
    'Điều 148 khoản 2',
    'Điều 148 khoản 3',
    'Điều 148 khoản 4',
    'Điều 147 khoản 1',
  ],
  [
    'vn/same-day-15h-2026',
    'Điều 148 khoản 1',
    '',
    'Điều 148 khoản 2',
    'Điều 148 khoản 3',
    'Điều 148 khoản 4',
    'Điều 147 khoản 1',
  ],
  [
    'eu/1182-71',
    'Art. 3(2)(b)',
    'Art. 3(2)(b)',
    TOETERS,
    TOETERS,
    TOETERS,
    'Art. 3(1) + Art. 3(2)(a)',
  ],
  ['de/bgb', '§ 188 (1)', '', '§ 188 (2)', '§ 188 (2)', '§ 188 (2)', ''],
  [
    'de/vwvfg-31',
    '§ 31 (1) + § 188 (1)',
    '',
    '§ 31 (1) + § 188 (2)',
    '§ 31 (1) + § 188 (2)',
    '§ 31 (1) + § 188 (2)',
    '§ 31 (6)',
  ],
  [
    'de/zpo-222',
    '§ 222 (1) + § 188 (1)',
    '',
    '§ 222 (1) + § 188 (2)',
    '§ 222 (1) + § 188 (2)',
    '§ 222 (1) + § 188 (2)',
    '§ 222 (3)',
  ],
  [
    'us/frcp-6a',
    'Rule 6(a)(1)(B)',
    '',
    'Rule 6(a)(1)(B)',
    'Rule 6(a)(1)(B)',
    'Rule 6(a)(1)(B)',
    'Rule 6(a)(2)',
  ],
  ['nl/atw', '', '', '', '', '', ''],
  ['nl/awb', '', '', '', '', '', ''],
  ['nl/woo', '', '', '', '', '', ''],
  ['uk/foia', '', 's. 10(1) + s. 10(6)', '', DODDS, DODDS, ''],
  ['uk/planning', '', '', '', DODDS, DODDS, ''],
  ['uk/corresponding-date', '', '', '', DODDS, DODDS, ''],
  ['jp/civil-code', '141条', '', '143条', '143条', '143条', '139条'],
  [
    'kr/civil-petitions',
    '19조 2항',
    '19조 2항',
    '19조 3항 + 160조',
    '19조 3항 + 160조',
    '19조 3항 + 160조',
    '19조 1항',
  ],
  [
    'kr/general-act-burden',
    '6조 1항; 민법 159조',
    '',
    '6조 1항; 민법 160조',
    '6조 1항; 민법 160조',
    '6조 1항; 민법 160조',
    '6조 1항; 민법 156조',
  ],
  [
    'ee/public-information',
    '§ 136 (1)–(7)',
    '§ 18 (1)',
    '§ 136 (1)–(7)',
    '§ 136 (1)–(7)',
    '§ 136 (1)–(7)',
    '',
  ],
  ['ee/memoranda', '§ 136 (1)–(7)', '', '§ 136 (1)–(7)', '§ 136 (1)–(7)', '§ 136 (1)–(7)', ''],
];

const LIMITS = ['6 days', '6 working days', '14 weeks', '2 months', '2 years', '24 hours'];

describe('a count', () => {
  it.each(counts)('under %s cites the article on its unit alone', (id, ...articles) => {
    const found = LIMITS.map((limit) => {
      const from = limit.endsWith('hours') ? '2025-03-10T02:00Z' : '2025-03-10';
      const counted = stepsOf(id, from, limit).find(({ kind }) => kind === 'counted');
      return counted?.citations.map(({ article }) => article).join(' + ');
    });
    expect(found).toEqual(articles);
  });

  it('has its row for every built-in rule', () => {
    expect(counts.map(([id]) => id)).toEqual(builtInRules.map(({ id }) => id));
  });
});

describe('each step', () => {
  it.each([
    [
      ...['vn/civil-code-2015', '2025-03-03', '3 working days'],
      ['event: Điều 147 khoản 2, 3', 'counted: ', 'ends: Điều 148 khoản 6'],
    ],
    // Limits of nothing: only the roll and the end of the day are anybody's decision.
    [
      ...['vn/civil-code-2015', '2025-03-08', '0 days'],
      ['event: ', 'counted: ', 'rolled: Điều 148 khoản 5', 'ends: Điều 148 khoản 6'],
    ],
    [
      ...['vn/civil-code-2015', '2025-03-08', '0 working days'],
      ['event: ', 'counted: ', 'rolled: Điều 148 khoản 5', 'ends: Điều 148 khoản 6'],
    ],
    // An hour says nothing of a Saturday.
    [
      ...['vn/same-day-15h', '2025-03-07T15:01+07:00', '0 working days'],
      ['event: ', 'cutOff: Điều 18 khoản 2', 'counted: ', 'ends: Điều 148 khoản 6'],
    ],
    [
      ...['vn/same-day-15h', '2025-03-08T09:00+07:00', '0 working days'],
      ['event: ', 'cutOff: ', 'counted: ', 'ends: Điều 148 khoản 6'],
    ],
    // The article on months speaks of the month without such a day, that on years does not.
    [
      ...['vn/civil-code-2015', '2025-01-31', '1 month'],
      [
        'event: Điều 147 khoản 2, 3',
        'counted: Điều 148 khoản 3',
        'monthEnd: Điều 148 khoản 3',
        'ends: Điều 148 khoản 6',
      ],
    ],
    [
      ...['vn/civil-code-2015', '2024-02-29', '1 year'],
      [
        'event: Điều 147 khoản 2, 3',
        'counted: Điều 148 khoản 4',
        'monthEnd: ',
        'ends: Điều 148 khoản 6',
      ],
    ],
    [
      ...['de/bgb', '2025-01-31', '1 month'],
      ['event: § 187 (1)', 'counted: § 188 (2)', 'monthEnd: § 188 (3)', 'ends: § 188 (2)'],
    ],
    // Halves: of a month alone, beside whole months, and of a year, which is whole months.
    [
      ...['vn/civil-code-2015', '2025-01-15', '0.5 months'],
      ['event: Điều 147 khoản 2, 3', 'counted: Điều 146 khoản 1', 'ends: Điều 148 khoản 6'],
    ],
    [
      ...['de/bgb', '2024-01-31', '1.5 months'],
      ['event: § 187 (1)', 'counted: § 188 (2) + § 189', 'monthEnd: § 188 (3)', 'ends: § 188 (2)'],
    ],
    [
      ...['de/zpo-222', '2025-01-15', '0.5 years'],
      [
        'event: § 222 (1) + § 187 (1)',
        'counted: § 222 (1) + § 188 (2) + § 189',
        'ends: § 222 (1) + § 188 (2)',
      ],
    ],
    [
      ...['nl/awb', '2025-03-10', '14 weeks'],
      ['event: art. 6:8 lid 1', 'counted: ', 'exception: art. 4', 'ends: '],
    ],
    // The special provision on days off takes the place of the general one.
    [
      ...['de/vwvfg-31', '2025-03-08', '1 week'],
      [
        'event: § 31 (1) + § 31 (2) + § 187 (1)',
        'counted: § 31 (1) + § 188 (2)',
        'rolled: § 31 (3)',
        'ends: § 31 (1) + § 188 (2)',
      ],
    ],
    [
      ...['eu/1182-71', '2025-03-15', '-6 days'],
      ['event: Art. 3(1)', 'counted: Art. 3(2)(b)', 'stays: Art. 3(4)', 'ends: Art. 3(2)(b)'],
    ],
    [...['uk/foia', '2025-03-10', '6 days'], [`event: ${DODDS}`, 'counted: ', 'stays: ', 'ends: ']],
    // That a part of a working day is office hours is said by none of them.
    [...['eu/1182-71', '2025-03-10T09:00+01:00', '0.5 working days'], ['counted: ', 'ends: ']],
  ] as [string, string, string, string[]][])(
    'under %s from %s, %s, cites what decides it',
    (id, from, limit, articles) => {
      expect(articlesOf(stepsOf(id, from, limit))).toEqual(articles);
    },
  );
});

/** What the articles of a step may be about. */
const TOPICS: Readonly<Record<ExplanationStep['kind'], readonly RuleTopic[]>> = {
  event: ['event'],
  restarted: ['restart'],
  cutOff: ['cutOff'],
  converted: ['conversion'],
  extended: ['extension'],
  counted: ['time', 'days', 'workingDays', 'weeks', 'months', 'partMonths'],
  monthEnd: ['monthEnd', 'months'],
  suspended: ['suspension'],
  served: ['service'],
  recess: ['recess'],
  clearDay: ['clearDays'],
  recessEnd: ['recess'],
  rolled: ['roll', 'rollForward', 'rollBackward', 'rollTime', 'dayClass'],
  stays: ['roll', 'rollForward', 'rollBackward', 'dayClass'],
  minimum: ['minimum'],
  exception: ['exception'],
  ends: ['endOfDay'],
  provisional: [],
};

describe('any rule, start and limit', () => {
  it('cites by the topic of the step, each article once, and nothing for a count of nothing', () => {
    const days = timeLimits({ units: ['days', 'workingDays', 'weeks', 'months', 'years'] });
    fc.assert(
      fc.property(
        fc.constantFrom(...builtInRules, ...reportedRules),
        dates(),
        fc.oneof(days, fc.constant({ amount: 0, unit: 'workingDays' } as const)),
        (rule, from, limit) => {
          const calendar = plainTestCalendar({ zone: rule.zone });
          // Where short limits count in hours, a date alone does not start them.
          fc.pre(rule.conversions === undefined || Math.abs(limit.amount) > 5);
          const { steps } = dueDate({ limit, from, rule, calendar }).explanation;
          for (const { kind, citations } of steps) {
            expect(new Set(citations).size).toBe(citations.length);
            for (const { topics } of citations)
              expect(topics.some((topic) => TOPICS[kind].includes(topic))).toBe(true);
            if (limit.amount === 0 && (kind === 'event' || kind === 'counted'))
              expect(citations).toEqual([]);
          }
        },
      ),
    );
  });
});
