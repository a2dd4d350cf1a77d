/** A permit of three branches, from one of which dossiers are sent back to the draft before. */
import { parseProcedure, type Procedure } from '@thutuc/core';
import { permitProcedure } from './permit.js';

const name = (en: string) => ({ vi: en, en });
const head = { party: 'office', role: 'head' };

const task = (amount: number, on: Readonly<Record<string, string>>) => ({
  kind: 'task',
  name: name('Task'),
  ...{ party: 'office', role: 'officer' },
  limit: { amount, unit: 'workingDays' },
  on,
});
const end = { kind: 'end', name: name('End'), outcome: 'done' };
const branch = (step: string, body: object) => ({
  start: step,
  steps: { [step]: body, over: end },
});

/** How often the dossier is sent back, and whether branches that have ended stay so. */
export interface Returning {
  readonly max: number;
  readonly keep?: 'ended';
  /** Working days that the law gives. */
  readonly limit?: number;
}

/** The draft takes one day; the branches law and site two, and money, which is sent back, one. */
export function branchingPermit({ max, keep, limit = 10 }: Returning): Procedure {
  const permit = permitProcedure();
  return parseProcedure({
    ...permit,
    timeLimit: { ...permit.timeLimit, amount: limit },
    separate: [],
    start: 'draft',
    steps: {
      draft: task(1, { drafted: 'look' }),
      look: {
        kind: 'parallel',
        name: name('Look'),
        branches: {
          law: branch('law', task(2, { done: 'over' })),
          site: branch('site', task(2, { done: 'over' })),
          money: branch('money', {
            ...task(1, { done: 'over' }),
            back: { role: head, to: ['../draft'], max, keep },
          }),
        },
        on: { completed: 'granted' },
      },
      granted: { kind: 'end', name: name('Granted'), outcome: 'granted' },
    },
  });
}
