/** The permit with every way of going back that a procedure can allow. */
import { parseProcedure, type Procedure } from '@thutuc/core';
import { permitProcedure } from './permit.js';

/**
 * The permit, in which what was sent is recalled, the signature sent back to the check, and a slip
 * undone.
 */
export function returningPermit(): Procedure {
  const permit = permitProcedure();
  const { supplement, police, transfer, sign } = permit.steps;
  return parseProcedure({
    ...permit,
    reopening: {
      ...{ party: 'office', role: 'head', to: ['check'], max: 1 },
      basis: [{ act: 'Act of the test', article: '9', status: 'internal' }],
    },
    undo: { within: { amount: 1, unit: 'workingDays' }, holdMinutes: 10 },
    steps: {
      ...permit.steps,
      supplement: leadingTo(supplement, { recalled: 'check' }),
      police: leadingTo(police, { recalled: 'check' }),
      transfer: leadingTo(transfer, { recalled: 'check' }),
      sign: {
        ...sign,
        back: { role: { party: 'office', role: 'head' }, to: ['check'], max: 1 },
      } as AnyStep,
    },
  });
}

type AnyStep = Procedure['steps'][string];

/** A step with ways out besides its own. */
function leadingTo(step: AnyStep | undefined, on: Readonly<Record<string, string>>): AnyStep {
  if (step === undefined || !('on' in step)) throw new Error('the permit has the step');
  return { ...step, on: { ...step.on, ...on } } as AnyStep;
}
