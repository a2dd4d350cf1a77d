/** What may come again and again is caught a bounded number of times. */
import { unboundedIn } from '../flow/unbounded.js';
import { pathInDefinition, type VerifyRule } from '../subject.js';

/** Reports what is caught without `max`, beside something or where it may come again. */
export const unboundedCatch: VerifyRule = {
  id: 'unbounded-catch',
  category: 'soundness',
  severity: 'error',
  *check({ flow }) {
    for (const graph of flow.graphs) {
      for (const { path, name } of unboundedIn(graph)) {
        const at = path === '' ? '' : `${pathInDefinition(path)}.`;
        yield {
          path: `${at}catches.${name}`,
          say: ({ unboundedCatch }) => unboundedCatch(name),
        };
      }
    }
  },
};
