/** Profiles with assumed values: marked, checked, and never against the law on record. */
import { describe, expect, test } from 'vitest';
import { oneStopLaw } from './procedure-law.js';
import { oneStopProfileOn, oneStopValue } from './profiles.js';
import { withParameters } from './with-parameters.js';

const profile = oneStopProfileOn('2026-11-24');
const assumed = (value: unknown) => ({ value, status: 'assumed' as const });

const values = {
  'oneStop.supplementRequestsMax': assumed(1),
  'oneStop.returnWithin': assumed({ amount: 3, unit: 'workingDays' }),
  'oneStop.apologyBefore': assumed({ amount: 1, unit: 'days' }),
  'oneStop.reschedulingsMax': {
    value: 2,
    status: 'decided' as const,
    basis: [{ act: 'Decision 12/QĐ-UBND', article: '3', status: 'secondary' as const }],
  },
  'land.firstCertificateLimit': assumed(30),
};

test('assumed values stand beside what is read and what was decided', () => {
  const filled = withParameters(profile, values);
  expect(oneStopValue(filled, 'supplementRequestsMax')).toBe(1);
  expect(filled.parameters.supplementRequestsMax).toEqual({
    known: true,
    value: 1,
    act: 'Decree 118/2025/NĐ-CP',
    status: 'assumed',
  });
  expect(filled.parameters.reschedulingsMax).toEqual({
    known: true,
    value: 2,
    act: 'Decision 12/QĐ-UBND',
    article: '3',
    status: 'agency',
  });
  expect(filled.parameters.transferCutOff).toEqual(profile.parameters.transferCutOff);
  expect(profile.parameters.supplementRequestsMax.known).toBe(false);
});

test('a procedure that takes its bounds from them records which are assumed', () => {
  const law = oneStopLaw(withParameters(profile, values), { party: 'oneStop', role: 'head' });
  expect(law.supplements.max).toBe(1);
  expect(law.parameters?.map(({ name, at, status }) => [name, at, status])).toEqual([
    ['oneStop.supplementRequestsMax', ['supplements.max'], 'assumed'],
    ['oneStop.returnWithin', ['supplements.within'], 'assumed'],
    ['oneStop.reschedulingsMax', ['apology.max'], 'decided'],
    ['oneStop.apologyBefore', ['apology.noticeBefore'], 'assumed'],
  ]);
});

describe('a value is refused', () => {
  test.each<[string, unknown, string]>([
    ['oneStop.rounds', 1, 'there is no such parameter'],
    ['oneStop.constructor', 1, 'there is no such parameter'],
    ['oneStop.transferCutOff', '16:00', 'the law on record gives it'],
    ['oneStop.supplementRequestsMax', 'one', 'a whole number'],
    ['oneStop.supplementRequestsMax', -1, 'a whole number'],
    ['oneStop.returnWithin', { amount: 3 }, 'a limit such as'],
    ['oneStop.returnWithin', { amount: 3, unit: 'moons' }, 'a limit such as'],
    ['oneStop.afterSupplement', 'pause', 'restart or continue'],
  ])('%s = %j: %s', (name, value, says) => {
    expect(() => withParameters(profile, { [name]: assumed(value) })).toThrow(
      expect.objectContaining({
        code: 'PARAMETER_INVALID',
        message: expect.stringContaining(says) as string,
      }),
    );
  });
});
