/** No step is active twice at the same time. */
import type { VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';

/** Reports consultations that ask the same party twice at once: one answer would be lost. */
export const activeOnce: VerifyRule = {
  id: 'active-once',
  category: 'soundness',
  severity: 'error',
  *check({ steps }) {
    for (const { step, path, name } of steps) {
      if (step.kind !== 'consultation') continue;
      const parties = step.consulted.map(({ party }) => party);
      for (const [i, party] of parties.entries()) {
        if (parties.indexOf(party) === i) continue;
        yield {
          path: `${pathInDefinition(path)}.consulted.${i}`,
          say: ({ askedTwice }) => askedTwice(name, party),
        };
      }
    }
  },
};
