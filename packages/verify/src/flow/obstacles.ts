/** Where a scope can come to a stop for good, in a whole procedure. */
import { noSupplements } from './counts.js';
import type { FlowGraph, FlowNode } from './model.js';
import { canOpen } from './openings.js';
import { ScopeSearch, type Obstacle, type Surroundings } from './scope-search.js';
import { SupplementCounts } from './supplement-counts.js';

/** The obstacles, and what was too large to look at as a whole. */
export interface Obstacles {
  readonly obstacles: readonly Obstacle[];
  readonly tooLarge: readonly string[];
}

/** Finds the obstacles of a procedure, scope by scope, those of branches before their fork's. */
export function findObstacles(root: FlowGraph, supplementsMax: number): Obstacles {
  const counts = new SupplementCounts(supplementsMax);
  const obstacles: Obstacle[] = [];

  const search = (graph: FlowGraph, around: Surroundings): boolean => {
    const before = obstacles.length;
    const scope = new ScopeSearch(counts, graph, around);
    const settled = new Set<string>();
    for (const node of graph.nodes.values()) {
      if (!scope.isReached(node)) continue;
      if (searchBranches(scope, node)) settled.add(node.name);
      for (const handler of node.handlers) search(handler.graph, scope.aroundHandler(node));
    }
    for (const handler of graph.handlers) search(handler.graph, scope.aroundHandler());
    obstacles.push(...scope.obstacles(settled));
    return obstacles.length > before;
  };
  const searchBranches = (scope: ScopeSearch, node: FlowNode): boolean => {
    const { step } = node;
    if (step.kind !== 'parallel' && step.kind !== 'inclusive') return false;
    const found = [...node.branches]
      .filter(([branch]) => canOpen(step, branch))
      .map(([branch, inner]) => search(inner, scope.around(node, branch)));
    return found.includes(true);
  };

  search(root, { fewest: 0, outside: () => noSupplements, wayTo: () => [] });
  return { obstacles, tooLarge: [...counts.tooLarge] };
}
