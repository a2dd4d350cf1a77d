/** A dossier is sent back to an earlier step. */
import { isBackExit, placeOfBack } from '@thutuc/core/procedure';
import type { FlowGraph } from '../flow/model.js';
import { closureOfWays } from '../flow/ways.js';
import { pathInDefinition, type VerifyRule } from '../subject.js';

/** Reports steps to send back to, from which no way leads to the step that is sent back. */
export const backToEarlier: VerifyRule = {
  id: 'back-to-earlier',
  category: 'soundness',
  severity: 'error',
  *check({ steps, flow }) {
    for (const { path, step } of steps) {
      if (step.kind !== 'task' || step.back === undefined) continue;
      for (const [i, target] of step.back.to.entries()) {
        const { levels, name } = placeOfBack(target);
        const names = path.split('/');
        const left = names.slice(0, names.length - 2 * levels);
        const graph = flow.byPath.get(left.slice(0, -1).join('/'));
        if (graph === undefined || leadsTo(graph, name, left.at(-1) ?? '')) continue;
        yield {
          path: `${pathInDefinition(path)}.back.to.${i}`,
          say: ({ backToLater }) => backToLater(path, target),
        };
      }
    }
  },
};

/** Whether a step comes after another, by no way that sends back. */
function leadsTo({ nodes }: FlowGraph, from: string, to: string): boolean {
  const reached = closureOfWays([from], (name) =>
    (nodes.get(name)?.exits ?? []).flatMap(({ outcome, target }) =>
      isBackExit(outcome) ? [] : [target],
    ),
  );
  return reached.has(to);
}
