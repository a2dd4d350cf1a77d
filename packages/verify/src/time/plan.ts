/**
 * The plan of a procedure: all its ways, unrolled over bounded loops and supplements into a graph
 * without circles, so that the latest instants of all steps follow in one pass.
 */
import {
  backExit,
  isBackExit,
  placeOfBack,
  seenFromAround,
  type Step,
  timesBack,
  waysBack,
} from '@thutuc/core/procedure';
import { canOpen } from '../flow/openings.js';
import type { FlowGraph, FlowNode } from '../flow/model.js';
import type { Cap, TimedExits } from './exits.js';
import { joins, type JoinOf } from './joins.js';
import type { Instants } from './limits.js';

/** A way from one node to another. */
export interface PlanEdge {
  readonly from: PlanNode;
  readonly to: PlanNode;
  readonly outcome: string;
  /** When the step is left at the latest, by when its duty began. */
  readonly at: Instants;
  /**
   * Set where the step takes no time, so that what it passes on is what it was entered with; or
   * where its time runs from the instant in law, as that of a fork does.
   */
  readonly counts?: 'nothing' | 'fromLaw' | undefined;
  /** When the next step is entered after that, where the recording grace holds it. */
  readonly carriedOut?: Instants | undefined;
  /** Set where the edge opens a branch of a fork. */
  readonly branch?: string;
  /** Set where the statutory clock stood still during the stay, or begins anew after it. */
  readonly clock?: 'suspend' | 'restart' | undefined;
  /** Set where the statutory limit begins with it. */
  readonly begins?: true | undefined;
}

/** How a fork is left, also by its deadline events. */
export interface Join extends JoinOf<PlanNode> {
  /** When deadline events of the fork end it at the latest. */
  readonly cap?: { readonly fork: PlanNode } & Cap;
}

/** A step in one round of the loops around it, or the moment at which a fork is left. */
export interface PlanNode {
  /** Place in the order of the pass: edges lead from smaller to larger numbers. */
  index: number;
  readonly path: string;
  readonly step: Step;
  readonly supplements: number;
  readonly join?: Join;
  /** The forks around the step, the outermost first, and the branch of each. */
  readonly around: readonly { readonly fork: PlanNode; readonly branch: string }[];
  readonly into: PlanEdge[];
  readonly out: PlanEdge[];
}

/** The plan of a procedure. */
export interface Plan {
  /** In the order of the pass. */
  readonly nodes: readonly PlanNode[];
  readonly start: PlanNode;
  /** Ends of the root graph. */
  readonly ends: readonly PlanNode[];
  /** Edges after which the statutory clock begins anew. */
  readonly restarts: readonly PlanEdge[];
  /** Edges with which the statutory limit begins; none where it begins with receipt. */
  readonly beginnings: readonly PlanEdge[];
  /** Whether a recording grace holds anything: else duties begin at the instant in law. */
  readonly holds: boolean;
}

/** What a target outside of a branch begins with. */
/** Most nodes of a plan; beyond, the time of a procedure is not decided. */
const nodesMax = 20_000;

/** Builds the plan; `undefined` where it would have more than 20,000 nodes. */
export function buildPlan(
  root: FlowGraph,
  exits: TimedExits,
  supplementsMax: number,
): Plan | undefined {
  const builder = new Builder(exits, supplementsMax);
  const scope: PlanScope = { id: 0, graph: root, around: [], known: new Map(), ends: [], out: [] };
  const start = builder.scope(scope, 0);
  if (builder.nodes.length > nodesMax) return undefined;
  const nodes = inOrder(builder.nodes);
  nodes.forEach((node, index) => (node.index = index));
  const restarts = nodes.flatMap(({ out }) => out.filter(({ clock }) => clock === 'restart'));
  const beginnings = nodes.flatMap(({ out }) => out.filter(({ begins }) => begins));
  const holds = nodes.some(
    ({ out, join }) => join?.cap?.carriedOut ?? out.some(({ carriedOut }) => carriedOut),
  );
  const restarted = restarts.filter(({ from }) => mayHaveBegun(from, beginnings));
  return { nodes, start, ends: scope.ends, restarts: restarted, beginnings, holds };
}

/** Whether the limit may have begun when a step is entered: else nothing begins it anew. */
function mayHaveBegun(node: PlanNode, beginnings: readonly PlanEdge[]): boolean {
  if (beginnings.length === 0) return true;
  const before = new Set([node]);
  for (const { into, around } of before) {
    for (const edge of into) {
      if (edge.begins) return true;
      before.add(edge.from);
    }
    // What lies in a branch beside it may come first.
    for (const { fork } of around) {
      if (beginnings.some(({ from }) => from.around.some((one) => one.fork === fork))) return true;
    }
  }
  return false;
}

interface PlanScope {
  readonly id: number;
  readonly graph: FlowGraph;
  readonly around: PlanNode['around'];
  readonly known: Map<string, PlanNode>;
  readonly ends: PlanNode[];
  /** Steps that are sent back to one outside of the scope. */
  readonly out: WayOut[];
}

/** A step that is sent back to one outside of its scope. */
interface WayOut {
  readonly node: PlanNode;
  /** The step, as the graph around the scope names it. */
  readonly target: string;
  readonly at: Instants;
}

type Visits = ReadonlyMap<string, number>;
type Waiting = [node: PlanNode, visits: Visits][];

class Builder {
  readonly nodes: PlanNode[] = [];
  #scopes = 1;

  constructor(
    readonly exits: TimedExits,
    readonly supplementsMax: number,
  ) {}

  /** Unrolls a scope that opens after so many supplements; answers its first node. */
  scope(scope: PlanScope, supplements: number): PlanNode {
    const waiting: Waiting = [];
    const start = this.#enter(scope, scope.graph.start, supplements, new Map(), waiting);
    for (const [node, visits] of waiting) {
      if (this.nodes.length > nodesMax) break;
      const flow = flowNode(scope.graph, nameOf(node.path));
      const { step } = node;
      if (step.kind === 'end') scope.ends.push(node);
      else if (step.kind === 'parallel' || step.kind === 'inclusive') {
        this.#fork(scope, node, flow, visits, waiting);
      } else {
        this.#noteWaysOut(scope, node);
        for (const { outcome, target } of flow.exits) {
          const { at, clock, carriedOut } = this.exits.exit(node.path, step, outcome);
          if (isBackExit(outcome)) {
            this.#sendBack(scope, node, { node, target, at }, visits, waiting);
            continue;
          }
          const counts = step.kind === 'decision' ? ('nothing' as const) : undefined;
          const to = this.#follow(scope, node, target, node.supplements, visits, waiting);
          if (to === undefined) continue;
          const begins = this.exits.begins(flow, outcome) ? (true as const) : undefined;
          const stay = { counts, carriedOut, clock: clock === 'none' ? undefined : clock, begins };
          connect({ from: node, to, outcome, at, ...stay });
        }
      }
    }
    return start;
  }

  /** Notes where a step is sent back to that stands outside of the scope. */
  #noteWaysOut(scope: PlanScope, node: PlanNode): void {
    for (const target of waysBack(node.step)) {
      if (placeOfBack(target).levels === 0) continue;
      const { at } = this.exits.exit(node.path, node.step as Exclude<Step, { kind: 'end' }>, '');
      scope.out.push({ node, target: seenFromAround(target), at });
    }
  }

  /** Enters an earlier step, as often as that which is left may send a dossier back. */
  #sendBack(
    scope: PlanScope,
    left: PlanNode,
    { node, target, at }: WayOut,
    visits: Visits,
    waiting: Waiting,
  ): void {
    const key = `${nameOf(left.path)} sent back`;
    const max = timesBack(left.step);
    if ((visits.get(key) ?? 0) >= max) return;
    const sent = counted(visits, key);
    const to = this.#follow(scope, left, target, node.supplements, sent, waiting);
    if (to !== undefined) connect({ from: node, to, outcome: backExit(target), at });
  }

  /** Opens the branches of a fork, and enters what follows for each way of leaving it. */
  #fork(scope: PlanScope, fork: PlanNode, flow: FlowNode, visits: Visits, waiting: Waiting): void {
    const { step } = fork;
    if (step.kind !== 'parallel' && step.kind !== 'inclusive') return;
    const ends: PlanNode[][] = [];
    for (const [branch, graph] of flow.branches) {
      if (!canOpen(step, branch)) continue;
      const around = [...scope.around, { fork, branch }];
      const inner: PlanScope = {
        ...{ id: this.#scopes++, graph, around },
        ...{ known: new Map(), ends: [], out: [] },
      };
      const to = this.scope(inner, fork.supplements);
      connect({ ...passing(fork, to, branch), branch });
      ends.push(inner.ends);
      for (const way of inner.out) {
        const { levels } = placeOfBack(way.target);
        if (levels > 0) scope.out.push({ ...way, target: seenFromAround(way.target) });
        else this.#sendBack(scope, fork, way, visits, waiting);
      }
    }
    const cap = this.exits.cap(fork.path, step);
    for (const { outcome, target } of flow.exits) {
      if (isBackExit(outcome)) continue;
      const begins = this.exits.begins(fork, outcome) ? (true as const) : undefined;
      if (Object.hasOwn(step.events, outcome)) {
        const { at, carriedOut } = this.exits.exit(fork.path, step, outcome);
        const to = this.#follow(scope, fork, target, fork.supplements, visits, waiting);
        if (to === undefined) continue;
        connect({ from: fork, to, outcome, at, counts: 'fromLaw', carriedOut, begins });
        continue;
      }
      for (const [supplements, joined] of joins(step, outcome, ends, fork.supplements)) {
        if (supplements > this.supplementsMax) continue;
        const join = cap === undefined ? joined : { ...joined, cap: { fork, ...cap } };
        const node = this.#add(fork.path, step, supplements, scope.around, join);
        for (const end of join.branches.flat()) {
          connect(passing(end, node, outcome));
        }
        if (cap !== undefined)
          connect({ from: fork, to: node, outcome, counts: 'fromLaw', ...cap });
        const to = this.#follow(scope, fork, target, supplements, visits, waiting);
        if (to !== undefined) connect({ ...passing(node, to, outcome), begins });
      }
    }
  }

  /** Enters the step after an exit, unless a bound forbids it. */
  #follow(
    scope: PlanScope,
    from: PlanNode,
    target: string,
    supplements: number,
    visits: Visits,
    waiting: Waiting,
  ): PlanNode | undefined {
    const { graph } = scope;
    const { of, looping } = graph.loops;
    const loop = of.get(target);
    const round = loop === of.get(nameOf(from.path)) && loop !== undefined && looping.has(loop);
    const before = round ? visits : new Map<string, number>();
    return this.#tryEnter(scope, target, supplements, before, waiting);
  }

  #tryEnter(
    scope: PlanScope,
    target: string,
    supplements: number,
    visits: Visits,
    waiting: Waiting,
  ): PlanNode | undefined {
    const { step } = flowNode(scope.graph, target);
    const max = 'visitsMax' in step ? step.visitsMax : undefined;
    if (max !== undefined && (visits.get(target) ?? 0) >= max) return undefined;
    if (step.kind === 'supplement' && supplements >= this.supplementsMax) return undefined;
    return this.#enter(scope, target, supplements, visits, waiting);
  }

  #enter(
    scope: PlanScope,
    name: string,
    before: number,
    visited: Visits,
    waiting: Waiting,
  ): PlanNode {
    const { step, path } = flowNode(scope.graph, name);
    const supplements = before + (step.kind === 'supplement' ? 1 : 0);
    const bounded = 'visitsMax' in step && step.visitsMax !== undefined;
    const visits = bounded ? counted(visited, name) : visited;
    const key = `${name}|${supplements}|${[...visits].join(' ')}`;
    let node = scope.known.get(key);
    if (node === undefined) {
      node = this.#add(path, step, supplements, scope.around);
      scope.known.set(key, node);
      waiting.push([node, visits]);
    }
    return node;
  }

  #add(
    path: string,
    step: Step,
    supplements: number,
    around: PlanNode['around'],
    join?: Join,
  ): PlanNode {
    const node = { index: -1, path, step, supplements, around, into: [], out: [] };
    const added: PlanNode = join === undefined ? node : { ...node, join };
    this.nodes.push(added);
    return added;
  }
}

/** An edge on which no time passes. */
function passing(from: PlanNode, to: PlanNode, outcome: string): PlanEdge {
  return { from, to, outcome, at: (entry) => entry, counts: 'nothing' };
}

function connect(edge: PlanEdge): void {
  edge.from.out.push(edge);
  edge.to.into.push(edge);
}

function counted(visits: Visits, name: string): Visits {
  const entered = new Map([...visits, [name, (visits.get(name) ?? 0) + 1] as const]);
  return new Map([...entered].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function flowNode(graph: FlowGraph, name: string): FlowNode {
  const node = graph.nodes.get(name);
  if (node === undefined) throw new Error(`parsed graph "${graph.path}" without step "${name}"`);
  return node;
}

/** Sorts nodes so that every edge leads forward. */
function inOrder(nodes: readonly PlanNode[]): PlanNode[] {
  const open = new Map(nodes.map((node) => [node, node.into.length]));
  const sorted = nodes.filter(({ into }) => into.length === 0);
  for (const node of sorted) {
    for (const { to } of node.out) {
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) sorted.push(to);
    }
  }
  return sorted;
}
