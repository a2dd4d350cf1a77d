/** Every agency is bound to its unit before anybody has a duty in its name. */
import type { VerifyRule } from '../subject.js';

/** Reports agencies without a unit, a rule for it, or a person who chooses it. */
export const boundParties: VerifyRule = {
  id: 'bound-parties',
  category: 'duty',
  severity: 'warning',
  *check({ procedure: { parties, receipt } }) {
    for (const [name, { kind, unit, unitRule, chosenBy }] of Object.entries(parties)) {
      if (kind !== 'agency') continue;
      const path = `parties.${name}`;
      if (unit !== undefined && unitRule !== undefined) {
        yield {
          path: `${path}.unit`,
          say: ({ boundTwice }) => boundTwice(name),
        };
      }
      if ((unit ?? unitRule ?? chosenBy) !== undefined) continue;
      yield {
        path,
        say:
          name === receipt.party
            ? ({ receiverUnbound }) => receiverUnbound(name)
            : ({ unbound }) => unbound(name),
      };
    }
  },
};
