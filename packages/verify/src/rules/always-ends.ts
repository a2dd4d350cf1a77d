/** From every step some way leads to an end. */
import type { VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';

/** Reports steps from which a dossier never ends. */
export const alwaysEnds: VerifyRule = {
  id: 'always-ends',
  category: 'soundness',
  severity: 'error',
  *check({ flow }) {
    for (const { kind, node, way, spent } of flow.obstacles) {
      if (kind !== 'livelock') continue;
      const outcomes = spent.map((outcome) => `"${outcome}"`).join(', ');
      yield {
        path: pathInDefinition(node.path),
        say:
          spent.length === 0
            ? ({ neverEnds }) => neverEnds(node.name)
            : ({ neverEndsWhenSpent }) => neverEndsWhenSpent(node.name, outcomes),
        counterexample: { kind: 'way', steps: way },
      };
    }
  },
};
