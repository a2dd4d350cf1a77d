/** Every loop has a bound. */
import type { VerifyRule } from '../subject.js';
import { definitionPath } from '../subject.js';

/** Reports loops that neither `visitsMax` nor the number of supplements stops. */
export const boundedLoops: VerifyRule = {
  id: 'bounded-loops',
  category: 'soundness',
  severity: 'error',
  *check({ flow }) {
    for (const { node, round } of flow.unboundedLoops) {
      yield {
        path: definitionPath(node.path),
        message: {
          vi: `Vòng lặp qua bước "${node.name}" không có giới hạn: đặt "visitsMax" cho một bước của vòng.`,
          en: `The loop through step "${node.name}" has no bound: give one of its steps "visitsMax".`,
        },
        counterexample: { kind: 'way', steps: round },
      };
    }
  },
};
