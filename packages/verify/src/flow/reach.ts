/** How the steps of a graph are first reached. */
import { fewestCount, noSupplements } from './counts.js';
import { takesTime } from './caught.js';
import type { FlowNode, Interrupt, Reach } from './model.js';

/** Reaches each step on a way with the fewest supplements, and the shortest such way. */
export function reachSteps(
  start: string,
  nodes: ReadonlyMap<string, FlowNode>,
  interrupts: readonly Interrupt[] = [],
): Map<string, Reach> {
  const reach = new Map<string, Reach>();
  const levels: [node: FlowNode, before: number, from: Reach['from']][][] = [];
  const push = (before: number, name: string, from?: Reach['from']): void => {
    const node = nodes.get(name);
    if (node === undefined || reach.has(name)) return;
    (levels[before + fewestCount(node.entries)] ??= []).push([node, before, from]);
  };
  push(0, start);
  for (let level = 0; level < levels.length; level++) {
    const row = levels[level] ?? [];
    for (const [node, before, from] of row) {
      const { name } = node;
      if (reach.has(name)) continue;
      reach.set(name, from === undefined ? { supplements: level } : { supplements: level, from });
      // What a fork asks for as it opens is part of what its branches ask for in all.
      const after = node.branches.size > 0 ? before : level;
      for (const { outcome, target, supplements } of node.exits) {
        push(after + supplements, target, { step: name, outcome });
      }
      if (!takesTime(node.step)) continue;
      for (const { outcome, target } of interrupts) push(level, target, { step: name, outcome });
    }
  }
  return reach;
}

/** Fewest supplements asked for before a branch opens, with those of others that open beside it. */
export function fewestBefore(
  { name, step, entries, branches }: FlowNode,
  reach: ReadonlyMap<string, Reach>,
  branch: string,
): number {
  const opened = reach.get(name)?.supplements ?? Infinity;
  // All branches of a parallel step open together; one of an inclusive step may be alone.
  const own = step.kind === 'parallel' ? branches.get(branch)?.entries : entries;
  return opened - fewestCount(own ?? noSupplements);
}
