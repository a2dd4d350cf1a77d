/** The one-stop rules: which hold when, what is known of them, and the dates they set. */
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { describe, expect, test } from 'vitest';
import { vietnamCalendar } from '../calendar/vietnam-calendar.js';
import { oneStopDates } from './one-stop-dates.js';
import { oneStopLaw } from './procedure-law.js';
import {
  oneStopProfileOn,
  oneStopProfiles,
  oneStopValue,
  withAgencyParameters,
} from './profiles.js';

const calendar = vietnamCalendar();
const rules = createRuleBook([...builtInRules]);
const law2018 = oneStopProfileOn('2025-03-03');

describe('versions', () => {
  test.each([
    ['2018-06-21', 'vn/one-stop-61-2018'],
    ['2025-06-30', 'vn/one-stop-61-2018'],
    ['2025-07-01', 'vn/one-stop-118-2025'],
    ['2026-06-30', 'vn/one-stop-118-2025'],
    ['2026-07-01', 'vn/one-stop-224-2026'],
    ['2030-01-01', 'vn/one-stop-224-2026'],
  ])('%s: %s', (date, id) => {
    const profile = oneStopProfileOn(date);
    expect(profile.id).toBe(id);
    expect(rules.has(profile.countingRule)).toBe(true);
  });

  test('there is none before the decree of 2018', () => {
    expect(() => oneStopProfileOn('2018-06-20')).toThrow(
      expect.objectContaining({ code: 'PROFILE_DATE' }),
    );
  });

  test('one follows the other without a gap', () => {
    expect(oneStopProfiles.map(({ from, to }) => [from, to])).toEqual([
      ['2018-06-21', '2025-06-30'],
      ['2025-07-01', '2026-06-30'],
      ['2026-07-01', undefined],
    ]);
  });

  test('what could not be read has no value until an agency fills it in', () => {
    const profile = oneStopProfileOn('2026-11-24');
    expect(oneStopValue(profile, 'statusChangesTold')).toBe(true);
    expect(() => oneStopValue(profile, 'reschedulingsMax')).toThrow(
      expect.objectContaining({ code: 'PARAMETER_UNKNOWN' }),
    );
    const filled = withAgencyParameters(profile, {
      reschedulingsMax: { value: 1, act: 'Decision 12/QĐ-UBND' },
    });
    expect(filled.parameters.reschedulingsMax).toEqual({
      known: true,
      value: 1,
      act: 'Decision 12/QĐ-UBND',
      status: 'agency',
    });
    expect(profile.parameters.reschedulingsMax.known).toBe(false);
  });
});

describe('dates under Decree 61/2018', () => {
  const dates = (receivedAt: string, appointment: string): string[] => {
    const rule = rules.get(law2018.countingRule);
    const given = { profile: law2018, receivedAt, appointment, rule, calendar };
    return Object.values(oneStopDates(given)).map(({ due }: { due: string }) => due);
  };
  test.each([
    ['2025-03-03T15:00+07:00', '2025-03-17', ['2025-03-03', '2025-03-06', '2025-03-16'], 'Mon'],
    ['2025-03-03T15:01+07:00', '2025-03-17', ['2025-03-04', '2025-03-06', '2025-03-16'], 'Mon'],
    ['2025-03-07T16:00+07:00', '2025-03-21', ['2025-03-10', '2025-03-12', '2025-03-20'], 'Fri'],
    ['2025-01-24T16:00+07:00', '2025-02-14', ['2025-02-03', '2025-02-05', '2025-02-13'], 'Fri'],
    ['2025-04-25T16:00+07:00', '2025-05-15', ['2025-04-26', '2025-04-29', '2025-05-14'], 'Fri'],
  ])(
    'received %s: passed on, returned, apologised by (%s, %s, a %s)',
    (received, due, expected) => {
      expect(dates(received, due)).toEqual(expected);
    },
  );
});

test('a procedure takes its bounds, with their articles', () => {
  expect(oneStopLaw(law2018, { party: 'oneStop', role: 'head' })).toEqual({
    supplements: {
      max: 1,
      within: { amount: 3, unit: 'workingDays' },
      basis: [
        { act: 'Decree 61/2018/NĐ-CP', status: 'read' },
        { act: 'Decree 61/2018/NĐ-CP', article: '19(4)', status: 'read' },
      ],
    },
    apology: {
      party: 'oneStop',
      role: 'head',
      max: 1,
      noticeBefore: { amount: 1, unit: 'days' },
      basis: [{ act: 'Decree 61/2018/NĐ-CP', article: '19(9)', status: 'read' }],
    },
  });
  expect(() => oneStopLaw(oneStopProfileOn('2025-07-01'), { party: 'a', role: 'b' })).toThrow(
    expect.objectContaining({ code: 'PARAMETER_UNKNOWN' }),
  );
});
