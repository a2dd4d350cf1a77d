/** Where a scope can come to a stop for good: nothing leads on, or nothing that leads on ends. */
import { exploreScope, type Exploration, type ScopeState } from './explore.js';
import {
  addCounts,
  forkCounts,
  noSupplements,
  type BranchCounts,
  type Counts,
} from './fork-counts.js';
import { canOpen, type FlowGraph, type FlowNode } from './graph.js';

/** One step of a way through the procedure: the step, and the outcome by which it was left. */
export interface WayPoint {
  readonly step: string;
  readonly outcome?: string;
}

/** A place where a scope comes to a stop. */
export interface Obstacle {
  /** `stuck`: no outcome leads on. `endless`: outcomes lead on, but none of the ways ends. */
  readonly kind: 'stuck' | 'endless';
  readonly node: FlowNode;
  readonly way: readonly WayPoint[];
  /** Outcomes that lead nowhere because a bound is used up. */
  readonly spent: readonly string[];
  /** False where the states were too many to look at all of them. */
  readonly certain: boolean;
}

/** Most states of one scope that are explored; beyond, an obstacle is reported as not excluded. */
const statesMax = 50_000;

/** What the search of a scope knows of the scopes around it. */
interface Surroundings {
  /** Fewest supplements that were asked for when the scope opens. */
  readonly fewest: number;
  readonly before: Counts;
  readonly beside: Counts;
  /** The way to the opening of the scope with so many supplements. */
  wayTo(supplements: number): readonly WayPoint[];
}

/** Finds the obstacles of a procedure, scope by scope. */
export function findObstacles(root: FlowGraph, supplementsMax: number): Obstacle[] {
  const search = new Search(supplementsMax);
  search.graph(root, { fewest: 0, before: noSupplements, beside: noSupplements, wayTo: () => [] });
  return search.obstacles;
}

class Search {
  readonly obstacles: Obstacle[] = [];
  readonly #counts = new Map<FlowGraph, BranchCounts>();
  readonly #uses = new Map<FlowGraph, boolean>();

  constructor(readonly supplementsMax: number) {}

  /** Searches a graph after its branches; answers whether an obstacle was found. */
  graph(graph: FlowGraph, around: Surroundings): boolean {
    let exploration: Exploration | undefined;
    const explored = (): Exploration => (exploration ??= this.#explore(graph, around));
    const hindered = new Set<string>();
    for (const node of graph.nodes.values()) {
      if (node.branches.size === 0 || !this.#isReached(graph, node, around)) continue;
      if (this.#branches(graph, node, around, explored)) hindered.add(node.name);
    }
    const before = this.obstacles.length;
    const hopeless = this.#unbounded(graph, hindered, around);
    if (isSuspicious(graph, hopeless)) this.#bounded(explored(), hopeless, around);
    return this.obstacles.length > before || hindered.size > 0;
  }

  /** Searches the branches of a step. */
  #branches(
    graph: FlowGraph,
    node: FlowNode,
    around: Surroundings,
    explored: () => Exploration,
  ): boolean {
    const { step } = node;
    if (step.kind !== 'parallel' && step.kind !== 'inclusive') return false;
    let found = false;
    const open = [...node.branches].filter(([branch]) => canOpen(step, branch));
    for (const [branch, inner] of open) {
      const besides = open.filter(([other]) => other !== branch);
      const lazy = this.#usesSupplements(graph)
        ? this.#lazySurroundings(node, around, explored, besides)
        : { before: noSupplements, beside: noSupplements };
      const wayTo = (supplements: number): readonly WayPoint[] => {
        if (!this.#usesSupplements(graph)) return shortWay(graph, node, around);
        const state = explored().states.find(
          (at) => at.node === node && at.supplements >= supplements,
        );
        return state === undefined ? shortWay(graph, node, around) : wayOf(state, around);
      };
      const surroundings: Surroundings = {
        fewest: around.fewest + (graph.reach.get(node.name)?.supplements ?? 0),
        get before() {
          return lazy.before;
        },
        get beside() {
          return lazy.beside;
        },
        wayTo,
      };
      if (this.graph(inner, surroundings)) found = true;
    }
    return found;
  }

  #lazySurroundings(
    node: FlowNode,
    around: Surroundings,
    explored: () => Exploration,
    besides: readonly (readonly [string, FlowGraph])[],
  ): Pick<Surroundings, 'before' | 'beside'> {
    const { supplementsMax } = this;
    const countsOf = (graph: FlowGraph): BranchCounts => this.#countsOf(graph);
    return {
      get before() {
        const at = explored().states.filter((state) => state.node === node);
        return new Set(at.map(({ supplements }) => supplements));
      },
      get beside() {
        return besides.reduce(
          (sum, [, graph]) => addCounts(sum, countsOf(graph).anywhere, supplementsMax),
          around.beside,
        );
      },
    };
  }

  /** Obstacles that are there whatever bounds allow; answers the steps that cannot end. */
  #unbounded(
    graph: FlowGraph,
    hindered: ReadonlySet<string>,
    around: Surroundings,
  ): ReadonlySet<string> {
    const reached = [...graph.nodes.values()].filter((node) =>
      this.#isReached(graph, node, around),
    );
    const stuck = reached.filter(
      ({ name, step, exits }) => step.kind !== 'end' && exits.length === 0 && !hindered.has(name),
    );
    for (const node of stuck) this.#report('stuck', node, shortWay(graph, node, around), []);
    const ends = reached.filter(
      (node) => node.step.kind === 'end' || hindered.has(node.name) || stuck.includes(node),
    );
    const ending = leadingTo(ends, reached);
    const endless = reached.filter(({ name }) => !ending.has(name));
    const loops = new Set<number | undefined>();
    for (const node of endless) {
      const loop = graph.loops.of.get(node.name);
      if (loops.has(loop)) continue;
      loops.add(loop);
      this.#report('endless', node, shortWay(graph, node, around), []);
    }
    return new Set([...hindered, ...[...stuck, ...endless].map(({ name }) => name)]);
  }

  /** Obstacles that appear when visits or supplements are used up. */
  #bounded(
    { states, complete }: Exploration,
    hindered: ReadonlySet<string>,
    around: Surroundings,
  ): void {
    const found = new Set<FlowNode>();
    const ends: ScopeState[] = [];
    for (const state of states) {
      const { node } = state;
      const stuck = isStuck(state);
      if (stuck && !found.has(node)) {
        found.add(node);
        const spent = state.blocked.map(({ outcome }) => outcome);
        this.#report('stuck', node, wayOf(state, around), spent, complete);
      }
      if (stuck || node.step.kind === 'end' || hindered.has(node.name)) ends.push(state);
    }
    if (!complete) return;
    const ending = statesLeadingTo(ends, states);
    for (const state of states) {
      if (ending.has(state) || found.size > 0) continue;
      found.add(state.node);
      const spent = state.blocked.map(({ outcome }) => outcome);
      this.#report('endless', state.node, wayOf(state, around), spent);
    }
  }

  #isReached(graph: FlowGraph, { name }: FlowNode, { fewest }: Surroundings): boolean {
    return fewest + (graph.reach.get(name)?.supplements ?? Infinity) <= this.supplementsMax;
  }

  #report(
    kind: Obstacle['kind'],
    node: FlowNode,
    way: readonly WayPoint[],
    spent: readonly string[],
    certain = true,
  ): void {
    this.obstacles.push({ kind, node, way, spent, certain });
  }

  #explore(graph: FlowGraph, around: Pick<Surroundings, 'before' | 'beside'>): Exploration {
    const { supplementsMax } = this;
    const { before, beside } = around;
    const inside = (node: FlowNode, outcome: string): Counts =>
      forkCounts(node, outcome, (branch) => this.#branchCounts(node, branch), supplementsMax);
    return exploreScope(graph, { supplementsMax, before, beside, inside, statesMax });
  }

  #branchCounts(node: FlowNode, branch: string): BranchCounts {
    const graph = node.branches.get(branch);
    if (graph === undefined) throw new Error(`step "${node.path}" without branch "${branch}"`);
    return this.#countsOf(graph);
  }

  #countsOf(graph: FlowGraph): BranchCounts {
    let counts = this.#counts.get(graph);
    if (counts === undefined) {
      counts = this.#usesSupplements(graph)
        ? readCounts(this.#explore(graph, { before: noSupplements, beside: noSupplements }))
        : {
            anywhere: noSupplements,
            endings: new Map([...graph.endings.keys()].map((outcome) => [outcome, noSupplements])),
          };
      this.#counts.set(graph, counts);
    }
    return counts;
  }

  #usesSupplements(graph: FlowGraph): boolean {
    let uses = this.#uses.get(graph);
    if (uses === undefined) {
      uses = [...graph.nodes.values()].some(
        ({ step, branches }) =>
          step.kind === 'supplement' ||
          [...branches.values()].some((inner) => this.#usesSupplements(inner)),
      );
      this.#uses.set(graph, uses);
    }
    return uses;
  }
}

function readCounts({ states }: Exploration): BranchCounts {
  const endings = new Map<string, Set<number>>();
  for (const { node, supplements } of states) {
    if (node.step.kind !== 'end') continue;
    const { outcome } = node.step;
    endings.set(outcome, (endings.get(outcome) ?? new Set()).add(supplements));
  }
  return { anywhere: new Set(states.map(({ supplements }) => supplements)), endings };
}

/**
 * Whether bounds might stop a scope: a quick test that never misses an obstacle. With every bound
 * used up, each step must still have a way to an end.
 */
function isSuspicious(graph: FlowGraph, hindered: ReadonlySet<string>): boolean {
  const { of, looping } = graph.loops;
  const mayBeSpent = (from: FlowNode, target: string): boolean => {
    const step = graph.nodes.get(target)?.step;
    if (step?.kind === 'supplement') return true;
    const bounded = step !== undefined && 'visitsMax' in step && step.visitsMax !== undefined;
    const loop = of.get(target);
    return bounded && loop === of.get(from.name) && loop !== undefined && looping.has(loop);
  };
  const reached = [...graph.nodes.values()].filter(({ name }) => graph.reach.has(name));
  const open = reached.map((node) => ({
    ...node,
    exits: node.exits.filter(({ target }) => !mayBeSpent(node, target)),
  }));
  const ends = open.filter(({ name, step }) => step.kind === 'end' || hindered.has(name));
  const ending = leadingTo(ends, open);
  return reached.some((node) => {
    if (!ending.has(node.name)) return true;
    const forced = node.exits.filter(({ outcome }) => !node.chosen && !isEvent(node, outcome));
    return forced.some(({ target }) => mayBeSpent(node, target));
  });
}

/** No outcome is left to choose, or one that data, answers or time may bring leads nowhere. */
function isStuck({ node, blocked }: ScopeState): boolean {
  return node.chosen
    ? blocked.length > 0 && blocked.length === node.exits.length
    : blocked.some(({ outcome }) => !isEvent(node, outcome));
}

/** Whether an outcome is a deadline event; one that finds its target closed changes nothing. */
function isEvent({ step }: FlowNode, outcome: string): boolean {
  return step.kind !== 'end' && Object.hasOwn(step.events, outcome);
}

function leadingTo(ends: readonly FlowNode[], nodes: readonly FlowNode[]): Set<string> {
  const sources = new Map<string, string[]>();
  for (const { name, exits } of nodes) {
    for (const { target } of exits) sources.set(target, [...(sources.get(target) ?? []), name]);
  }
  return closure(
    ends.map(({ name }) => name),
    (name) => sources.get(name) ?? [],
  );
}

function statesLeadingTo(
  ends: readonly ScopeState[],
  states: readonly ScopeState[],
): Set<ScopeState> {
  const sources = new Map<ScopeState, ScopeState[]>();
  for (const state of states) {
    for (const next of state.next) {
      const known = sources.get(next);
      if (known === undefined) sources.set(next, [state]);
      else known.push(state);
    }
  }
  return closure(ends, (state) => sources.get(state) ?? []);
}

function closure<T>(from: readonly T[], next: (item: T) => readonly T[]): Set<T> {
  const found = new Set(from);
  for (const item of found) for (const other of next(item)) found.add(other);
  return found;
}

/** The way to a step with the fewest supplements. */
function wayToStep(graph: FlowGraph, name: string): WayPoint[] {
  const way: WayPoint[] = [{ step: pathOf(graph, name) }];
  for (let at = graph.reach.get(name)?.from; at; at = graph.reach.get(at.step)?.from) {
    way.unshift({ step: pathOf(graph, at.step), outcome: at.outcome });
  }
  return way;
}

function shortWay(graph: FlowGraph, node: FlowNode, around: Surroundings): WayPoint[] {
  return [...around.wayTo(0), ...wayToStep(graph, node.name)];
}

function wayOf(state: ScopeState, around: Surroundings): WayPoint[] {
  const way: WayPoint[] = [{ step: state.node.path }];
  let first = state;
  for (let at = state.from; at !== undefined; at = at.state.from) {
    way.unshift({ step: at.state.node.path, outcome: at.outcome });
    first = at.state;
  }
  return [...around.wayTo(first.supplements), ...way];
}

function pathOf(graph: FlowGraph, name: string): string {
  return graph.nodes.get(name)?.path ?? name;
}
