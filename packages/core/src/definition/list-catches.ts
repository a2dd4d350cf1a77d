/** What a procedure catches, each with its path and place. */
import { catchesOf } from './catches.js';
import type { Catch, Graph } from './graph.js';
import { listGraphs } from './list-steps.js';
import { handlerOfGraph, handlerOfStep, joinPath } from './path.js';

/** Something that is caught, and where. */
export interface PlacedCatch {
  /** `check/!late` on a step, `!late` on the procedure, `liaise/residence!late` on a branch. */
  readonly path: string;
  readonly name: string;
  readonly caught: Catch;
  /** The path of the graph that catches it, or in which the step stands. */
  readonly graph: string;
  /** The name of the step that catches it; absent where the graph does. */
  readonly step?: string;
}

/** All that a procedure catches, graph by graph. */
export function listCatches(root: Graph): PlacedCatch[] {
  return listGraphs(root).flatMap(({ path: graph, graph: { steps, catches = {} } }) => [
    ...Object.entries(catches).map(([name, caught]) => ({
      ...{ path: handlerOfGraph(graph, name), name, caught, graph },
    })),
    ...Object.entries(steps).flatMap(([step, one]) =>
      Object.entries(catchesOf(one)).map(([name, caught]) => ({
        ...{ path: handlerOfStep(joinPath(graph, step), name), name, caught, graph, step },
      })),
    ),
  ]);
}
