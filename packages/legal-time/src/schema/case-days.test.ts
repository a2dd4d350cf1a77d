/** What a case can say of days: weekends, regions, half-day holidays, and one of several limits. */
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/working-calendar.js';
import { combinedDueDate, dueDate } from '../due-date/due-date.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { foiSchoolsLimit, reportedRules, unitedKingdomFoiSchools } from '../rule/reported/index.js';
import { createRuleBook } from '../rule/rule-book.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { computeDeadlineCases } from './cases.js';

const context = {
  rules: createRuleBook([...builtInRules, ...reportedRules]),
  defaultCalendar: plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh' }),
};
const base = { id: 'A', rules: 'vn/civil-code-2015', start: '2025-03-03', limit: '5 working days' };

function answers(cases: readonly object[], more: object = {}): unknown[] {
  return computeDeadlineCases({ ...more, cases }, context).map((one) =>
    'due' in one ? one.due : one.error.code,
  );
}

describe('weekends of a case', () => {
  it.each([
    ['Friday alone', ['fri'], '2025-03-09'], // Tue 4, Wed, Thu, Sat, Sun
    ['Friday and Saturday', ['fri', 'sat'], '2025-03-10'], // Tue 4, Wed, Thu, Sun, Mon
    ['Sunday alone', ['sun'], '2025-03-08'], // Tue 4 to Sat
    ['three days', ['fri', 'sat', 'sun'], '2025-03-11'], // Tue 4, Wed, Thu, Mon, Tue
    ['none', [], '2025-03-08'], // Tue 4 to Sat
  ])('of %s', (_what, weekend, due) => {
    expect(answers([{ ...base, weekend }])).toEqual([due]);
  });
});

describe('regions of a file', () => {
  const regions = {
    north: { weekend: ['fri', 'sat'], daysOff: ['2025-03-05'] },
    south: { weekend: ['sat', 'sun'] },
    west: { weekend: ['sat', 'sun'], zone: 'Asia/Tokyo' },
  };

  it('have weekends and days off of their own', () => {
    const north = { ...base, region: 'north' }; // Tue 4, Thu, Sun, Mon, Tue
    const south = { ...base, region: 'south' }; // Tue 4 to Fri, Mon
    expect(answers([north, south], { regions })).toEqual(['2025-03-11', '2025-03-10']);
  });

  it('rest where one of them rests, for a case of several', () => {
    // Tue 4, Thu, Mon, Tue, Wed: no Wed 5, no Fri to Sun.
    expect(answers([{ ...base, region: ['north', 'south'] }], { regions })).toEqual(['2025-03-12']);
  });

  it('give way to what a case says itself', () => {
    const own = { ...base, region: 'north', daysOff: [] };
    expect(answers([own], { regions })).toEqual(['2025-03-10']); // Tue 4, Wed, Thu, Sun, Mon
  });

  it('are refused where the file has none of the name, and where their zones differ', () => {
    const cases = ['east', 'toString', ['south', 'west']].map((region) => ({ ...base, region }));
    expect(answers([...cases, base], { regions })).toEqual([
      ...['CASE_INVALID', 'CASE_INVALID', 'CALENDAR_INVALID', '2025-03-10'],
    ]);
  });

  it('that are none make the file invalid', () => {
    expect(() => answers([base], { regions: { north: { weekend: ['domingo'] } } })).toThrow(
      expect.objectContaining({ code: 'CASE_INVALID' }),
    );
  });
});

describe('half a holiday', () => {
  const half = { date: '2024-12-24', hours: [['08:00', '12:00']] };
  const officeHours = [
    ['08:00', '12:00'],
    ['13:00', '17:00'],
  ];

  it('counts as a working day, with the hours that are left of it', () => {
    const days = { ...base, start: '2024-12-23', limit: '1 working day', daysOff: [half] };
    const hours = {
      ...{ ...base, start: '2024-12-23T16:00+07:00', limit: '6 working hours' },
      ...{ officeHours, daysOff: [half, '2024-12-25'] },
    };
    // An hour of Monday, four of Tuesday, one of Thursday.
    expect(answers([days, hours])).toEqual(['2024-12-24', '2024-12-26T09:00+07:00']);
  });

  it('of no hours is refused', () => {
    const daysOff = [{ date: '2024-12-24', hours: [['12:00', '08:00']] }];
    const none = [{ date: '2024-12-24', hours: [] }];
    expect(
      answers([
        { ...base, daysOff },
        { ...base, daysOff: none },
      ]),
    ).toEqual([
      '2025-03-10', // until eight in the morning of Christmas Day
      'CASE_INVALID',
    ]);
  });
});

describe('one of several limits', () => {
  const limits = ['10 days', '5 working days', { limit: '1 week', rules: 'de/bgb', daysOff: [] }];

  it('is the first or the last to end, with what a limit has of its own', () => {
    const cases = [
      { ...base, limit: { earlierOf: limits } },
      { ...base, limit: { laterOf: limits } },
      { ...base, limit: { laterOf: ['1 working day', '24 hours'] }, start: '2025-03-03T09:00Z' },
    ];
    const found = computeDeadlineCases({ cases }, context);
    expect(found).toMatchObject([
      { due: '2025-03-10', of: ['2025-03-13', '2025-03-10', '2025-03-10'] },
      { due: '2025-03-13', of: ['2025-03-13', '2025-03-10', '2025-03-10'] },
      { due: '2025-03-04', of: ['2025-03-04', '2025-03-04T16:00+07:00'] },
    ]);
  });

  it('is suspended as each of them is', () => {
    const events = [
      { type: 'suspended', on: '2025-03-04' },
      { type: 'resumed', on: '2025-03-11' },
    ];
    // Working days from Wed 12; days from Wed 12, nine of them left.
    const held = { ...base, events, limit: { earlierOf: ['9 days', '5 working days'] } };
    expect(computeDeadlineCases({ cases: [held] }, context)).toMatchObject([
      { due: '2025-03-17', of: ['2025-03-19', '2025-03-17'] },
    ]);
  });

  it.each([
    ['one alone', { earlierOf: ['1 day'] }],
    ['no list', { laterOf: '1 day' }],
    ['both ways', { earlierOf: ['1 day', '2 days'], laterOf: ['1 day', '2 days'] }],
    ['a hundred', { earlierOf: Array.from({ length: 100 }, () => '1 day') }],
    ['one within the other', { earlierOf: ['1 day', { laterOf: ['1 day', '2 days'] }] }],
    ['one that is none', { earlierOf: ['1 day', { limit: 'soon' }] }],
  ])('is refused: %s', (_what, limit) => {
    expect(answers([{ ...base, limit }])).toEqual(['LIMIT_INVALID']);
  });

  it('is taken with as many as twenty, and no more', () => {
    const of = (count: number) => ({ earlierOf: Array.from({ length: count }, () => '1 day') });
    expect(answers([{ ...base, limit: of(20) }])).toEqual(['2025-03-04']);
    expect(answers([{ ...base, limit: of(21) }])).toEqual(['LIMIT_INVALID']);
  });
});

describe('twenty school days or sixty working days', () => {
  const rule = unitedKingdomFoiSchools;
  const { spec } = plainTestCalendar({ zone: rule.zone });
  /** A school that is closed from one day to another. */
  const closed = (from: string, to: string) => {
    const daysOff = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10);
      daysOff.push({ date, class: 'schoolHoliday', source: 'the school' });
    }
    return createCalendar({ ...spec, jurisdiction: 'GB', daysOff });
  };

  it.each([
    // Friday 14 July, and nineteen days from Monday 4 September.
    ['school days', '2023-07-13', closed('2023-07-17', '2023-09-03'), '2023-09-28'],
    // Twelve weeks from Monday 23 March.
    ['working days', '2020-03-20', closed('2020-03-23', '2020-08-31'), '2020-06-12'],
  ])('end with the %s where those end first', (_what, from, calendar, due) => {
    const { held, all } = combinedDueDate({ limit: foiSchoolsLimit, from, rule, calendar });
    expect(held.due).toBe(due);
    expect(all).toHaveLength(2);
    expect(held.notes.map(({ code }) => code)).toContain('RULE_REPORTED');
    const later = combinedDueDate({
      ...{ limit: { laterOf: foiSchoolsLimit.earlierOf }, from, rule, calendar },
    });
    expect(later.held.dueAt).toBe(Math.max(...all.map(({ dueAt }) => dueAt)));
  });

  it('are what their limits are by themselves', () => {
    const calendar = closed('2023-07-17', '2023-09-03');
    const limit = { amount: 20, unit: 'workingDays' } as const;
    const alone = dueDate({ limit, from: '2023-07-13', rule, calendar });
    const input = { from: '2023-07-13', rule, calendar };
    expect(combinedDueDate({ limit: { earlierOf: [{ limit }] }, ...input }).held.due).toBe(
      alone.due,
    );
    expect(() => combinedDueDate({ limit: { earlierOf: [] }, ...input })).toThrow(
      expect.objectContaining({ code: 'LIMIT_INVALID', details: { limit: { earlierOf: [] } } }),
    );
  });
});
