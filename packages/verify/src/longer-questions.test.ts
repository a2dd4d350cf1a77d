/** Questions that get longer take the time of the statutory limit that they may take at most. */
import { describe, expect, it } from 'vitest';
import { askingPermit, permitProcedure, plainCalendar } from '@thutuc/testing';
import { parseProcedure, type Procedure } from '@thutuc/core';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { verifyProcedure } from './verify.js';

const options = {
  calendar: plainCalendar(),
  rules: createRuleBook(builtInRules),
  years: { from: 2025, to: 2025 },
};

function fits(procedure: Procedure, amount: number): boolean {
  const made = { ...procedure, timeLimit: { ...procedure.timeLimit, amount } };
  const { findings } = verifyProcedure(made, options);
  return !findings.some(({ rule }) => rule === 'fits-statutory-limit');
}

/** A handoff that is refused does not lead back: nothing bounds that way round. */
function withoutLoop(procedure: Procedure): Procedure {
  const { transfer, ...steps } = procedure.steps;
  const on = { acknowledged: 'pay', refused: 'refused' };
  return parseProcedure({
    ...procedure,
    steps: { ...steps, transfer: { ...transfer, on } as unknown },
  });
}

/** The shortest statutory limit, in working days, that the procedure fits. */
function shortest(procedure: Procedure): number {
  for (let amount = 1; amount < 200; amount += 1) if (fits(procedure, amount)) return amount;
  throw new Error('fits no limit');
}

describe('the time of a procedure', () => {
  it.each([
    [1, 3],
    [2, 3],
    [3, 1],
  ])('is longer by what an agency may ask for: %d times %d days', (max, by) => {
    const permit = withoutLoop(permitProcedure());
    expect(shortest(askingPermit(max, by, permit))).toBe(shortest(permit) + max * by);
  });
});
