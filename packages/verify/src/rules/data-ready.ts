/** Data that the procedure decides by is there when it is needed. */
import type { VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';
import { fieldsNeeded } from '../needs.js';
import { wayWithout } from '../ways.js';

/** Reports fields that a decision needs, but that are neither required nor written before it. */
export const dataReady: VerifyRule = {
  id: 'data-ready',
  category: 'hygiene',
  severity: 'error',
  *check({ procedure, steps, flow }) {
    for (const { step, path, name } of steps) {
      for (const field of fieldsNeeded(step)) {
        if (procedure.data[field]?.required !== false) continue;
        const way = wayWithout(
          flow,
          path,
          (node) => node.step.kind !== 'end' && node.step.writes.includes(field),
        );
        if (way === undefined) continue;
        yield {
          path: pathInDefinition(path),
          say: ({ dataNotReady }) => dataNotReady(name, field),
          counterexample: { kind: 'way', steps: way },
        };
      }
    }
  },
};
