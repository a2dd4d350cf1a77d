/** The flow of a procedure: what can be reached, what can be left, and what cannot. */
import type { Procedure } from '@thutuc/core/procedure';
import { readFlow } from './graph.js';
import type { FlowGraph, FlowNode } from './model.js';
import { findUnboundedLoops, type EndlessLoop } from './loops.js';
import { findObstacles } from './obstacles.js';
import { canOpen } from './openings.js';
import { fewestBefore } from './reach.js';
import type { Obstacle } from './scope-search.js';

/** The flow of a procedure. */
export interface Flow {
  readonly root: FlowGraph;
  /** All graphs by their paths. */
  readonly byPath: ReadonlyMap<string, FlowGraph>;
  /** All graphs that can be opened, a parent before its branches and handlers. */
  readonly graphs: readonly FlowGraph[];
  /** Most supplements of a dossier. */
  readonly supplementsMax: number;
  /** Steps that no run enters; not those inside a step that is listed itself. */
  readonly unreachable: readonly FlowNode[];
  readonly obstacles: readonly Obstacle[];
  /** Paths of scopes and steps too large to look at all their states: obstacles may be missing. */
  readonly tooLarge: readonly string[];
  readonly unboundedLoops: readonly EndlessLoop[];
}

/** Analyses the flow of a procedure, scope by scope. */
export function analyseFlow(procedure: Procedure): Flow {
  const { root, byPath } = readFlow(procedure);
  const supplementsMax = procedure.supplements?.max ?? 0;
  const graphs: FlowGraph[] = [];
  const unreachable: FlowNode[] = [];
  const waiting = [{ graph: root, before: 0 }];
  for (const { graph, before } of waiting) {
    graphs.push(graph);
    for (const node of graph.nodes.values()) {
      const reach = graph.reach.get(node.name);
      if (reach === undefined || before + reach.supplements > supplementsMax) {
        unreachable.push(node);
        continue;
      }
      for (const [branch, inner] of node.branches) {
        if (isOpened(node, branch)) {
          waiting.push({ graph: inner, before: before + fewestBefore(node, graph.reach, branch) });
        }
      }
      for (const handler of node.handlers) {
        waiting.push({ graph: handler.graph, before: before + reach.supplements });
      }
    }
    for (const handler of graph.handlers) waiting.push({ graph: handler.graph, before });
  }
  return {
    root,
    byPath,
    graphs,
    supplementsMax,
    unreachable,
    ...findObstacles(root, supplementsMax),
    unboundedLoops: graphs.flatMap(findUnboundedLoops),
  };
}

function isOpened({ step }: FlowNode, branch: string): boolean {
  return (step.kind === 'parallel' || step.kind === 'inclusive') && canOpen(step, branch);
}
