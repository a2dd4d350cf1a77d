/** Every act that the procedure cites is declared. */
import { builtInActBook } from '@thutuc/legal-time';
import { listCitations } from '@thutuc/core/procedure';
import type { VerifyRule } from '../subject.js';

/** Reports citations by an id, or by a number, that the acts do not hold. */
export const knownActs: VerifyRule = {
  id: 'known-acts',
  category: 'law',
  severity: 'error',
  *check({ procedure, options: { acts } }) {
    for (const { path, citation } of listCitations(procedure)) {
      const { act, actId, status } = citation;
      if (status === 'internal' && actId === undefined) continue;
      // The acts that come with the product are not all: of those, a number is no mistake.
      const isLacking =
        acts === undefined
          ? actId !== undefined && builtInActBook().lacks(citation)
          : acts.lacks(citation);
      if (isLacking) yield { path, say: ({ unknownAct }) => unknownAct(actId ?? act) };
    }
  },
};
