/** Ways through a procedure on which something has not happened yet. */
import type { WayStep } from './finding.js';
import { canOpen } from './flow/openings.js';
import type { FlowGraph, FlowNode } from './flow/model.js';

/** Whether a step makes the thing happen that is asked about, when it is left by an outcome. */
export type Happens = (node: FlowNode, outcome: string) => boolean;

/**
 * The shortest way from the start into a step on which nothing has happened before; `undefined`
 * where it always has. A fork that waits for all its branches makes happen what one branch always
 * does; what only a sibling branch does is not counted.
 */
export function wayWithout(
  root: FlowGraph,
  stepPath: string,
  happens: Happens,
): readonly WayStep[] | undefined {
  const names = stepPath.split('/');
  const way: WayStep[] = [];
  let graph: FlowGraph | undefined = root;
  for (let i = 0; i < names.length && graph !== undefined; i += 2) {
    const name = names[i]!;
    const part: readonly WayStep[] | undefined = wayIn(graph, happens).get(name);
    if (part === undefined) return undefined;
    way.push(...part);
    graph = graph.nodes.get(name)?.branches.get(names[i + 1] ?? '');
  }
  return way;
}

/** For each step that can be entered before anything happens: the shortest such way. */
function wayIn(graph: FlowGraph, happens: Happens): Map<string, readonly WayStep[]> {
  const ways = new Map<string, readonly WayStep[]>();
  const startPath = graph.nodes.get(graph.start)?.path ?? graph.start;
  ways.set(graph.start, [{ step: startPath }]);
  for (const [name, way] of ways) {
    const node = graph.nodes.get(name);
    if (node === undefined) continue;
    for (const { outcome, target } of node.exits) {
      if (ways.has(target) || happensBefore(node, outcome, happens)) continue;
      const path = graph.nodes.get(target)?.path ?? target;
      ways.set(target, [...way.slice(0, -1), { step: node.path, outcome }, { step: path }]);
    }
  }
  return ways;
}

/** Whether something has happened for sure when a step is left by an outcome. */
function happensBefore(node: FlowNode, outcome: string, happens: Happens): boolean {
  if (happens(node, outcome)) return true;
  const { step } = node;
  if (step.kind !== 'parallel' && step.kind !== 'inclusive') return false;
  const open = [...node.branches].filter(([name]) => canOpen(step, name));
  const ends = (graph: FlowGraph): boolean =>
    [...wayIn(graph, happens).keys()].every((name) => {
      const end = graph.nodes.get(name)?.step;
      if (end?.kind !== 'end') return true;
      return step.interrupts.includes(outcome)
        ? end.outcome !== outcome
        : step.interrupts.includes(end.outcome);
    });
  const all = step.kind === 'parallel' && step.completion === 'all' && outcome === 'completed';
  return all ? open.some(([, graph]) => ends(graph)) : open.every(([, graph]) => ends(graph));
}
