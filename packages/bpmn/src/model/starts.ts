/** Where a scope begins. */
import type { FlowNode, Scope } from './graph.js';

/**
 * The nodes that a scope begins with: start events without a trigger, or else those with one, or
 * else whatever nothing leads to.
 */
export function startsOf({ nodes }: Scope): readonly FlowNode[] {
  const starts = nodes.filter(({ group }) => group === 'start');
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
