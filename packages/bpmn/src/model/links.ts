/** Link events: a jump within a scope. */
import type { FlowNode } from './graph.js';

/** The link events that a link event which throws leads to. */
export function linksFrom(node: FlowNode): FlowNode[] {
  const name = node.group === 'throw' ? linkOf(node) : undefined;
  if (name === undefined) return [];
  return node.scope.nodes.filter((other) => other.group === 'catch' && linkOf(other) === name);
}

function linkOf({ triggers }: FlowNode): string | undefined {
  const link = triggers.find(({ kind }) => kind === 'link');
  return link?.kind === 'link' ? link.name : undefined;
}
