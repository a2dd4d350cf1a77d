/**
 * The obvious, slow model that the flow analysis is tested against: all states of all scopes of a
 * dossier at once, one by one, as the engine would move it.
 */
import {
  branchesOf,
  exitsOf,
  type Graph,
  type Procedure,
  type Step,
} from '../../definition/index.js';

interface Scope {
  graph: Graph;
  at: string;
  visits: Record<string, number>;
  /** The open scopes of a fork. */
  open?: Record<string, Scope>;
  ended?: number;
  /** The outcome by which a fork is about to be left. */
  leaving?: string;
}

interface State {
  root: Scope | null;
  supplements: number;
}

/** What all states of a procedure show. */
export interface FlatStates {
  readonly count: number;
  readonly entered: ReadonlySet<string>;
  /** Steps that were found without a way on. */
  readonly stuck: ReadonlySet<string>;
  /** Whether every state leads to a finished dossier. */
  readonly allEnd: boolean;
}

/** Explores everything; `undefined` beyond `statesMax` states. Step names must be unique. */
export function exploreFlat(procedure: Procedure, statesMax: number): FlatStates | undefined {
  const model = new Model(procedure);
  for (let key = model.waiting.shift(); key !== undefined; key = model.waiting.shift()) {
    if (model.known.size > statesMax) return undefined;
    model.move(key);
  }
  const { known, entered, stuck } = model;
  return { count: known.size, entered, stuck, allEnd: allEnd(known) };
}

type Known = Map<string, { state: State; next: string[] }>;

class Model {
  readonly entered = new Set<string>();
  readonly stuck = new Set<string>();
  readonly known: Known = new Map();
  readonly waiting: string[] = [];
  readonly #supplementsMax: number;

  constructor(procedure: Procedure) {
    this.#supplementsMax = procedure.supplements?.max ?? 0;
    const root: Scope = { graph: procedure, at: '', visits: {} };
    const first = { root, supplements: 0 };
    for (const state of this.#enter(first, root, procedure.start)) this.#add(state);
  }

  /** Makes every move that a state allows. */
  move(key: string): void {
    const { state, next } = this.known.get(key)!;
    for (const path of activeScopes(state)) {
      const scope = find(state, path);
      const step = stepAt(scope.graph, scope.at);
      if (step.kind === 'end') next.push(this.#add(closeScope(state, path, step.outcome)));
      else next.push(...this.#leave(state, path, step));
    }
  }

  /** Leaves the step of a scope by every outcome, and notes where that is not possible. */
  #leave(state: State, path: readonly string[], step: Exclude<Step, { kind: 'end' }>): string[] {
    const { at, leaving } = find(state, path);
    const exits = leaving === undefined ? possibleExits(step) : [leaving];
    const next: string[] = [];
    let closed = 0;
    for (const outcome of exits) {
      const copy = copyOf(state);
      const scope = find(copy, path);
      delete scope.open;
      delete scope.ended;
      delete scope.leaving;
      const after = this.#enter(copy, scope, exitsOf(step)[outcome]!);
      next.push(...after.map((one) => this.#add(one)));
      if (after.length > 0) continue;
      if (step.kind === 'task') closed++;
      else if (!Object.hasOwn(step.events, outcome)) this.stuck.add(at);
    }
    if (closed === exits.length) this.stuck.add(at);
    return next;
  }

  /** Puts a scope into a step; all states that may follow. Empty where a bound forbids it. */
  #enter(state: State, scope: Scope, name: string): State[] {
    const step = stepAt(scope.graph, name);
    const visits = (scope.visits[name] ?? 0) + 1;
    if ('visitsMax' in step && visits > (step.visitsMax ?? Infinity)) return [];
    if (step.kind === 'supplement' && state.supplements + 1 > this.#supplementsMax) return [];
    if (step.kind === 'supplement') state.supplements += 1;
    scope.at = name;
    scope.visits = { ...scope.visits, [name]: visits };
    this.entered.add(name);
    if (step.kind !== 'parallel' && step.kind !== 'inclusive') return [state];
    const path = pathTo(state, scope);
    return openings(step).flatMap((branches) => this.#open(copyOf(state), path, step, branches));
  }

  #open(state: State, path: string[], step: Step, branches: readonly string[]): State[] {
    const fork = find(state, path);
    fork.open = {};
    fork.ended = 0;
    let states = [state];
    for (const branch of branches) {
      states = states.flatMap((one) => {
        const graph = branchesOf(step)[branch]!;
        const child: Scope = { graph, at: '', visits: {} };
        find(one, path).open![branch] = child;
        return this.#enter(one, child, graph.start);
      });
    }
    return states;
  }

  #add(state: State): string {
    const key = JSON.stringify(state, (name, value: unknown) =>
      name === 'graph' ? Object.keys((value as Graph).steps).join() : value,
    );
    if (!this.known.has(key)) {
      this.known.set(key, { state, next: [] });
      this.waiting.push(key);
    }
    return key;
  }
}

function allEnd(known: Known): boolean {
  const ending = new Set([...known].filter(([, { state }]) => state.root === null).map(([k]) => k));
  for (let grown = true; grown;) {
    grown = false;
    for (const [key, { next }] of known) {
      if (!ending.has(key) && next.some((other) => ending.has(other))) {
        ending.add(key);
        grown = true;
      }
    }
  }
  return ending.size === known.size;
}

/** Every set of branches that a fork may open. */
function openings(step: Step): string[][] {
  if (step.kind === 'parallel') return [Object.keys(step.branches)];
  if (step.kind !== 'inclusive') return [];
  let sets: string[][] = [[]];
  for (const name of Object.keys(step.conditions)) sets = sets.flatMap((s) => [s, [...s, name]]);
  return sets.map((set) => (set.length === 0 ? [step.otherwise] : set));
}

function possibleExits(step: Step): string[] {
  if (step.kind === 'end') return [];
  return Object.keys(exitsOf(step)).filter((outcome) => {
    if (Object.hasOwn(step.events, outcome)) return step.limit !== undefined;
    if (step.kind === 'supplement' && outcome === 'expired') return step.limit !== undefined;
    return true;
  });
}

/** Paths of the scopes that may move: leaves, and forks that are about to be left. */
function activeScopes(state: State): string[][] {
  if (state.root === null) return [];
  const found: string[][] = [];
  const visit = (scope: Scope, path: string[]): void => {
    if (scope.open === undefined || scope.leaving !== undefined) found.push(path);
    else for (const [name, inner] of Object.entries(scope.open)) visit(inner, [...path, name]);
  };
  visit(state.root, []);
  return leavingOnly(state, found);
}

/** A fork that is complete is left before anything else happens, and an end is closed at once. */
function leavingOnly(state: State, paths: string[][]): string[][] {
  const urgent = paths.filter((path) => {
    const scope = find(state, path);
    return scope.leaving !== undefined || stepAt(scope.graph, scope.at).kind === 'end';
  });
  return urgent.length > 0 ? urgent.slice(0, 1) : paths;
}

function closeScope(state: State, path: string[], outcome: string): State {
  const copy = copyOf(state);
  if (path.length === 0) return { ...copy, root: null };
  const fork = find(copy, path.slice(0, -1));
  const step = stepAt(fork.graph, fork.at);
  if (step.kind !== 'parallel' && step.kind !== 'inclusive') throw new Error('no fork');
  const closed = path.at(-1);
  fork.open = Object.fromEntries(
    Object.entries(fork.open ?? {}).filter(([branch]) => branch !== closed),
  );
  if (step.interrupts.includes(outcome)) {
    fork.leaving = outcome;
  } else {
    fork.ended! += 1;
    const { completion } = step;
    const wanted =
      completion === 'all' ? Infinity : completion === 'first' ? 1 : completion.atLeast;
    if (Object.keys(fork.open).length === 0 || fork.ended! >= wanted) fork.leaving = 'completed';
  }
  if (fork.leaving !== undefined) fork.open = {};
  return copy;
}

function copyOf({ root, supplements }: State): State {
  const copy = (scope: Scope): Scope =>
    scope.open === undefined
      ? { ...scope }
      : {
          ...scope,
          open: Object.fromEntries(
            Object.entries(scope.open).map(([name, inner]) => [name, copy(inner)]),
          ),
        };
  return { root: root && copy(root), supplements };
}

function find(state: State, path: readonly string[]): Scope {
  return path.reduce((scope, name) => scope.open![name]!, state.root!);
}

function pathTo(state: State, wanted: Scope): string[] {
  const search = (scope: Scope, path: string[]): string[] | undefined => {
    if (scope === wanted) return path;
    for (const [name, inner] of Object.entries(scope.open ?? {})) {
      const found = search(inner, [...path, name]);
      if (found) return found;
    }
    return undefined;
  };
  return search(state.root!, [])!;
}

function stepAt(graph: Graph, name: string): Step {
  return graph.steps[name]!;
}
