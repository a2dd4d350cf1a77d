/** Every loop has a bound. */
import type { VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';

/** Reports loops that neither `visitsMax` nor the number of supplements stops. */
export const boundedLoops: VerifyRule = {
  id: 'bounded-loops',
  category: 'soundness',
  severity: 'error',
  *check({ flow }) {
    for (const { node, round } of flow.unboundedLoops) {
      yield {
        path: pathInDefinition(node.path),
        say: ({ unboundedLoop }) => unboundedLoop(node.name),
        counterexample: { kind: 'way', steps: round },
      };
    }
  },
};
