/** Documents that a step needs have been handed in or made before. */
import type { VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';
import { wayWithout } from '../ways.js';

/** Reports documents of agencies that a step needs and that may not have been made yet. */
export const documentsReady: VerifyRule = {
  id: 'documents-ready',
  category: 'hygiene',
  severity: 'error',
  *check({ procedure, steps, flow }) {
    for (const { step, path, name } of steps) {
      if (step.kind === 'end') continue;
      for (const document of step.requires) {
        if (procedure.documents[document]?.from !== 'agency') continue;
        const way = wayWithout(
          flow,
          path,
          (node) => node.step.kind !== 'end' && node.step.produces.includes(document),
        );
        if (way === undefined) continue;
        yield {
          path: `${pathInDefinition(path)}.requires`,
          say: ({ documentNotReady }) => documentNotReady(name, document),
          counterexample: { kind: 'way', steps: way },
        };
      }
    }
  },
};
