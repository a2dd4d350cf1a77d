/** What is sent back takes time, is bounded, and counts against the statutory limit. */
import { describe, expect, it } from 'vitest';
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { branchingPermit, permitProcedure, plainCalendar } from '@thutuc/testing';
import { verifyProcedure } from './verify.js';

const calendar = plainCalendar();
const rules = createRuleBook(builtInRules);
const years = { from: 2025, to: 2025 };
const rulesBroken = (procedure: Procedure): string[] => {
  const { findings, undecided } = verifyProcedure(procedure, { calendar, rules, years });
  expect(undecided).toEqual([]);
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
};
const fits = (procedure: Procedure) => !rulesBroken(procedure).includes('fits-statutory-limit');

const name = (en: string) => ({ vi: en, en });
const days = (amount: number) => ({ amount, unit: 'workingDays' });

/** Two days for the draft, one for the signature, which sends back so often. */
function signing(max: number, limit: number): Procedure {
  const permit = permitProcedure();
  return parseProcedure({
    ...permit,
    timeLimit: { ...permit.timeLimit, amount: limit },
    separate: [],
    start: 'draft',
    steps: {
      draft: {
        ...{ kind: 'task', name: name('Draft'), party: 'office', role: 'officer' },
        limit: days(2),
        on: { drafted: 'sign' },
      },
      sign: {
        ...{ kind: 'task', name: name('Sign'), party: 'office', role: 'head' },
        limit: days(1),
        back: { role: { party: 'office', role: 'head' }, to: ['draft'], max },
        on: { signed: 'granted' },
      },
      granted: { kind: 'end', name: name('Granted'), outcome: 'granted' },
    },
  });
}

describe('a dossier that is sent back', () => {
  it.each([
    [1, 6],
    [2, 9],
    [3, 12],
  ])('%d times takes %d days of three each', (max, limit) => {
    expect(fits(signing(max, limit))).toBe(true);
    expect(fits(signing(max, limit - 1))).toBe(false);
  });

  // A day for the draft and two for the branches, of which money is sent back after the first.
  it.each([
    [1, 5],
    [2, 7],
  ])('%d times out of a branch takes %d days', (max, limit) => {
    expect(fits(branchingPermit({ max, limit }))).toBe(true);
    expect(fits(branchingPermit({ max, limit: limit - 1 }))).toBe(false);
  });

  it('is a loop with a bound, and leads nowhere that a dossier has not been', () => {
    expect(rulesBroken(branchingPermit({ max: 1 }))).not.toContain('bounded-loops');
    expect(rulesBroken(signing(1, 20))).toEqual([]);
    const { sign, ...steps } = signing(1, 20).steps;
    const forward = parseProcedure({
      ...signing(1, 20),
      steps: {
        ...steps,
        draft: { ...steps.draft, back: { ...(sign as { back: object }).back, to: ['sign'] } },
        sign: { ...sign, back: undefined },
      },
    });
    expect(rulesBroken(forward)).toEqual(['back-to-earlier']);
  });

  it('has a way on when that is used up: a task that is only sent back is a dead end', () => {
    const { sign, ...steps } = signing(1, 20).steps;
    const dead = parseProcedure({
      ...signing(1, 20),
      steps: { ...steps, sign: { ...sign, on: {} } },
    });
    expect(rulesBroken(dead)).toContain('no-dead-end');
  });
});
