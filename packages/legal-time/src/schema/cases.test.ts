/** Files of cases: one that fails hides no other, and events of every kind. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActBook, type ActBook } from '../act/act-book.js';
import { createCalendar } from '../calendar/working-calendar.js';
import { computeCase, computeDeadlineCases } from './cases.js';
import { mismatchOf } from '../rule/fit.js';
import { createRuleBook } from '../rule/rule-book.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { reportedRules } from '../rule/reported/index.js';
import { plainTestCalendar } from '../testing/test-calendars.js';

const context = {
  rules: createRuleBook(builtInRules),
  defaultCalendar: plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh', daysOff: ['2025-05-01'] }),
};
const compute = (...cases: unknown[]): unknown[] => computeDeadlineCases({ cases }, context);
const base = {
  id: 'A',
  rules: 'vn/civil-code-2015',
  start: '2025-03-03',
  limit: { amount: 10, unit: 'workingDays' },
};

describe('computeDeadlineCases', () => {
  it('takes the weekend of a case, and the day on which something was sent', () => {
    const gulf = { ...base, id: 'gulf', limit: '5 working days', weekend: ['fri', 'sat'] };
    const single = { ...gulf, id: 'single', weekend: ['fri'] };
    const notice = { id: 'notice', rules: 'de/vwvfg-41', start: '2025-01-20', limit: '1 month' };
    const posted = { ...notice, daysOff: [], service: 'post' };
    const held = {
      ...posted,
      id: 'held',
      events: [
        { type: 'suspended', on: '2025-01-27' },
        { type: 'resumed', on: '2025-01-28' },
      ],
    };
    const rules = createRuleBook([...builtInRules, ...reportedRules]);
    const cases = [gulf, single, posted, held, { ...gulf, id: 'bad', weekend: ['domingo'] }];
    expect(computeDeadlineCases({ cases }, { ...context, rules })).toMatchObject([
      { id: 'gulf', due: '2025-03-10' }, // Tue 4, Wed, Thu, Sun 9, Mon
      { id: 'single', due: '2025-03-09' }, // Tue 4, Wed, Thu, Sat, Sun
      { id: 'notice', due: '2025-02-24' }, // Mon
      { id: 'held', due: '2025-02-26' }, // Wed
      { id: 'bad', error: { code: 'CASE_INVALID' } },
    ]);
  });

  it('gives an error object for a bad case and the others all the same', () => {
    const code = (error: string): unknown => ({
      error: expect.objectContaining({ code: error }) as unknown,
    });
    expect(
      compute(
        base,
        { ...base, id: 'B', start: '2025-02-31' },
        { ...base, id: 'C', zone: 'Mars/Base' },
        { ...base, id: 'D', limit: { amount: 'NaN', unit: 'days' } },
        { ...base, id: 'E', limit: { amount: 1e9, unit: 'days' } },
        { ...base, id: 'F', rules: 'xx/none' },
        { ...base, id: 'G', limit: { amount: 90, unit: 'years' } },
        { ...base, id: 'H', daysOff: ['2025-05-01'], makeUpDays: ['2025-05-01'] },
        { ...base, id: 'I', events: [{ type: 'sang', on: '2025-03-05' }] },
        { ...base, id: 'J', events: [{ type: 'suspended' }] },
        'no case',
        { ...base, id: 'K', limit: '2 weeks' },
      ),
    ).toMatchObject([
      { id: 'A', due: '2025-03-17' }, // Mon
      { id: 'B', ...(code('DATE_INVALID') as object) },
      { id: 'C', ...(code('ZONE_UNKNOWN') as object) },
      { id: 'D', ...(code('LIMIT_INVALID') as object) },
      { id: 'E', ...(code('LIMIT_INVALID') as object) },
      { id: 'F', ...(code('RULE_UNKNOWN') as object) },
      { id: 'G', ...(code('OUT_OF_CALENDAR') as object) },
      { id: 'H', ...(code('CALENDAR_CONFLICT') as object) },
      { id: 'I', ...(code('CASE_INVALID') as object) },
      { id: 'J', ...(code('CASE_INVALID') as object) },
      { id: '#11', ...(code('CASE_INVALID') as object) },
      { id: 'K', due: '2025-03-17' }, // Mon
    ]);
  });

  it('refuses a file without cases', () => {
    for (const file of [[base], {}, { cases: base }, null])
      expect(() => computeDeadlineCases(file, context)).toThrow(
        expect.objectContaining({ code: 'CASE_INVALID' }),
      );
  });

  it.each([
    ['of a kind that is not known', { type: 'sang', on: '2025-03-05' }],
    ['without a date', { type: 'suspended' }],
  ])('names the kind of an event %s', (_what, event) => {
    expect(() => computeCase({ ...base, events: [event] }, context)).toThrow(
      expect.objectContaining({ code: 'CASE_INVALID', details: { type: event.type } }),
    );
  });

  it('looks acts up in the book that is given', () => {
    const cases = [{ ...base, start: '2025-07-07', rules: 'vn/same-day-15h' }];
    const codesWith = (acts?: ActBook) =>
      computeDeadlineCases({ cases }, { ...context, ...(acts && { acts }) }).map((one) =>
        'notes' in one ? one.notes.map(({ code }) => code) : one,
      );
    expect(codesWith()).toEqual([['ACT_NOT_IN_FORCE']]);
    expect(codesWith(createActBook([]))).toEqual([[]]);
  });

  it.each([
    [
      'suspended working days are not counted',
      base,
      [
        { type: 'suspended', on: '2025-03-05' },
        { type: 'resumed', on: '2025-03-12' },
      ],
      '2025-03-24', // Mon; Thu 6 to Wed 12 are left out
    ],
    [
      'a payment suspensions decree 61, a supplement restarts it',
      { ...base, rules: 'vn/decree-61-2018' },
      [
        { type: 'paymentRequested', on: '2025-03-05' },
        { type: 'paymentReceived', on: '2025-03-06' },
      ],
      '2025-03-18', // Tue
    ],
    [
      'a second supplement restarts again',
      { ...base, rules: 'vn/decree-61-2018' },
      [
        { type: 'supplementRequested', on: '2025-03-05' },
        { type: 'supplementReceived', on: '2025-03-12' },
        { type: 'supplementRequested', on: '2025-03-13' },
        { type: 'supplementReceived', on: '2025-03-14' },
      ],
      '2025-03-28', // Fri
    ],
    [
      'FOIA s. 10(6): clarification restarts',
      { ...base, rules: 'uk/foia', daysOff: [] },
      [
        { type: 'supplementRequested', on: '2025-03-05' },
        { type: 'supplementReceived', on: '2025-03-12' },
      ],
      '2025-03-26', // Wed
    ],
    [
      'FOIA s. 10(2): fee days are disregarded, both ends included',
      { ...base, rules: 'uk/foia', daysOff: [] },
      [
        { type: 'paymentRequested', on: '2025-03-05' },
        { type: 'paymentReceived', on: '2025-03-06' },
      ],
      '2025-03-19', // Wed
    ],
    [
      'Woo 4.4: two weeks more, told in time',
      { ...base, rules: 'nl/woo', limit: { amount: 4, unit: 'weeks' }, daysOff: [] },
      [{ type: 'extended', on: '2025-03-28', by: { amount: 2, unit: 'weeks' } }],
      '2025-04-14', // Mon
    ],
    [
      'Woo 4.4: an extension told too late has no effect',
      { ...base, rules: 'nl/woo', limit: { amount: 4, unit: 'weeks' }, daysOff: [] },
      [{ type: 'extended', on: '2025-04-01', by: { amount: 2, unit: 'weeks' } }],
      '2025-03-31', // Mon
    ],
    [
      'BGB § 190: an extension runs from the end that is not rolled',
      { ...base, rules: 'de/bgb', limit: { amount: 12, unit: 'days' }, daysOff: [] },
      [{ type: 'extended', on: '2025-03-10', by: { amount: 3, unit: 'days' } }],
      '2025-03-18', // Sat 15, and 3 days: Tue
    ],
    [
      'a restart by an order begins anew',
      base,
      [{ type: 'restarted', on: '2025-03-10' }],
      '2025-03-24', // Mon
    ],
    [
      'hours are suspended to the minute',
      {
        ...base,
        start: '2025-03-03T09:00+07:00',
        limit: { amount: 24, unit: 'hours' },
      },
      [
        { type: 'suspended', at: '2025-03-03T10:00+07:00' },
        { type: 'resumed', at: '2025-03-03T12:30+07:00' },
      ],
      '2025-03-04T11:30+07:00',
    ],
  ])('%s', (_what, one, events, due) => {
    expect(compute({ ...one, events })).toMatchObject([
      { id: 'A', due, provisional: false, notes: [] },
    ]);
  });

  it('refuses a suspension that ends before it starts', () => {
    const events = [
      { type: 'supplementRequested', on: '2025-03-12' },
      { type: 'supplementReceived', on: '2025-03-05' },
    ];
    expect(compute({ ...base, events })).toMatchObject([
      { id: 'A', error: { code: 'SUSPENSION_ENDS_BEFORE_START' } },
    ]);
  });

  it('says with each answer what was not allowed, and what is not in force', () => {
    const breach = { code: 'EXTENSION_LATE', at: '2025-04-01T00:00+02:00', effective: false };
    expect(
      compute(
        {
          ...base,
          rules: 'nl/woo',
          limit: '4 weeks',
          daysOff: [],
          events: [{ type: 'extended', on: '2025-04-01', by: { amount: 2, unit: 'weeks' } }],
        },
        { ...base, id: 'B', rules: 'vn/decree-61-2018', start: '2025-07-07' },
      ),
    ).toEqual([
      { id: 'A', due: '2025-03-31', provisional: false, breaches: [breach], notes: [] },
      {
        ...{ id: 'B', due: '2025-07-21', provisional: false, breaches: [] },
        notes: [
          expect.objectContaining({ code: 'RULE_NOT_IN_FORCE', rule: 'vn/decree-61-2018' }),
          expect.objectContaining({ code: 'ACT_NOT_IN_FORCE', act: 'vn/61-2018-nd-cp' }),
        ],
      },
    ]);
  });

  it('answers each case as it would alone, whatever was asked before it', () => {
    const zones = ['Pacific/Apia', 'Europe/Amsterdam', undefined];
    const cases = ['de/bgb', 'vn/civil-code-2015', 'nl/awb'].flatMap((rules) =>
      zones.flatMap((zone) =>
        [1, 2].map((n) => ({
          ...{ ...base, id: `${rules} ${zone ?? ''} ${n}`, rules, daysOff: [] },
          ...(zone !== undefined && { zone }),
        })),
      ),
    );
    const alone = cases.flatMap((one) => compute(one));
    expect(compute(...cases)).toEqual(alone);
    expect(compute(...cases.toReversed())).toEqual(alone.toReversed());
  });

  it('refuses the days off of another country, unless they are wanted', () => {
    const cases = [{ ...base, rules: 'uk/foia' }];
    expect(compute(...cases)).toMatchObject([{ error: { code: 'CALENDAR_MISMATCH' } }]);
    const wanted = { ...context, foreignCalendar: true };
    expect(computeDeadlineCases({ cases }, wanted)).toMatchObject([
      { due: '2025-03-17', notes: [{ code: 'CALENDAR_MISMATCH', rule: 'uk/foia' }] }, // Mon
    ]);
  });

  it('notes each answer on a calendar that does not fit, and moves none into another zone', () => {
    const zones = ['Asia/Ho_Chi_Minh', 'Europe/Paris', 'Europe/Berlin'];
    const calendars = zones.flatMap((zone) => {
      const { spec } = plainTestCalendar({ zone });
      const placed = ['VN', 'DE', 'NL', 'US'].map((jurisdiction) => ({ ...spec, jurisdiction }));
      return [spec, ...placed].map((one) => createCalendar(one));
    });
    const officeHours = fc.constantFrom({}, { officeHours: [['08:00', '12:00']] });
    const events = fc.constantFrom({}, { events: [{ type: 'restarted', on: '2025-03-10' }] });
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...builtInRules), fc.constantFrom(...calendars), officeHours, events],
        (rule, defaultCalendar, hours, happened) => {
          const why = mismatchOf(rule, defaultCalendar);
          const one = { ...base, rules: rule.id, limit: '10 days', ...hours, ...happened };
          const foreign = { ...context, defaultCalendar, foreignCalendar: true };
          const { deadline, calendar } = computeCase(one, foreign);
          const codes = deadline.notes.map(({ code }) => code);
          expect(codes.includes('CALENDAR_MISMATCH')).toBe(why !== undefined);
          expect(calendar.zone).toBe(why === 'jurisdiction' ? rule.zone : defaultCalendar.zone);
        },
      ),
    );
  });
});
