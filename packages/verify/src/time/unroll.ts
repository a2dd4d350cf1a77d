/** Unrolls the ways of a procedure over bounded loops and supplements, without circles. */
import {
  backExit,
  catchesOf,
  isBackExit,
  placeOfBack,
  seenFromAround,
  type Step,
  timesBack,
  waysBack,
} from '@thutuc/core/procedure';
import { takesTime } from '../flow/caught.js';
import { canOpen, type Fork } from '../flow/openings.js';
import type { FlowGraph, FlowNode, Handler, Interrupt } from '../flow/model.js';
import { closureOfWays } from '../flow/ways.js';
import type { TimedExits } from './exits.js';
import { joins } from './joins.js';
import type { Instants } from './limits.js';
import type { Join, Plan, PlanEdge, PlanNode } from './plan-model.js';

interface PlanScope {
  readonly graph: FlowGraph;
  readonly around: PlanNode['around'];
  readonly known: Map<string, PlanNode>;
  readonly ends: PlanNode[];
  /** The moments at which forks of the scope are left. */
  readonly joins: Map<PlanNode, PlanNode[]>;
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

/** Most supplements of a dossier, and most nodes; beyond, the rest is left out. */
interface Bounds {
  readonly supplementsMax: number;
  readonly nodesMax: number;
}

/** Unrolls a graph over bounded loops and supplements, with all that it opens. */
export function unroll(
  root: FlowGraph,
  exits: TimedExits,
  bounds: Bounds,
): Pick<Plan, 'nodes' | 'start' | 'ends'> {
  const unrolling = new Unrolling(exits, bounds);
  const scope = emptyScope(root, []);
  const start = unrolling.scope(scope, 0);
  return { nodes: unrolling.nodes, start, ends: scope.ends };
}

class Unrolling {
  readonly nodes: PlanNode[] = [];

  constructor(
    readonly exits: TimedExits,
    readonly bounds: Bounds,
  ) {}

  /** Unrolls a scope that opens after so many supplements; answers its first node. */
  scope(scope: PlanScope, supplements: number): PlanNode {
    const waiting: Waiting = [];
    const start = this.#enter(scope, scope.graph.start, supplements, new Map(), waiting);
    for (const [node, visits] of waiting) {
      if (this.nodes.length > this.bounds.nodesMax) break;
      const flow = flowNode(scope.graph, nameOf(node.path));
      const { step } = node;
      if (step.kind === 'end') continue;
      if (step.kind === 'parallel' || step.kind === 'inclusive') {
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
        this.#interrupt(scope, node, visits, waiting);
      }
    }
    this.#end(scope);
    return start;
  }

  /** What interrupts the graph does so when a step would have been left at the latest. */
  #interrupt(scope: PlanScope, node: PlanNode, visits: Visits, waiting: Waiting): void {
    const { step, path, join } = node;
    if (step.kind === 'end' || !takesTime(step)) return;
    for (const interrupt of scope.graph.interrupts) {
      const { outcome } = interrupt;
      if (nameOf(path) === outcome) continue;
      const to = this.#follow(
        scope,
        node,
        interrupt.target,
        node.supplements,
        visits,
        waiting,
        interrupt,
      );
      if (to === undefined) continue;
      if (join !== undefined) connect(passing(node, to, outcome));
      else {
        const { at, clock } = this.exits.exit(path, step, outcome);
        connect({ from: node, to, outcome, at, clock: clock === 'none' ? undefined : clock });
      }
    }
  }

  /** Ends a scope, once what runs beside it or a step of it and is awaited has ended. */
  #end({ graph, known, ends, joins: left, around }: PlanScope): void {
    const entered = [...known.values()];
    const beside = entered.flatMap((node) =>
      awaitedOf(flowNode(graph, nameOf(node.path))).map((handler) => {
        const ways = leaving(node, left.get(node) ?? []);
        return { node, ended: this.#beside(handler.graph, node, ways) };
      }),
    );
    for (const end of entered) {
      if (end.step.kind !== 'end') continue;
      const waited = beside.filter(({ node }) => leadsTo(node, end)).flatMap(({ ended }) => ended);
      for (const handler of awaitedOf(graph)) {
        waited.push(...this.#beside(handler.graph, end, [passing(end, end, '')]));
      }
      if (waited.length === 0) {
        ends.push(end);
        continue;
      }
      const after = this.#add(end.path, end.step, end.supplements, around);
      for (const last of [end, ...waited]) connect(passing(last, after, ''));
      ends.push(after);
    }
  }

  /** Runs a handler that opens as late as a step is left; answers its ends. */
  #beside(graph: FlowGraph, node: PlanNode, ways: readonly PlanEdge[]): PlanNode[] {
    const inner = emptyScope(graph, node.around);
    const to = this.scope(inner, node.supplements);
    for (const way of ways) connect({ ...way, to });
    return inner.ends;
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
      const inner = emptyScope(graph, around);
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
      if (this.exits.isTimed(step, outcome)) {
        const { at, carriedOut } = this.exits.exit(fork.path, step, outcome);
        const to = this.#follow(scope, fork, target, fork.supplements, visits, waiting);
        if (to === undefined) continue;
        connect({ from: fork, to, outcome, at, counts: 'fromLaw', carriedOut, begins });
        continue;
      }
      for (const [supplements, joined] of this.#joins(step, outcome, ends, fork.supplements)) {
        if (supplements > this.bounds.supplementsMax) continue;
        const join = cap === undefined ? joined : { ...joined, cap: { fork, ...cap } };
        const node = this.#add(fork.path, step, supplements, scope.around, join);
        scope.joins.set(fork, [...(scope.joins.get(fork) ?? []), node]);
        for (const end of join.branches.flat()) {
          connect(passing(end, node, outcome));
        }
        if (cap !== undefined)
          connect({ from: fork, to: node, outcome, counts: 'fromLaw', ...cap });
        const to = this.#follow(scope, fork, target, supplements, visits, waiting);
        if (to !== undefined) connect({ ...passing(node, to, outcome), begins });
        this.#interrupt(scope, node, visits, waiting);
      }
    }
  }

  /** What interrupts a fork does so when it would have been complete at the latest. */
  #joins(
    step: Fork,
    outcome: string,
    ends: readonly (readonly PlanNode[])[],
    before: number,
  ): ReturnType<typeof joins<PlanNode>> {
    const isCaught = Object.hasOwn(catchesOf(step), outcome);
    const outcomes = isCaught ? ['completed', ...step.interrupts] : [outcome];
    return outcomes.flatMap((one) => joins(step, one, ends, before));
  }

  /** Enters the step after an exit, unless a bound forbids it. */
  #follow(
    scope: PlanScope,
    from: PlanNode,
    target: string,
    supplements: number,
    visits: Visits,
    waiting: Waiting,
    interrupt?: Interrupt,
  ): PlanNode | undefined {
    const { graph } = scope;
    const { of, looping } = graph.rounds;
    const loop = of.get(target);
    const round = loop === of.get(nameOf(from.path)) && loop !== undefined && looping.has(loop);
    let before = round ? visits : new Map<string, number>();
    if (interrupt !== undefined && round) {
      const { outcome, max } = interrupt;
      if ((before.get(outcome) ?? 0) >= max) return undefined;
      before = counted(before, outcome);
    }
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
    if (step.kind === 'supplement' && supplements >= this.bounds.supplementsMax) return undefined;
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

function emptyScope(graph: FlowGraph, around: PlanNode['around']): PlanScope {
  return { graph, around, known: new Map(), ends: [], joins: new Map(), out: [] };
}

function awaitedOf({ handlers }: Pick<FlowGraph, 'handlers'>): Handler[] {
  return handlers.filter(({ awaited }) => awaited);
}

/** The ways on which a step is left; a fork is left where its branches join. */
function leaving({ out }: PlanNode, left: readonly PlanNode[]): PlanEdge[] {
  const own = out.filter(({ branch, to }) => branch === undefined && to.join === undefined);
  return [...own, ...left.map((join) => passing(join, join, ''))];
}

function leadsTo(node: PlanNode, end: PlanNode): boolean {
  return closureOfWays([node], ({ out }) => out.map(({ to }) => to)).has(end);
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

/** The name of a node in its graph; that of what handles an interruption begins with a mark. */
function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.slice(Math.max(0, name.lastIndexOf('!')));
}

function flowNode(graph: FlowGraph, name: string): FlowNode {
  const node = graph.nodes.get(name);
  if (node === undefined) throw new Error(`parsed graph "${graph.path}" without step "${name}"`);
  return node;
}
