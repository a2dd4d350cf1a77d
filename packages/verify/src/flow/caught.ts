/** What steps and graphs catch, as the flow analysis sees it. */
import {
  catchesOf,
  handlerOfGraph,
  handlerOfStep,
  type Catch,
  type Graph,
  type PlacedGraph,
  type Step,
} from '@thutuc/core/procedure';
import { noSupplements } from './counts.js';
import type { FlowGraph, FlowNode, Handler, Interrupt } from './model.js';
import { possibleOutcomes } from './outcomes.js';

type Done = ReadonlyMap<string, FlowGraph>;

/** Whether time passes in a step, so that something may happen while it is open. */
export function takesTime({ kind }: Step): boolean {
  return kind !== 'end' && kind !== 'decision';
}

/** Whether something may be caught more than once while what catches it is open. */
function comesAgain({ on }: Catch): boolean {
  return !('timer' in on) || 'every' in on.timer;
}

/** What may run beside a step. */
export function handlersOfStep(path: string, step: Step, done: Done): Handler[] {
  return besideOf(catchesOf(step), (name) => done.get(handlerOfStep(path, name)));
}

/** What may run beside a graph. */
export function handlersOfGraph({ path, graph }: PlacedGraph, done: Done): Handler[] {
  return besideOf(graph.catches ?? {}, (name) => done.get(handlerOfGraph(path, name)));
}

function besideOf(
  catches: Readonly<Record<string, Catch>>,
  graphOf: (name: string) => FlowGraph | undefined,
): Handler[] {
  return Object.entries(catches).flatMap(([name, caught]) => {
    const graph = caught.interrupts ? undefined : graphOf(name);
    if (graph === undefined) return [];
    return [{ name, graph, max: boundOf(caught), awaited: caught.atEnd === 'await' }];
  });
}

/** What interrupts a graph; the rule `unbounded-catch` reports what nothing bounds. */
export function interruptsOf({ catches = {} }: Graph): Interrupt[] {
  return Object.entries(catches)
    .filter(([, { interrupts }]) => interrupts)
    .map(([name, caught]) => {
      const outcome = `!${name}`;
      return { outcome, target: caught.to ?? outcome, max: boundOf(caught) };
    });
}

function boundOf(caught: Catch): number {
  return comesAgain(caught) ? (caught.max ?? Infinity) : 1;
}

/** The nodes of the handlers that run in place of the steps of a graph: each has one branch. */
export function interruptingNodes({ path, graph }: PlacedGraph, done: Done): FlowNode[] {
  return Object.entries(graph.catches ?? {}).flatMap(([name, caught]) => {
    const at = handlerOfGraph(path, name);
    const handler = done.get(at);
    if (!caught.interrupts || handler === undefined || caught.graph === undefined) return [];
    return [nodeOf(`!${name}`, at, caught, caught.graph, handler)];
  });
}

function nodeOf(
  name: string,
  path: string,
  caught: Catch,
  graph: Graph,
  handler: FlowGraph,
): FlowNode {
  const branches = new Map([['', handler]]);
  const on = caught.then ?? {};
  const step: Step = {
    ...{ kind: 'parallel', name: caught.name ?? {}, basis: caught.basis, events: {}, on },
    ...{ reads: [], writes: [], requires: [], produces: [] },
    ...{ completion: 'all', interrupts: Object.keys(on), branches: { '': graph } },
  };
  const possible = possibleOutcomes(step, branches);
  const exits = Object.entries(on).flatMap(([outcome, target]) => {
    const supplements = possible?.get(outcome);
    return supplements === undefined ? [] : [{ outcome, target, supplements }];
  });
  const entries = handler.nodes.get(handler.start)?.entries ?? noSupplements;
  return {
    ...{ name, path, step, exits, never: [] },
    chosen: false,
    entries,
    branches,
    handlers: [],
  };
}
