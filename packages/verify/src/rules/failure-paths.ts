/** Everything that can fail, run out or never come leads somewhere. */
import { catchesOf, type Step } from '@thutuc/core/procedure';
import { catchesAround } from '../catches-around.js';
import { pathInDefinition, type Say, type Subject, type VerifyRule } from '../subject.js';

/** Reports services without `failed`, and waits without an end or without a way after it. */
export const failurePaths: VerifyRule = {
  id: 'failure-paths',
  category: 'duty',
  severity: 'error',
  *check(subject) {
    for (const { step, path, name } of subject.steps) {
      const missing = missingOf(step, name);
      if (missing !== undefined && !isHandled(subject, path, step)) {
        yield { path: `${pathInDefinition(path)}.${missing.field}`, say: missing.say };
      }
    }
  },
};

function missingOf(step: Step, name: string): { field: string; say: Say } | undefined {
  switch (step.kind) {
    case 'service':
      if (Object.hasOwn(step.on, 'failed')) return undefined;
      return {
        field: 'on.failed',
        say: ({ noFailedOutcome }) => noFailedOutcome(name),
      };
    case 'supplement':
    case 'payment':
      if (step.limit !== undefined && step.on.expired !== undefined) return undefined;
      return {
        field: step.limit === undefined ? 'limit' : 'on.expired',
        say: ({ supplementWithoutEnd }) => supplementWithoutEnd(name),
      };
    case 'wait':
      if (step.limit !== undefined) return undefined;
      return {
        field: 'limit',
        say: ({ waitWithoutEnd }) => waitWithoutEnd(name),
      };
    default:
      return undefined;
  }
}

/** Whether every error of a service is caught around it, or an instant ends a wait. */
function isHandled(subject: Subject, path: string, step: Step): boolean {
  if (step.kind === 'wait') {
    return Object.values(catchesOf(step)).some(
      ({ on, interrupts }) => interrupts && 'timer' in on && 'after' in on.timer,
    );
  }
  if (step.kind !== 'service') return false;
  return catchesAround(subject, path).some(({ on }) => 'error' in on && on.error === 'any');
}
