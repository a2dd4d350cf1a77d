/** Loops that no bound ends. */
import { isBackExit } from '@thutuc/core/procedure';
import { componentsOf } from './components.js';
import type { FlowGraph, FlowNode } from './model.js';
import type { WayPoint } from './ways.js';

/** A loop without a bound: the way to it, and once round it. */
export interface EndlessLoop {
  readonly node: FlowNode;
  readonly round: readonly WayPoint[];
}

/**
 * Finds one shortest loop in each group of steps that run in circles although neither `visitsMax`
 * nor the number of supplements stops them; sending back is bounded by itself.
 */
export function findUnboundedLoops(graph: FlowGraph): EndlessLoop[] {
  const free = [...graph.nodes.values()].filter(
    ({ name, step }) =>
      graph.reach.has(name) &&
      step.kind !== 'supplement' &&
      !('visitsMax' in step && step.visitsMax !== undefined),
  );
  const names = new Set(free.map(({ name }) => name));
  const targetsOf = (name: string): string[] =>
    (graph.nodes.get(name)?.exits ?? [])
      .filter(({ outcome, target }) => names.has(target) && !isBackExit(outcome))
      .map(({ target }) => target);
  const { of, looping } = componentsOf(names, targetsOf);
  const first = new Map<number, FlowNode>();
  for (const node of free) {
    const component = of.get(node.name);
    if (component !== undefined && looping.has(component) && !first.has(component)) {
      first.set(component, node);
    }
  }
  return [...first.values()].map((node) => ({ node, round: roundFrom(graph, node, names) }));
}

/** The shortest way from a step back to itself over free steps. */
function roundFrom(graph: FlowGraph, node: FlowNode, free: ReadonlySet<string>): WayPoint[] {
  const from = new Map<string, { step: string; outcome: string }>();
  const waiting = [node.name];
  for (const name of waiting) {
    for (const { outcome, target } of graph.nodes.get(name)?.exits ?? []) {
      if (!free.has(target) || from.has(target) || isBackExit(outcome)) continue;
      from.set(target, { step: name, outcome });
      waiting.push(target);
    }
  }
  const round: WayPoint[] = [{ step: node.path }];
  let at = from.get(node.name);
  while (at !== undefined) {
    round.unshift({ step: graph.nodes.get(at.step)?.path ?? at.step, outcome: at.outcome });
    at = at.step === node.name ? undefined : from.get(at.step);
  }
  return round;
}
