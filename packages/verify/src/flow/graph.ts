/** The graphs of a procedure as the flow analysis sees them: possible exits, loops, nesting. */
import {
  branchesOf,
  exitsOf,
  joinPath,
  listGraphs,
  type PlacedGraph,
  type Procedure,
  type Step,
} from '@thutuc/core/procedure';
import {
  handlersOfGraph,
  handlersOfStep,
  interruptingNodes,
  interruptsOf,
  takesTime,
} from './caught.js';
import { componentsOf, type Components } from './components.js';
import { noSupplements, oneSupplement, type Counts } from './counts.js';
import { openingCounts } from './openings.js';
import { possibleOutcomes } from './outcomes.js';
import { reachSteps } from './reach.js';
import type { FlowGraph, FlowNode, Interrupt } from './model.js';

/**
 * Reads the graphs of a procedure from the innermost to the root, so that each step knows which
 * outcomes its branches allow.
 */
export function readFlow(procedure: Procedure): {
  readonly root: FlowGraph;
  readonly byPath: ReadonlyMap<string, FlowGraph>;
} {
  const done = new Map<string, FlowGraph>();
  for (const placed of listGraphs(procedure).reverse()) {
    done.set(placed.path, readGraph(placed, done));
  }
  const root = done.get('');
  if (root === undefined) throw new Error('a procedure without a root graph');
  return { root, byPath: done };
}

function readGraph(placed: PlacedGraph, done: ReadonlyMap<string, FlowGraph>): FlowGraph {
  const { path, graph } = placed;
  const nodes = new Map<string, FlowNode>();
  for (const [name, step] of Object.entries(graph.steps)) {
    nodes.set(name, readNode(name, joinPath(path, name), step, done));
  }
  for (const node of interruptingNodes(placed, done)) nodes.set(node.name, node);
  const interrupts = interruptsOf(graph);
  const reach = reachSteps(graph.start, nodes, interrupts);
  const endings = new Map<string, number>();
  for (const { name, step } of nodes.values()) {
    const supplements = reach.get(name)?.supplements;
    if (step.kind !== 'end' || supplements === undefined) continue;
    endings.set(step.outcome, Math.min(supplements, endings.get(step.outcome) ?? Infinity));
  }
  const loops = loopsOf(nodes, []);
  const entries = nodes.get(graph.start)?.entries ?? noSupplements;
  const rounds = interrupts.length === 0 ? loops : loopsOf(nodes, interrupts);
  const handlers = handlersOfGraph(placed, done);
  const own = { path, start: graph.start, entries, nodes, reach, endings };
  return { ...own, loops, interrupts, handlers, rounds };
}

function loopsOf(
  nodes: ReadonlyMap<string, FlowNode>,
  interrupts: readonly Interrupt[],
): Components {
  const interrupted = interrupts.map(({ target }) => target);
  return componentsOf(nodes.keys(), (name) => {
    const node = nodes.get(name);
    if (node === undefined) return [];
    const targets = node.exits.map(({ target }) => target);
    return takesTime(node.step) ? [...targets, ...interrupted] : targets;
  });
}

function readNode(
  name: string,
  path: string,
  step: Step,
  done: ReadonlyMap<string, FlowGraph>,
): FlowNode {
  const branches = new Map<string, FlowGraph>();
  for (const branch of Object.keys(branchesOf(step))) {
    const flow = done.get(joinPath(path, branch));
    if (flow !== undefined) branches.set(branch, flow);
  }
  const possible = possibleOutcomes(step, branches);
  const written = Object.entries(exitsOf(step));
  return {
    name,
    path,
    step,
    exits: written
      .filter(([outcome]) => possible === undefined || possible.has(outcome))
      .map(([outcome, target]) => ({
        outcome,
        target,
        supplements: possible?.get(outcome) ?? 0,
      })),
    never: written
      .map(([outcome]) => outcome)
      .filter((outcome) => possible !== undefined && !possible.has(outcome)),
    chosen: ['task', 'handoff', 'subprocedure'].includes(step.kind),
    entries: entriesOf(step, branches),
    branches,
    handlers: handlersOfStep(path, step, done),
  };
}

function entriesOf(step: Step, branches: ReadonlyMap<string, FlowGraph>): Counts {
  switch (step.kind) {
    case 'supplement':
      return oneSupplement;
    case 'parallel':
    case 'inclusive':
      return openingCounts(step, (branch) => branches.get(branch)?.entries ?? noSupplements);
    default:
      return noSupplements;
  }
}
