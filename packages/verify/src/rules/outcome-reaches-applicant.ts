/** Every outcome reaches the applicant: on paper, from an agency. */
import type { VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';
import { wayWithout } from '../ways.js';

/** Reports endings for which no agency has made a document, and procedures without an applicant. */
export const outcomeReachesApplicant: VerifyRule = {
  id: 'outcome-reaches-applicant',
  category: 'law',
  severity: 'error',
  *check({ procedure, flow }) {
    if (!Object.values(procedure.parties).some(({ kind }) => kind === 'applicant')) {
      yield {
        path: 'parties',
        say: ({ noApplicant }) => noApplicant,
      };
    }
    const made = new Set(
      Object.entries(procedure.documents).flatMap(([name, { from }]) =>
        from === 'agency' ? [name] : [],
      ),
    );
    if (made.size === 0) return;
    for (const { step, path, name } of flow.root.nodes.values()) {
      if (step.kind !== 'end') continue;
      const way = wayWithout(
        flow,
        path,
        ({ step: before }) =>
          // A request for a supplement is a document itself, on its own form.
          before.kind === 'supplement' ||
          (before.kind !== 'end' && before.produces.some((document) => made.has(document))),
      );
      if (way === undefined) continue;
      yield {
        path: pathInDefinition(path),
        say: ({ nothingToGive }) => nothingToGive(name),
        counterexample: { kind: 'way', steps: way },
      };
    }
  },
};
