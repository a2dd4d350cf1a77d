/** The calculator's answers, and what bad questions get. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { vietnamese } from '@thutuc/lang-vi/legal-time';
import { english, type CalendarSpec } from '@thutuc/legal-time';
import { answer, choosableRules, type Question } from './answer.js';
import { calendarsByCountry } from './calendars.js';

let calendars: Readonly<Record<string, CalendarSpec>>;
beforeAll(async () => {
  calendars = await calendarsByCountry();
});

const question: Question = {
  rule: 'vn/decree-61-2018',
  start: '2025-01-20', // a Monday
  amount: 10,
  unit: 'workingDays',
  suspensions: [],
};

describe('the calculator', () => {
  it('tells a date over Tết, in words, with why and a picture', () => {
    const told = answer(question, calendars, english);
    // 25 January to 2 February 2025 are days off.
    expect(told).toMatchObject({ due: '2025-02-10', inWords: 'Monday 10 February 2025' });
    expect(told).toMatchObject({ sentence: expect.stringContaining('working days') as string });
    expect(told).toMatchObject({ picture: expect.stringMatching(/^<svg /u) as string });
  });

  it('lets a limit stand still', () => {
    const suspensions = [{ from: '2025-01-22', to: '2025-02-05' }];
    const told = answer({ ...question, suspensions }, calendars, vietnamese);
    expect(told).toMatchObject({ due: '2025-02-17' });
  });

  it('knows the holidays of each country whose rules it has', () => {
    const rules = choosableRules(calendars, english);
    expect(new Set(rules.map(({ country }) => country))).toEqual(new Set(Object.keys(calendars)));
    // Two weeks from 4 April 2025 end on Good Friday, and after Easter Monday.
    const told = answer(
      { ...question, rule: 'de/bgb', start: '2025-04-04', amount: 2, unit: 'weeks' },
      calendars,
      english,
    );
    expect(told).toMatchObject({ due: '2025-04-22' });
  });

  it('says what is wrong, whatever is typed', () => {
    const typed = fc.record({
      rule: fc.constantFrom('vn/decree-61-2018', 'de/bgb', 'nobody/knows'),
      start: fc.oneof(fc.constant('2025-01-20'), fc.constant(''), fc.string()),
      amount: fc.oneof(fc.integer({ min: -500, max: 500 }), fc.double()),
      unit: fc.constantFrom('workingDays', 'days', 'months', 'moons'),
      suspensions: fc.array(fc.record({ from: fc.string(), to: fc.constant('2025-03-03') }), {
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(typed, (asked) => {
        const told = answer(asked, calendars, english);
        expect('problem' in told ? told.problem : told.due).not.toBe('');
      }),
    );
  });
});
