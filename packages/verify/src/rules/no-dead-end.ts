/** No step leaves a dossier without a way on. */
import type { Say, VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';

/** Reports steps that can be entered and then not be left, at all or once a bound is used up. */
export const noDeadEnd: VerifyRule = {
  id: 'no-dead-end',
  category: 'soundness',
  severity: 'error',
  *check({ flow }) {
    for (const { kind, node, way, spent } of flow.obstacles) {
      if (kind !== 'deadlock') continue;
      const outcomes = spent.map((outcome) => `"${outcome}"`).join(', ');
      yield {
        path: pathInDefinition(node.path),
        say:
          spent.length === 0
            ? ({ deadEnd }) => deadEnd(node.name)
            : ({ deadEndWhenSpent }) => deadEndWhenSpent(node.name, outcomes),
        counterexample: { kind: 'way', steps: way },
      };
    }
    for (const path of flow.tooLarge) {
      const reason: Say = ({ tooManyStates }) => tooManyStates;
      yield { undecided: { path: path === '' ? 'steps' : pathInDefinition(path), reason } };
    }
  },
};
