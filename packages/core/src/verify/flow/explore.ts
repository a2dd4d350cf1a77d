/** All states of one scope: step, visits on the present loop, supplements asked for so far. */
import type { Counts } from './fork-counts.js';
import type { Exit, FlowGraph, FlowNode } from './graph.js';

/** A state of a scope, and how it was first reached. */
export interface ScopeState {
  readonly node: FlowNode;
  /** Supplements of the whole dossier so far. */
  readonly supplements: number;
  /** Visits of the bounded steps on the loop that the step lies on. */
  readonly visits: ReadonlyMap<string, number>;
  readonly from?: { readonly state: ScopeState; readonly outcome: string };
  /** The states that follow; filled while exploring. */
  readonly next: ScopeState[];
  /** Exits that bounds close in this state. */
  readonly blocked: Exit[];
}

/** What the exploration of a scope needs from around it. */
export interface ScopeSetting {
  /** Most supplements of the dossier. */
  readonly supplementsMax: number;
  /** Numbers of supplements that may have been asked for when the scope opens. */
  readonly before: Counts;
  /** Numbers that scopes open at the same time may ask for. */
  readonly beside: Counts;
  /** Numbers that the branches of a step may have asked for when it is left by an outcome. */
  inside(node: FlowNode, outcome: string): Counts;
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
  const { supplementsMax, statesMax } = setting;
  const states: ScopeState[] = [];
  const known = new Map<string, ScopeState>();
  const visit = (
    node: FlowNode,
    supplements: number,
    visits: ReadonlyMap<string, number>,
    from?: ScopeState['from'],
  ): ScopeState => {
    const key = `${node.name}|${supplements}|${[...visits].join(' ')}`;
    let state = known.get(key);
    if (state === undefined) {
      const reached = from === undefined ? {} : { from };
      state = { node, supplements, visits, next: [], blocked: [], ...reached };
      known.set(key, state);
      states.push(state);
    }
    return state;
  };

  const start = nodeOf(graph, graph.start);
  const own = start.step.kind === 'supplement' ? 1 : 0;
  for (const before of [...setting.before].sort((a, b) => a - b)) {
    if (before + own > supplementsMax) continue;
    visit(start, before + own, enterVisits(graph, undefined, start));
  }
  for (const state of states) {
    if (states.length > statesMax) return { states, complete: false };
    for (const exit of state.node.exits) takeExit(graph, setting, state, exit, visit);
    // Scopes beside this one may use up what is left of the supplements at any moment.
    if (setting.beside.has(supplementsMax - state.supplements)) {
      state.next.push(visit(state.node, supplementsMax, state.visits, state.from));
    }
  }
  return { states, complete: true };
}

function takeExit(
  graph: FlowGraph,
  setting: ScopeSetting,
  state: ScopeState,
  exit: Exit,
  visit: (
    node: FlowNode,
    supplements: number,
    visits: ReadonlyMap<string, number>,
    from: ScopeState['from'],
  ) => ScopeState,
): void {
  const target = nodeOf(graph, exit.target);
  const visits = enterVisits(graph, state, target);
  const visitsMax = 'visitsMax' in target.step ? target.step.visitsMax : undefined;
  const tooOften = visitsMax !== undefined && (visits.get(target.name) ?? 0) > visitsMax;
  for (const inside of setting.inside(state.node, exit.outcome)) {
    const supplements = state.supplements + inside + (target.step.kind === 'supplement' ? 1 : 0);
    if (state.supplements + inside > setting.supplementsMax) continue;
    if (tooOften || supplements > setting.supplementsMax) {
      if (!state.blocked.includes(exit)) state.blocked.push(exit);
    } else {
      state.next.push(visit(target, supplements, visits, { state, outcome: exit.outcome }));
    }
  }
}

/** Visits after entering a step: only those on its own loop can matter again. */
function enterVisits(
  graph: FlowGraph,
  state: ScopeState | undefined,
  target: FlowNode,
): ReadonlyMap<string, number> {
  const { of, looping } = graph.loops;
  const loop = of.get(target.name);
  if (loop === undefined || !looping.has(loop)) return none;
  const same = state !== undefined && of.get(state.node.name) === loop;
  const visits = same ? state.visits : none;
  if (!('visitsMax' in target.step) || target.step.visitsMax === undefined) return visits;
  const entered = new Map([...visits, [target.name, (visits.get(target.name) ?? 0) + 1] as const]);
  return new Map([...entered].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const none: ReadonlyMap<string, number> = new Map();

function nodeOf(graph: FlowGraph, name: string): FlowNode {
  const node = graph.nodes.get(name);
  if (node === undefined) throw new Error(`parsed graph "${graph.path}" without step "${name}"`);
  return node;
}
