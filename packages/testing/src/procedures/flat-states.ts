/**
 * The obvious, slow model that the flow analysis is tested against: all states of all scopes of a
 * dossier at once, one by one, as the engine would move it.
 */
import { type Procedure } from '@thutuc/core';
import {
  branchesOf,
  exitsOf,
  type Graph,
  type Step,
  deadlineExitsOf,
} from '@thutuc/core/procedure';

/** One open scope: where it stands, and the scopes that its step opened. */
export interface Scope {
  graph: Graph;
  at: string;
  /** Visits of the steps that have a bound. */
  visits: Record<string, number>;
  /** The open scopes of a fork. */
  open?: Record<string, Scope>;
  ended?: number;
  /** The outcome by which a fork is about to be left. */
  leaving?: string;
}

/** One state of a dossier; no root once it has ended. */
export interface State {
  root: Scope | null;
  supplements: number;
}

/** A state, the moves out of it, and the scopes that it leaves without a way on. */
export interface Known {
  readonly state: State;
  readonly moves: { readonly of: Path; readonly to: string }[];
  readonly deadlocked: Path[];
}

/** Names that lead from the root scope to a scope: the branch of the fork that it stands in. */
export type Path = readonly string[];

/** All states of a procedure, or as many as were asked for. */
export interface Exploration {
  readonly known: ReadonlyMap<string, Known>;
  readonly entered: ReadonlySet<string>;
  readonly complete: boolean;
}

/**
 * Explores all states, at most `statesMax`; step names must be unique.
 *
 * @param bounded - Whether visits and supplements are bounded, as in truth they are.
 */
export function exploreStates(
  procedure: Procedure,
  statesMax: number,
  bounded: boolean,
): Exploration {
  const model = new Model(procedure, bounded);
  const { known, entered } = model;
  for (let key = model.waiting.shift(); key !== undefined; key = model.waiting.shift()) {
    if (known.size > statesMax) return { known, entered, complete: false };
    model.move(key);
  }
  return { known, entered, complete: true };
}

class Model {
  readonly entered = new Set<string>();
  readonly known = new Map<string, Known>();
  readonly waiting: string[] = [];
  readonly #supplementsMax: number;

  constructor(
    procedure: Procedure,
    readonly bounded: boolean,
  ) {
    this.#supplementsMax = procedure.supplements?.max ?? 0;
    const root: Scope = { graph: procedure, at: '', visits: {} };
    const first = { root, supplements: 0 };
    for (const state of this.#enter(first, root, procedure.start)) {
      if (state !== 'refused') this.#add(state);
    }
  }

  /** Makes every move that a state allows. */
  move(key: string): void {
    const known = this.known.get(key)!;
    const { state, moves } = known;
    for (const path of activeScopes(state)) {
      const scope = flatScopeAt(state, path);
      const step = flatStepAt(scope.graph, scope.at);
      if (step.kind === 'end') {
        moves.push({ of: path, to: this.#add(closeScope(state, path, step.outcome)) });
      } else this.#leave(known, path, step);
    }
    for (const path of waitingForks(state)) this.#fireEvents(known, path);
  }

  /** Leaves a fork, whatever is open in it, by its deadline events. */
  #fireEvents({ state, moves }: Known, path: Path): void {
    const step = flatStepAt(flatScopeAt(state, path).graph, flatScopeAt(state, path).at);
    if (step.kind === 'end' || step.limit === undefined) return;
    for (const target of Object.values(deadlineExitsOf(step))) {
      for (const one of this.#leaveBy(copyOf(state), path, target)) {
        if (one !== 'refused') moves.push({ of: path, to: this.#add(one) });
      }
    }
  }

  #leaveBy(copy: State, path: Path, target: string): (State | 'refused')[] {
    const scope = flatScopeAt(copy, path);
    delete scope.open;
    delete scope.ended;
    delete scope.leaving;
    return this.#enter(copy, scope, target);
  }

  /** Leaves the step of a scope by every outcome, and notes where that is not possible. */
  #leave(
    { state, moves, deadlocked }: Known,
    path: Path,
    step: Exclude<Step, { kind: 'end' }>,
  ): void {
    const { leaving } = flatScopeAt(state, path);
    const exits = leaving === undefined ? possibleExits(step) : [leaving];
    let closed = 0;
    let forced = false;
    for (const outcome of exits) {
      const after = this.#leaveBy(copyOf(state), path, exitsOf(step)[outcome]!);
      for (const one of after) if (one !== 'refused') moves.push({ of: path, to: this.#add(one) });
      if (!after.includes('refused')) continue;
      if (step.kind === 'task') closed++;
      else if (!Object.hasOwn(step.events, outcome)) forced = true;
    }
    if (forced || closed === exits.length) deadlocked.push(path);
  }

  /** Puts a scope into a step: all states that may follow, and where a bound forbids it. */
  #enter(state: State, scope: Scope, name: string): (State | 'refused')[] {
    const step = flatStepAt(scope.graph, name);
    scope.at = name;
    if (this.bounded) {
      if ('visitsMax' in step && step.visitsMax !== undefined) {
        const visits = (scope.visits[name] ?? 0) + 1;
        if (visits > step.visitsMax) return ['refused'];
        scope.visits = { ...scope.visits, [name]: visits };
      }
      if (step.kind === 'supplement') state.supplements += 1;
      if (state.supplements > this.#supplementsMax) return ['refused'];
    }
    if (step.kind !== 'parallel' && step.kind !== 'inclusive') return [state];
    const path = pathTo(state, scope);
    return openings(step).flatMap((branches) => this.#open(copyOf(state), path, step, branches));
  }

  #open(state: State, path: Path, step: Step, branches: readonly string[]): (State | 'refused')[] {
    const fork = flatScopeAt(state, path);
    fork.open = {};
    fork.ended = 0;
    let states: (State | 'refused')[] = [state];
    for (const branch of branches) {
      states = states.flatMap((one) => {
        if (one === 'refused') return [one];
        const graph = branchesOf(step)[branch]!;
        const child: Scope = { graph, at: '', visits: {} };
        flatScopeAt(one, path).open![branch] = child;
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
      this.known.set(key, { state, moves: [], deadlocked: [] });
      for (const path of openFlatScopes(state)) this.entered.add(flatScopeAt(state, path).at);
      this.waiting.push(key);
    }
    return key;
  }
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

/** Paths of all open scopes. */
export function openFlatScopes(state: State): Path[] {
  if (state.root === null) return [];
  const found: Path[] = [[]];
  for (const path of found) {
    for (const name of Object.keys(flatScopeAt(state, path).open ?? {}))
      found.push([...path, name]);
  }
  return found;
}

/** Paths of the scopes that may move: leaves, and forks that are about to be left. */
function activeScopes(state: State): Path[] {
  if (state.root === null) return [];
  const found: Path[] = [];
  const visit = (scope: Scope, path: Path): void => {
    if (scope.open === undefined || scope.leaving !== undefined) found.push(path);
    else for (const [name, inner] of Object.entries(scope.open)) visit(inner, [...path, name]);
  };
  visit(state.root, []);
  return leavingOnly(state, found);
}

/** Paths of the forks whose branches are open, when nothing else must happen first. */
function waitingForks(state: State): Path[] {
  if (isUrgentFlatState(state)) return [];
  return openFlatScopes(state).filter((path) => flatScopeAt(state, path).open !== undefined);
}

/** Whether a scope is just being closed or left, before anything else can happen. */
export function isUrgentFlatState(state: State): boolean {
  return activeScopes(state).some((path) => mustMove(state, path));
}

function mustMove(state: State, path: Path): boolean {
  const { leaving, graph, at } = flatScopeAt(state, path);
  return leaving !== undefined || flatStepAt(graph, at).kind === 'end';
}

/** A fork that is complete is left before anything else happens, and an end is closed at once. */
function leavingOnly(state: State, paths: Path[]): Path[] {
  const urgent = paths.filter((path) => mustMove(state, path));
  return urgent.length > 0 ? urgent.slice(0, 1) : paths;
}

function closeScope(state: State, path: Path, outcome: string): State {
  const copy = copyOf(state);
  if (path.length === 0) return { ...copy, root: null };
  const fork = flatScopeAt(copy, path.slice(0, -1));
  const step = flatStepAt(fork.graph, fork.at);
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

/** The scope at a path. */
export function flatScopeAt(state: State, path: Path): Scope {
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

/** A step of a graph. */
export function flatStepAt(graph: Graph, name: string): Step {
  return graph.steps[name]!;
}
