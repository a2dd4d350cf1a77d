/** The facts of a step and of the procedure, without what stands on other elements. */
import {
  branchesOf,
  catchesOf,
  type Catch,
  type Graph,
  type Procedure,
  type Step,
} from '@thutuc/core/procedure';
import { procedureFacts, stepFacts } from './fact-schema.js';
import { type FactElement, writeFacts } from './facts.js';

/** Where a step stands: the path of its graph, its name, its place among the steps of the graph. */
export interface StepAt {
  readonly in: string;
  readonly name: string;
  readonly index: number;
}

/** `thutuc:step`: a step, with the place it belongs to; its inner graphs have no steps here. */
export function factsOfStep(step: Step, at: StepAt): FactElement {
  const facts = writeFacts('step', withoutInner(step), stepFacts);
  // Fields of a step and what says where it stands must not be taken for each other.
  const place = { name: 'at', attributes: { graph: at.in, step: at.name, index: `${at.index}` } };
  return { ...facts, children: [{ ...place, children: [] }, ...facts.children] };
}

/** `thutuc:procedure`: all that a procedure says besides its steps. */
export function factsOfProcedure(procedure: Procedure): FactElement {
  return writeFacts('procedure', bare(procedure), procedureFacts);
}

function withoutInner(step: Step): Step {
  const caught = catchesOf(step);
  const catches = Object.keys(caught).length > 0 ? { catches: bareCatches(caught) } : {};
  const branches = Object.entries(branchesOf(step));
  if (branches.length === 0) return { ...step, ...catches };
  const bareBranches = Object.fromEntries(branches.map(([name, graph]) => [name, bare(graph)]));
  return { ...step, ...catches, branches: bareBranches } as Step;
}

/** A graph without its steps, which have elements of their own. */
function bare<Kind extends Graph>(graph: Kind): Kind {
  const catches = graph.catches === undefined ? {} : { catches: bareCatches(graph.catches) };
  return { ...graph, steps: {}, ...catches };
}

function bareCatches(catches: Readonly<Record<string, Catch>>): Record<string, Catch> {
  return Object.fromEntries(
    Object.entries(catches).map(([name, one]) => [
      name,
      one.graph === undefined ? one : { ...one, graph: bare(one.graph) },
    ]),
  );
}
