/** Walking the graphs of a procedure: the root and the branches of its steps. */
import type { Graph, Step } from './graph.js';
import { catchesOf } from './catches.js';
import { handlerOfGraph, handlerOfStep, joinPath } from './path.js';

/** A graph of the procedure and where it stands. */
export interface PlacedGraph {
  /**
   * Static path of the graph: `''` for the root, `liaise/residence` for a branch of `liaise`,
   * `check/!late` for the handler of what step `check` catches, `liaise/residence!late` for that of
   * what the branch catches, `!late` for that of what the procedure catches.
   */
  readonly path: string;
  readonly graph: Graph;
}

/** A step, the graph it stands in, and its static path such as `liaise/residence/confirm`. */
export interface PlacedStep {
  readonly path: string;
  readonly name: string;
  readonly step: Step;
  readonly in: PlacedGraph;
}

/** All graphs of a procedure, a parent before its branches and handlers, in declared order. */
export function listGraphs(root: Graph, path = ''): PlacedGraph[] {
  const found: PlacedGraph[] = [];
  const waiting: PlacedGraph[] = [{ path, graph: root }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    found.push(next);
    for (const [name, step] of Object.entries(next.graph.steps)) {
      const at = joinPath(next.path, name);
      for (const [branch, graph] of Object.entries(branchesOf(step))) {
        waiting.push({ path: joinPath(at, branch), graph });
      }
      for (const [caught, { graph }] of Object.entries(catchesOf(step))) {
        if (graph !== undefined) waiting.push({ path: handlerOfStep(at, caught), graph });
      }
    }
    for (const [caught, { graph }] of Object.entries(next.graph.catches ?? {})) {
      if (graph !== undefined) waiting.push({ path: handlerOfGraph(next.path, caught), graph });
    }
  }
  return found;
}

/** All steps of a procedure, graph by graph. */
export function listSteps(root: Graph): PlacedStep[] {
  return listGraphs(root).flatMap((placed) =>
    Object.entries(placed.graph.steps).map(([name, step]) => ({
      path: joinPath(placed.path, name),
      name,
      step,
      in: placed,
    })),
  );
}

/** The branches of a step that are written in the definition. */
export function branchesOf(step: Step): Readonly<Record<string, Graph>> {
  return step.kind === 'parallel' || step.kind === 'inclusive' ? step.branches : {};
}

/** Whether anything is caught in a procedure, other than by deadline events. */
export function catchesAnything(root: Graph): boolean {
  return listGraphs(root).some(
    ({ graph }) =>
      graph.catches !== undefined ||
      Object.values(graph.steps).some((step) => Object.keys(catchesOf(step)).length > 0),
  );
}
