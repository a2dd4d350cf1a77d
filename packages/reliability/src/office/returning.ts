/** The permit with every way of going back that a procedure can allow. */
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { permit } from './permit.js';

type Json = Readonly<Record<string, unknown>>;

const head = { party: 'office', role: 'head' };
const basis = [{ act: 'Internal rule of the reliability tests', status: 'internal' }];

const leadingTo = (step: unknown, to: string): Json => {
  const { on, ...rest } = step as { readonly on: Json };
  return { ...rest, on: { ...on, recalled: to } };
};

/**
 * A permit in which applicants are told what is missing, and work is recalled, sent back, also out
 * of a branch, undone and reopened.
 */
export const returningPermit: Procedure = parseProcedure({
  ...permit,
  undo: { within: { amount: 1, unit: 'days' }, holdMinutes: 10 },
  intake: {
    guidance: {
      ...{ party: 'applicant', role: 'person', max: 2, basis },
      ...{ limit: { amount: 20, unit: 'hours' }, recordingGrace: { amount: 3, unit: 'hours' } },
    },
  },
  reopening: { ...head, to: ['check'], max: 1, basis },
  steps: {
    ...permit.steps,
    check: { ...permit.steps.check, sameOfficer: true },
    supplement: leadingTo(permit.steps.supplement, 'check'),
    transfer: leadingTo(permit.steps.transfer, 'check'),
    examination: examination(permit.steps.examination),
    sign: { ...permit.steps.sign, back: { role: head, to: ['check', 'examination'], max: 2 } },
  },
});

/** The visit is sent back to the check or to the beginning of all that runs beside it. */
function examination(step: Procedure['steps'][string] | undefined): Json {
  if (step?.kind !== 'parallel') throw new Error('the permit has an examination');
  const { opinions, visit, ...others } = step.branches;
  return {
    ...step,
    branches: {
      ...others,
      opinions: {
        ...opinions,
        steps: { ...opinions?.steps, ask: leadingTo(opinions?.steps.ask, 'agreed') },
      },
      visit: {
        ...visit,
        steps: {
          ...visit?.steps,
          visit: {
            ...visit?.steps.visit,
            back: { role: head, to: ['../check', '../examination'], max: 1, keep: 'ended' },
          },
        },
      },
    },
  };
}
