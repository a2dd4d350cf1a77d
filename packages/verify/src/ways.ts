/** Ways through a procedure on which something has not happened yet. */
import type { WayStep } from './finding.js';
import { joinPath } from '@thutuc/core/procedure';
import { takesTime } from './flow/caught.js';
import type { Flow } from './flow/flow.js';
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
  { byPath }: Pick<Flow, 'byPath'>,
  stepPath: string,
  happens: Happens,
): readonly WayStep[] | undefined {
  const way: WayStep[] = [];
  for (const [path, name] of entriesOf(stepPath)) {
    const graph = byPath.get(path);
    if (graph === undefined) return way;
    const ways = wayIn(graph, happens);
    // What runs beside a graph may begin as that does.
    const part = ways.get(name) ?? (name.startsWith('!') ? ways.get(graph.start) : undefined);
    if (part === undefined) return undefined;
    way.push(...part);
  }
  return way;
}

/** The graphs around a step and what is entered in each of them: a step, or a handler. */
function entriesOf(stepPath: string): [graph: string, name: string][] {
  const entries: [string, string][] = [];
  let path = '';
  let isStep = true;
  for (const [i, part] of stepPath.split('/').entries()) {
    const isOfRoot = i === 0 && part.startsWith('!');
    if (isStep && !isOfRoot) {
      entries.push([path, part]);
      path = joinPath(path, part);
    } else {
      const [branch = '', ...handlers] = part.split('!');
      if (!isOfRoot) path = `${path}/${branch}`;
      for (const [j, handler] of handlers.entries()) {
        // The handler of a step opens with the step.
        const isOfStep = branch === '' && j === 0 && !isOfRoot;
        if (!isOfStep) entries.push([path, `!${handler}`]);
        path = `${path}!${handler}`;
      }
    }
    if (!isOfRoot) isStep = !isStep;
  }
  return entries;
}

/** For each step that can be entered before anything happens: the shortest such way. */
function wayIn(graph: FlowGraph, happens: Happens): Map<string, readonly WayStep[]> {
  const ways = new Map<string, readonly WayStep[]>();
  const startPath = graph.nodes.get(graph.start)?.path ?? graph.start;
  ways.set(graph.start, [{ step: startPath }]);
  for (const [name, way] of ways) {
    const node = graph.nodes.get(name);
    if (node === undefined) continue;
    for (const { outcome, target } of takesTime(node.step) ? graph.interrupts : []) {
      // It may come before anything happens in the step.
      if (ways.has(target)) continue;
      const path = graph.nodes.get(target)?.path ?? target;
      ways.set(target, [...way.slice(0, -1), { step: node.path, outcome }, { step: path }]);
    }
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
