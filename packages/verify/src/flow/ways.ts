/** Ways through a procedure, as a counterexample shows them. */
import type { ScopeState } from './explore.js';
import type { FlowGraph } from './model.js';

/** One step of a way through the procedure: the step, and the outcome by which it was left. */
export interface WayPoint {
  readonly step: string;
  readonly outcome?: string;
}

/** The way to a step with the fewest supplements. */
export function wayToStep(graph: FlowGraph, name: string): WayPoint[] {
  const way: WayPoint[] = [{ step: pathOf(graph, name) }];
  for (let at = graph.reach.get(name)?.from; at; at = graph.reach.get(at.step)?.from) {
    way.unshift({ step: pathOf(graph, at.step), outcome: at.outcome });
  }
  return way;
}

/** The shortest way to a state, and the state in which it begins. */
export function wayToState(state: ScopeState): { first: ScopeState; way: WayPoint[] } {
  const way: WayPoint[] = [{ step: state.node.path }];
  let first = state;
  for (let at = state.from; at !== undefined; at = at.state.from) {
    way.unshift({ step: at.state.node.path, outcome: at.outcome });
    first = at.state;
  }
  return { first, way };
}

/** Everything that can be reached, its beginnings included. */
export function closureOfWays<T>(from: readonly T[], next: (item: T) => readonly T[]): Set<T> {
  const found = new Set(from);
  for (const item of found) for (const other of next(item)) found.add(other);
  return found;
}

function pathOf(graph: FlowGraph, name: string): string {
  return graph.nodes.get(name)?.path ?? name;
}
