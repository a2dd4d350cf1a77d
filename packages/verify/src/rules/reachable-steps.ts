/** Every step can be entered. */
import type { VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';

/** Reports steps that no run of the procedure enters. */
export const reachableSteps: VerifyRule = {
  id: 'reachable-steps',
  category: 'soundness',
  severity: 'error',
  *check({ flow }) {
    for (const { name, path } of flow.unreachable) {
      yield {
        path: pathInDefinition(path),
        say: ({ unreachable }) => unreachable(name),
      };
    }
  },
};
