/** What a procedure catches, each by the path that a scenario names it by. */
import {
  type Catch,
  catchesOf,
  handlerOfGraph,
  handlerOfStep,
  joinPath,
  listGraphs,
  type Procedure,
} from '@thutuc/core/procedure';

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
export function listCatches(procedure: Procedure): PlacedCatch[] {
  return listGraphs(procedure).flatMap(({ path: graph, graph: { steps, catches = {} } }) => [
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
