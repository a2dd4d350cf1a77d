/** Where one scope can come to a stop for good: nothing leads on, or what leads on never ends. */
import { isBackExit } from '@thutuc/core/procedure';
import { componentsOf, type Components } from './components.js';
import { addCounts, exactCount, noSupplements, countsUpTo, type Counts } from './counts.js';
import type { Exploration, ScopeState } from './explore.js';
import type { Exit, FlowGraph, FlowNode } from './model.js';
import { isOptional, mayStop } from './quick-proof.js';
import { fewestBefore } from './reach.js';
import type { SupplementCounts } from './supplement-counts.js';
import { closureOfWays, wayToState, wayToStep, type WayPoint } from './ways.js';

/**
 * A place where a scope comes to a stop.
 *
 * - `deadlock`: some run of the dossier brings the scope into the step, and there no outcome leads
 *   on; or where data, answers or time bring outcomes about, one of those does not. Every such
 *   step is listed, except on a loop that no outcome leads out of.
 * - `livelock`: the step lies on a loop round which the scope goes for good, and never comes to an
 *   end or to a deadlocked step: no outcome leads out of it, or none that is not `spent` by then.
 * One
 *   step of each loop is listed.
 *
 * What happens inside branches is reported of the steps there, not again of the step around them.
 */
export interface Obstacle {
  readonly kind: 'deadlock' | 'livelock';
  readonly node: FlowNode;
  readonly way: readonly WayPoint[];
  /** Outcomes that lead nowhere because a bound is used up. */
  readonly spent: readonly string[];
}

/** What the search of a scope knows of the scopes around it. */
export interface Surroundings {
  /** Fewest supplements asked for outside when the scope opens. */
  readonly fewest: number;
  /** Numbers of supplements asked for outside, when it opens or while it is open. */
  outside(): Counts;
  /** A way to the opening of the scope with at most so many supplements. */
  wayTo(supplements: number): readonly WayPoint[];
}

/** The search of one scope. */
export class ScopeSearch {
  #exploration: Exploration | undefined;

  constructor(
    readonly counts: SupplementCounts,
    readonly graph: FlowGraph,
    readonly outer: Surroundings,
  ) {}

  /** Whether some run enters a step, as far as supplements allow it. */
  isReached({ name }: FlowNode): boolean {
    const supplements = this.graph.reach.get(name)?.supplements ?? Infinity;
    return this.outer.fewest + supplements <= this.counts.supplementsMax;
  }

  /** What a branch of a step finds around it. */
  around(node: FlowNode, branch: string): Surroundings {
    return {
      fewest: this.outer.fewest + fewestBefore(node, this.graph.reach, branch),
      outside: () => this.#outside(node, branch),
      wayTo: (supplements) => this.#wayTo(node, supplements),
    };
  }

  /** What a graph that runs beside a step, or beside the scope, finds around it. */
  aroundHandler(node?: FlowNode): Surroundings {
    const before = node === undefined ? 0 : (this.graph.reach.get(node.name)?.supplements ?? 0);
    const [start] = [this.graph.nodes.get(this.graph.start)];
    return {
      fewest: this.outer.fewest + before,
      outside: () => this.#outsideHandler(node),
      wayTo: (supplements) =>
        (node ?? start) === undefined ? [] : this.#wayTo((node ?? start)!, supplements),
    };
  }

  /**
   * The obstacles of the scope.
   *
   * @param settled - Steps in whose branches obstacles were found: they count as ends.
   */
  obstacles(settled: ReadonlySet<string>): Obstacle[] {
    const reached = [...this.graph.reach.keys()]
      .map((name) => this.graph.nodes.get(name))
      .filter((node): node is FlowNode => node !== undefined && this.isReached(node));
    const { of, looping, final } = this.graph.loops;
    const isLost = ({ name }: FlowNode): boolean => {
      const loop = of.get(name);
      return loop !== undefined && looping.has(loop) && final.has(loop);
    };
    const structural = [
      ...reached
        .filter((node) => isDeadEnd(node) && !settled.has(node.name))
        .map((node) => this.#obstacle('deadlock', node)),
      ...onePerLoop(reached.filter(isLost), this.graph.loops).map((node) =>
        this.#obstacle('livelock', node),
      ),
    ];
    if (!mayStop(this.graph, settled)) return structural;
    const { states } = this.#explored();
    const deadlocked = states.filter((state) => isDeadlocked(state) && !isLost(state.node));
    const ends = states.filter(
      ({ node }) =>
        node.step.kind === 'end' || isDeadEnd(node) || isLost(node) || settled.has(node.name),
    );
    return [
      ...structural,
      ...onePerStep(deadlocked).map((state) => this.#bounded('deadlock', state, state.blocked)),
      ...this.#circles(states, [...ends, ...deadlocked]),
    ];
  }

  /** Loops in which the scope goes round once the outcomes that lead out of them are spent. */
  #circles(states: readonly ScopeState[], ends: readonly ScopeState[]): Obstacle[] {
    // Where states or counts are missing, what follows a state may be missing too.
    if (this.counts.tooLarge.size > 0) return [];
    const ending = closureOfWays(ends, sourcesOf(states));
    const { of, final } = componentsOf(
      states.filter((state) => !ending.has(state)),
      ({ next }) => next,
    );
    const circles = new Map([...final].map((number) => [number, new Set<string>()]));
    for (const [{ node }, number] of of) circles.get(number)?.add(node.name);
    const found = new Map<number | undefined, Obstacle>();
    for (const state of states) {
      const { exits, name } = state.node;
      const circle = circles.get(of.get(state) ?? -1);
      const loop = this.graph.loops.of.get(name);
      if (circle === undefined || found.has(loop)) continue;
      const spent = exits.filter(({ target }) => !circle.has(target));
      if (spent.length > 0) found.set(loop, this.#bounded('livelock', state, spent));
    }
    return [...found.values()];
  }

  #explored(): Exploration {
    return (this.#exploration ??= this.counts.explore(this.graph, this.#ownOutside()));
  }

  #ownOutside(): Counts {
    return this.counts.uses(this.graph) ? this.outer.outside() : noSupplements;
  }

  #outside(node: FlowNode, branch: string): Counts {
    if (!this.counts.uses(this.graph)) return noSupplements;
    const fork = this.counts.fork(node)?.beside(branch) ?? noSupplements;
    const beside = this.counts.with(node.handlers, fork);
    let found = 0n;
    for (const state of this.#explored().states) {
      if (state.node === node) found |= addCounts(exactCount(state.supplements), beside);
    }
    return countsUpTo(this.counts.supplementsMax, found);
  }

  #outsideHandler(node: FlowNode | undefined): Counts {
    if (!this.counts.uses(this.graph)) return noSupplements;
    let found = 0n;
    for (const state of this.#explored().states) {
      if (node !== undefined && state.node !== node) continue;
      found |= addCounts(exactCount(state.supplements), this.counts.open(state.node));
    }
    return countsUpTo(this.counts.supplementsMax, found);
  }

  /** The way to a step with as many supplements as the bound allows. */
  #wayTo(node: FlowNode, supplementsMax: number): readonly WayPoint[] {
    if (this.counts.uses(this.graph)) {
      const states = this.#explored().states.filter(
        (state) => state.node === node && state.supplements <= supplementsMax,
      );
      const most = Math.max(...states.map(({ supplements }) => supplements));
      const state = states.find(({ supplements }) => supplements === most);
      if (state !== undefined) return this.#wayOf(state);
    }
    return [...this.outer.wayTo(0), ...wayToStep(this.graph, node.name)];
  }

  #wayOf(state: ScopeState): readonly WayPoint[] {
    const { first, way } = wayToState(state);
    return [...this.outer.wayTo(first.supplements), ...way];
  }

  /** An obstacle that is there whatever bounds allow. */
  #obstacle(kind: Obstacle['kind'], node: FlowNode): Obstacle {
    const way = [...this.outer.wayTo(0), ...wayToStep(this.graph, node.name)];
    return { kind, node, way, spent: [] };
  }

  /** An obstacle that appears when visits or supplements are used up. */
  #bounded(kind: Obstacle['kind'], state: ScopeState, spent: readonly Exit[]): Obstacle {
    const outcomes = spent.map(({ outcome }) => outcome);
    return { kind, node: state.node, way: this.#wayOf(state), spent: outcomes };
  }
}

/** Nothing leads on; what is sent back comes again, and no more once that bound is used up. */
function isDeadEnd({ step, exits }: FlowNode): boolean {
  return step.kind !== 'end' && exits.every(({ outcome }) => isBackExit(outcome));
}

/** No outcome is left to choose, or one that data, answers or time may bring leads nowhere. */
function isDeadlocked({ node, blocked }: ScopeState): boolean {
  return node.chosen
    ? blocked.length > 0 && blocked.length === node.exits.length
    : blocked.some(({ outcome }) => !isOptional(node, outcome));
}

function sourcesOf(states: readonly ScopeState[]): (state: ScopeState) => readonly ScopeState[] {
  const sources = new Map<ScopeState, ScopeState[]>();
  for (const state of states) {
    for (const next of state.next) {
      const known = sources.get(next);
      if (known === undefined) sources.set(next, [state]);
      else known.push(state);
    }
  }
  return (state) => sources.get(state) ?? [];
}

function onePerStep(states: readonly ScopeState[]): ScopeState[] {
  return [...new Map([...states].reverse().map((state) => [state.node, state])).values()].reverse();
}

function onePerLoop(nodes: readonly FlowNode[], { of }: Components): FlowNode[] {
  const first = new Map([...nodes].reverse().map((node) => [of.get(node.name), node]));
  return [...first.values()].reverse();
}
