/** A limit that begins after receipt begins on every way on which the agency decides. */
import { beginsLimit, limitStartOf, type Procedure } from '@thutuc/core/procedure';
import type { FlowNode } from '../flow/model.js';
import { type VerifyRule, pathInDefinition } from '../subject.js';
import { wayWithout } from '../ways.js';

/** Reports ends that a dossier can reach although its limit has never begun. */
export const limitBegins: VerifyRule = {
  id: 'limit-begins',
  category: 'time',
  severity: 'error',
  *check({ procedure, flow }) {
    const start = limitStartOf(procedure);
    if (start === 'receipt' || start === 'complete') return;
    if (typeof start === 'object' && 'field' in start && procedure.data[start.field]?.required)
      return;
    for (const { path, step } of flow.root.nodes.values()) {
      if (step.kind !== 'end') continue;
      const way = wayWithout(
        flow,
        path,
        (node, outcome) => begins(procedure, node, outcome) || isGivenUp(node, outcome),
      );
      if (way === undefined) continue;
      yield {
        path: pathInDefinition(path),
        say: ({ limitNeverBegins }) => limitNeverBegins(path),
        counterexample: { kind: 'way', steps: way },
      };
    }
  },
};

/** Whether the limit has begun when a step is left. */
function begins(procedure: Procedure, node: FlowNode, outcome: string): boolean {
  const start = limitStartOf(procedure);
  if (typeof start === 'object' && 'field' in start) {
    return node.step.kind !== 'end' && node.step.writes.includes(start.field);
  }
  return beginsLimit(procedure, node, outcome);
}

/** The applicant lets a window pass, or gives up: no limit of the agency is missed by that. */
function isGivenUp({ step: { kind } }: FlowNode, outcome: string): boolean {
  const isApplicants = kind === 'supplement' || kind === 'payment';
  return isApplicants && (outcome === 'expired' || outcome === 'abandoned');
}
