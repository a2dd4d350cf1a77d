/** All states of one scope: step, visits on the present loop, supplements asked for so far. */
import { listCounts, type Counts } from './counts.js';
import { takesTime } from './caught.js';
import type { Exit, FlowGraph, FlowNode, Interrupt } from './model.js';

/** A state of a scope, and how it was first reached. */
export interface ScopeState {
  readonly node: FlowNode;
  /** Supplements of the dossier before what the step itself opens. */
  readonly supplements: number;
  /** Visits of the bounded steps on the loop that the step lies on. */
  readonly visits: ReadonlyMap<string, number>;
  readonly from?: { readonly state: ScopeState; readonly outcome: string };
  /** The states that follow; filled while exploring. */
  readonly next: ScopeState[];
  /** Exits that bounds close in this state, or may close, depending on the data. */
  readonly blocked: Exit[];
}

/** What the exploration of a scope needs from around it. */
export interface ScopeSetting {
  /** Most supplements of the dossier. */
  readonly supplementsMax: number;
  /**
   * Numbers of supplements that may have been asked for outside the scope. When is of no matter:
   * whatever others ask for while the scope is open, they might as well have asked for before.
   */
  readonly outside: Counts;
  /** Numbers that the branches of a step may have asked for when it is left by an outcome. */
  inside(node: FlowNode, outcome: string): Counts;
  /** Numbers that the branches of a step, and what runs beside it, may ask for while it is open. */
  open(node: FlowNode): Counts;
  /** Most states to explore. */
  readonly statesMax: number;
}

/** The states of a scope in the order of their distance; `complete` is false beyond the bound. */
export interface Exploration {
  readonly states: readonly ScopeState[];
  readonly complete: boolean;
}

/** Explores all states of a scope, the nearest first. */
export function exploreScope(graph: FlowGraph, setting: ScopeSetting): Exploration {
  const walk = new Walk(graph, setting);
  for (const outside of listCounts(setting.outside)) walk.enter(graph.start, outside);
  const { states } = walk;
  for (const state of states) {
    if (states.length > setting.statesMax) return { states, complete: false };
    for (const exit of state.node.exits) walk.leave(state, exit);
    for (const interrupt of graph.interrupts) walk.interrupt(state, interrupt);
  }
  return { states, complete: true };
}

class Walk {
  readonly states: ScopeState[] = [];
  readonly #known = new Map<string, ScopeState>();

  constructor(
    readonly graph: FlowGraph,
    readonly setting: ScopeSetting,
  ) {}

  leave(state: ScopeState, exit: Exit): void {
    const { supplementsMax } = this.setting;
    for (const inside of listCounts(this.setting.inside(state.node, exit.outcome))) {
      const before = state.supplements + inside;
      if (before > supplementsMax) break;
      const open = this.enter(exit.target, before, { state, outcome: exit.outcome });
      if (!open && !state.blocked.includes(exit)) state.blocked.push(exit);
    }
  }

  /**
   * Interrupts the graph. It may as well never come: what it leads to does not follow the state.
   */
  interrupt(state: ScopeState, { outcome, target, max }: Interrupt): void {
    const { node, supplements } = state;
    if (!takesTime(node.step) || node.name === outcome) return;
    for (const inside of listCounts(this.setting.open(node))) {
      this.enter(target, supplements + inside, { state, outcome }, { name: outcome, max });
    }
  }

  /** Enters a step where bounds allow it; answers whether they do, whatever the data says. */
  enter(name: string, before: number, from?: ScopeState['from'], bound?: Bound): boolean {
    const node = this.graph.nodes.get(name);
    if (node === undefined) throw new Error(`graph "${this.graph.path}" without step "${name}"`);
    const { step } = node;
    const visits = enterVisits(this.graph, from?.state, node, bound);
    if (bound !== undefined && (visits.get(bound.name) ?? 0) > bound.max) return false;
    const visitsMax = 'visitsMax' in step ? (step.visitsMax ?? Infinity) : Infinity;
    if ((visits.get(name) ?? 0) > visitsMax) return false;
    const entries = listCounts(node.entries);
    const allowed = entries.filter((own) => before + own <= this.setting.supplementsMax);
    if (allowed.length > 0) {
      // What a fork asks for as it opens is counted when it is left.
      const own = node.branches.size > 0 ? 0 : (allowed[0] ?? 0);
      const state = this.#stateOf(node, before + own, visits, from);
      if (bound === undefined) from?.state.next.push(state);
    }
    return allowed.length === entries.length;
  }

  #stateOf(
    node: FlowNode,
    supplements: number,
    visits: ReadonlyMap<string, number>,
    from: ScopeState['from'],
  ): ScopeState {
    const key = `${node.name}|${supplements}|${[...visits].join(' ')}`;
    let state = this.#known.get(key);
    if (state === undefined) {
      const reached = from === undefined ? {} : { from };
      state = { node, supplements, visits, next: [], blocked: [], ...reached };
      this.#known.set(key, state);
      this.states.push(state);
    }
    return state;
  }
}

/** Visits after entering a step: only those on its own loop can matter again. */
function enterVisits(
  graph: FlowGraph,
  state: ScopeState | undefined,
  target: FlowNode,
  bound?: Bound,
): ReadonlyMap<string, number> {
  const { of, looping } = graph.rounds;
  const loop = of.get(target.name);
  if (loop === undefined || !looping.has(loop)) return none;
  const same = state !== undefined && of.get(state.node.name) === loop;
  const visits = same ? state.visits : none;
  const isBounded = 'visitsMax' in target.step && target.step.visitsMax !== undefined;
  const names = isBounded ? [target.name] : [];
  if (bound !== undefined && bound.max < Infinity) names.push(bound.name);
  if (names.length === 0) return visits;
  const entered = new Map(visits);
  for (const name of names) entered.set(name, (visits.get(name) ?? 0) + 1);
  return new Map([...entered].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How often something interrupts, counted under its name beside the visits of steps. */
interface Bound {
  readonly name: string;
  readonly max: number;
}

const none: ReadonlyMap<string, number> = new Map();
