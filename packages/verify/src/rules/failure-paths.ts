/** Everything that can fail, run out or never come leads somewhere. */
import type { Step } from '@thutuc/core/procedure';
import { definitionPath, type Say, type VerifyRule } from '../subject.js';

/** Reports services without `failed`, and waits without an end or without a way after it. */
export const failurePaths: VerifyRule = {
  id: 'failure-paths',
  category: 'duty',
  severity: 'error',
  *check({ steps }) {
    for (const { step, path, name } of steps) {
      const missing = missingOf(step, name);
      if (missing !== undefined) {
        yield { path: `${definitionPath(path)}.${missing.field}`, say: missing.say };
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
