/** The graphs of a procedure as the flow analysis sees them: possible exits, loops, nesting. */
import {
  exitsOf,
  joinPath,
  listGraphs,
  type PlacedGraph,
  type Procedure,
  type Step,
} from '../../definition/index.js';
import { componentsOf, type Components } from './components.js';

/** A way out of a step that can really be taken. */
export interface Exit {
  readonly outcome: string;
  readonly target: string;
}

/** A step with its possible exits. */
export interface FlowNode {
  readonly name: string;
  /** Static path of the step, such as `liaise/residence/confirm`. */
  readonly path: string;
  readonly step: Step;
  readonly exits: readonly Exit[];
  /** Outcomes that are written but can never come about. */
  readonly never: readonly string[];
  /**
   * Whether whoever ends the step picks the outcome, so that one possible outcome is enough.
   * Where data, answers, timers or branches decide, every outcome must be possible.
   */
  readonly chosen: boolean;
  /** Graphs of the branches by name; empty where the step opens none. */
  readonly branches: ReadonlyMap<string, FlowGraph>;
}

/** How a scope can end: the outcome, and the fewest supplements on a way there. */
export type Endings = ReadonlyMap<string, number>;

/** A graph with its nodes. */
export interface FlowGraph {
  readonly path: string;
  readonly start: string;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly reach: ReadonlyMap<string, Reach>;
  readonly endings: Endings;
  readonly loops: Components;
}

/** How a step is first reached in its graph. */
export interface Reach {
  /** Fewest supplements asked for on a way to the step, its own entry included. */
  readonly supplements: number;
  /** The step and outcome before; none for the start. */
  readonly from?: { readonly step: string; readonly outcome: string };
}

/**
 * Reads the graphs of a procedure from the innermost to the root, so that each step knows which
 * outcomes its branches allow.
 */
export function readFlow(procedure: Procedure): FlowGraph {
  const done = new Map<string, FlowGraph>();
  for (const placed of listGraphs(procedure).reverse()) {
    done.set(placed.path, readGraph(placed, done));
  }
  const root = done.get('');
  if (root === undefined) throw new Error('a procedure without a root graph');
  return root;
}

function readGraph(placed: PlacedGraph, done: ReadonlyMap<string, FlowGraph>): FlowGraph {
  const { path, graph } = placed;
  const nodes = new Map<string, FlowNode>();
  const costs = new Map<string, ReadonlyMap<string, number>>();
  for (const [name, step] of Object.entries(graph.steps)) {
    const stepPath = joinPath(path, name);
    const inner = new Map<string, FlowGraph>();
    if (step.kind === 'parallel' || step.kind === 'inclusive') {
      for (const branch of Object.keys(step.branches)) {
        const flow = done.get(joinPath(stepPath, branch));
        if (flow !== undefined) inner.set(branch, flow);
      }
    }
    const possible = possibleOutcomes(step, inner);
    const written = Object.entries(exitsOf(step));
    costs.set(name, possible ?? new Map<string, number>());
    nodes.set(name, {
      name,
      path: stepPath,
      step,
      exits: written
        .filter(([outcome]) => possible === undefined || possible.has(outcome))
        .map(([outcome, target]) => ({ outcome, target })),
      never: written
        .map(([outcome]) => outcome)
        .filter((outcome) => possible !== undefined && !possible.has(outcome)),
      chosen: ['task', 'handoff', 'subprocedure'].includes(step.kind),
      branches: inner,
    });
  }
  const reach = reachSteps(graph.start, nodes, costs);
  const endings = new Map<string, number>();
  for (const { name, step } of nodes.values()) {
    const supplements = reach.get(name)?.supplements;
    if (step.kind !== 'end' || supplements === undefined) continue;
    endings.set(step.outcome, Math.min(supplements, endings.get(step.outcome) ?? Infinity));
  }
  const loops = componentsOf(nodes.keys(), (name) =>
    (nodes.get(name)?.exits ?? []).map(({ target }) => target),
  );
  return { path, start: graph.start, nodes, reach, endings, loops };
}

/** Outcome → fewest supplements in the branches; `undefined` where every outcome is possible. */
function possibleOutcomes(
  step: Step,
  branches: ReadonlyMap<string, FlowGraph>,
): Map<string, number> | undefined {
  switch (step.kind) {
    case 'parallel':
    case 'inclusive':
      return forkOutcomes(step, branches);
    case 'end':
    case 'decision':
      return undefined;
    default: {
      const possible = new Map(Object.keys(step.on).map((outcome) => [outcome, 0]));
      if (step.kind === 'consultation' && step.silence !== 'escalation') possible.delete('silent');
      if (step.kind === 'supplement' || step.kind === 'payment') {
        if (step.limit === undefined) possible.delete('expired');
      }
      if (hasDue(step)) for (const name of Object.keys(step.events)) possible.set(name, 0);
      return possible;
    }
  }
}

/** Whether a step has a due instant of its own, at which its deadline events can fire. */
export function hasDue(step: Step): boolean {
  switch (step.kind) {
    case 'task':
    case 'service':
    case 'supplement':
    case 'payment':
    case 'wait':
    case 'subprocedure':
      return step.limit !== undefined;
    default:
      return false;
  }
}

function forkOutcomes(
  step: Step & { kind: 'parallel' | 'inclusive' },
  branches: ReadonlyMap<string, FlowGraph>,
): Map<string, number> {
  const possible = new Map<string, number>();
  const open = [...branches].filter(([name]) => canOpen(step, name));
  for (const [, { endings }] of open) {
    for (const outcome of step.interrupts) {
      const supplements = endings.get(outcome);
      if (supplements === undefined) continue;
      possible.set(outcome, Math.min(supplements, possible.get(outcome) ?? Infinity));
    }
  }
  const counting = open
    .map(([, { endings }]) => fewestCounting(endings, step.interrupts))
    .sort((a, b) => a - b);
  const completed = counting.slice(0, endsNeeded(step, open.length)).reduce((a, b) => a + b, 0);
  if (completed < Infinity) possible.set('completed', completed);
  return possible;
}

/** Whether a branch can be opened at all: in an inclusive step only by condition or `otherwise`. */
export function canOpen(step: Step & { kind: 'parallel' | 'inclusive' }, branch: string): boolean {
  if (step.kind === 'parallel') return true;
  return Object.hasOwn(step.conditions, branch) || step.otherwise === branch;
}

/** How many of the open branches must end for the step to complete, at the least. */
function endsNeeded(step: Step & { kind: 'parallel' | 'inclusive' }, open: number): number {
  // An inclusive step may open a single branch, and is complete when nothing is open any more.
  if (step.kind === 'inclusive' || step.completion === 'first') return 1;
  return step.completion === 'all' ? open : Math.min(step.completion.atLeast, open);
}

function fewestCounting(endings: Endings, interrupts: readonly string[]): number {
  let fewest = Infinity;
  for (const [outcome, supplements] of endings) {
    if (!interrupts.includes(outcome)) fewest = Math.min(fewest, supplements);
  }
  return fewest;
}

/** Reaches each step on a way with the fewest supplements, and the shortest such way. */
function reachSteps(
  start: string,
  nodes: ReadonlyMap<string, FlowNode>,
  costs: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, Reach> {
  const reach = new Map<string, Reach>();
  const levels: [name: string, from: Reach['from']][][] = [];
  const push = (level: number, name: string, from?: Reach['from']): void => {
    const node = nodes.get(name);
    if (node === undefined || reach.has(name)) return;
    const supplements = level + (node.step.kind === 'supplement' ? 1 : 0);
    (levels[supplements] ??= []).push([name, from]);
  };
  push(0, start);
  for (let level = 0; level < levels.length; level++) {
    const row = levels[level] ?? [];
    for (const [name, from] of row) {
      if (reach.has(name)) continue;
      reach.set(name, from === undefined ? { supplements: level } : { supplements: level, from });
      for (const { outcome, target } of nodes.get(name)?.exits ?? []) {
        push(level + (costs.get(name)?.get(outcome) ?? 0), target, { step: name, outcome });
      }
    }
  }
  return reach;
}
