/** Where a scope begins. */
import { BpmnError } from '../errors.js';
import type { FlowNode, Scope } from '../model/graph.js';

/**
 * The nodes that a scope begins with: start events without a trigger, or else those with one, or
 * else whatever nothing leads to.
 *
 * @param named id or name of the start event that is to begin it
 * @throws BpmnError `BPMN_ANSWERS` when there is no such start event
 */
export function startsOf({ id, nodes }: Scope, named: string | undefined): readonly FlowNode[] {
  const starts = nodes.filter(({ group }) => group === 'start');
  if (named !== undefined) {
    const start = starts.find((node) => node.id === named || node.name === named);
    if (start !== undefined) return [start];
    throw new BpmnError('BPMN_ANSWERS', `${id} has no start event "${named}".`, { element: id });
  }
  const plain = starts.filter(({ triggers }) => triggers.length === 0);
  if (plain.length > 0) return plain;
  if (starts.length > 0) return starts;
  return nodes.filter(
    ({ incoming, group, triggers }) =>
      incoming.length === 0 &&
      group !== 'boundary' &&
      !triggers.some(({ kind }) => kind === 'link'),
  );
}
