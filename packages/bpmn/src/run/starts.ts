/** Where a process begins, as the answers say. */
import { BpmnError } from '../errors.js';
import type { FlowNode, Scope } from '../model/graph.js';
import { startsOf } from '../model/starts.js';

/**
 * The nodes that a process begins with.
 *
 * @param named id or name of the start event that is to begin it
 * @throws BpmnError `BPMN_ANSWERS` when there is no such start event
 */
export function startsFor(scope: Scope, named: string | undefined): readonly FlowNode[] {
  if (named === undefined) {
    const starts = startsOf(scope);
    const [first] = starts.filter(({ group, triggers }) => group === 'start' && !triggers.length);
    // Each start event begins a case of its own, and this is one case.
    return first === undefined ? starts : [first];
  }
  const starts = scope.nodes.filter(({ group }) => group === 'start');
  const start = starts.find((node) => node.id === named || node.name === named);
  if (start !== undefined) return [start];
  throw new BpmnError('BPMN_ANSWERS', `${scope.id} has no start event "${named}".`, {
    element: scope.id,
  });
}
