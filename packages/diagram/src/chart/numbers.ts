/** The number of each step, the same in the chart, the list and the tables. */
import {
  branchesOf,
  catchesOf,
  handlerOfGraph,
  handlerOfStep,
  joinPath,
  type Graph,
  type Procedure,
} from '@thutuc/core/procedure';

/**
 * Numbers the steps that are not ends, in declared order, a step before its branches: 1 is the
 * receipt, 2 the first step; branches of step 3 hold 3.1, 3.2 and so on, and so does what handles
 * something that step 3 catches. What a graph catches is handled by steps after its own.
 */
export function numberSteps(procedure: Procedure): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const number = (graph: Graph, path: string, prefix: string, before: number): number => {
    let count = before;
    for (const [name, step] of Object.entries(graph.steps)) {
      if (step.kind === 'end') continue;
      const own = `${prefix}${++count}`;
      const at = joinPath(path, name);
      numbers.set(at, own);
      let inside = 0;
      for (const [branch, inner] of Object.entries(branchesOf(step))) {
        inside = number(inner, joinPath(at, branch), `${own}.`, inside);
      }
      for (const [caught, { graph: inner }] of Object.entries(catchesOf(step))) {
        if (inner !== undefined) {
          inside = number(inner, handlerOfStep(at, caught), `${own}.`, inside);
        }
      }
    }
    for (const [caught, { graph: inner }] of Object.entries(graph.catches ?? {})) {
      if (inner !== undefined) count = number(inner, handlerOfGraph(path, caught), prefix, count);
    }
    return count;
  };
  number(procedure, '', '', 1);
  return numbers;
}
