/** What all states of a dossier say of its procedure: where it deadlocks or goes in circles. */
import type { Procedure } from '@thutuc/core';
import { listSteps } from '@thutuc/core/procedure';
import {
  exploreStates,
  isUrgentFlatState,
  openFlatScopes,
  flatScopeAt,
  flatStepAt,
  type Known,
  type Path,
  type State,
} from './flat-states.js';

/** What all states of a procedure show. */
export interface FlatVerdict {
  /** Number of states. */
  readonly count: number;
  readonly entered: ReadonlySet<string>;
  /** Steps that were found without a way on. */
  readonly deadlocked: ReadonlySet<string>;
  /** Entered loops that nothing leads out of, whatever bounds allow. */
  readonly closed: readonly Loop[];
  /**
   * Loops that a scope goes round for good, once it has lost every way to an end, to a step that
   * is deadlocked or on a closed loop, and to a fork in whose branches there is any of these.
   */
  readonly circling: readonly Loop[];
  /** Whether every state leads to a finished dossier. */
  readonly allEnd: boolean;
}

/** Steps that lead to one another. */
export type Loop = ReadonlySet<string>;

/** Looks at all states; `undefined` beyond `statesMax`. Step names must be unique. */
export function exploreFlat(procedure: Procedure, statesMax: number): FlatVerdict | undefined {
  const lifted = exploreStates(procedure, statesMax, false);
  const { known, entered, complete } = exploreStates(procedure, statesMax, true);
  if (!complete || !lifted.complete) return undefined;
  const targets = targetsOf(lifted.known);
  const closed = closedLoops(targets).filter((loop) => [...loop].some((name) => entered.has(name)));
  const deadlocked = new Set<string>();
  for (const { state, deadlocked: paths } of known.values()) {
    for (const path of paths) deadlocked.add(flatScopeAt(state, path).at);
  }
  const bad = new Set([...deadlocked, ...closed.flatMap((loop) => [...loop])]);
  const circling = new Set<Loop>();
  for (const name of circlingSteps(procedure, known, bad)) {
    const loop = loopOf(targets, name);
    if (![...circling].some((other) => other.has(name))) circling.add(loop);
  }
  return {
    count: known.size,
    entered,
    deadlocked,
    closed,
    circling: [...circling],
    allEnd: [...leadingTo(known, ({ state }) => state.root === null)].length === known.size,
  };
}

type States = ReadonlyMap<string, Known>;

type Targets = ReadonlyMap<string, ReadonlySet<string>>;

/** Which steps a scope moves to from which. */
function targetsOf(known: States): Targets {
  const targets = new Map<string, Set<string>>();
  for (const { state, moves } of known.values()) {
    for (const { of, to } of moves) {
      const after = known.get(to)?.state;
      if (after?.root == null || stepIn(state, of).kind === 'end') continue;
      const from = flatScopeAt(state, of).at;
      targets.set(from, (targets.get(from) ?? new Set()).add(flatScopeAt(after, of).at));
    }
  }
  return targets;
}

function after(targets: Targets, name: string): Set<string> {
  return reachable([name], (at) => [...(targets.get(at) ?? [])]);
}

/** The steps that lead to a step and are led to by it. */
function loopOf(targets: Targets, name: string): Loop {
  return new Set([...after(targets, name)].filter((at) => after(targets, at).has(name)));
}

function closedLoops(targets: Targets): Loop[] {
  const loops: Loop[] = [];
  for (const name of targets.keys()) {
    const loop = loopOf(targets, name);
    if (!loop.has(name) || loop.size < after(targets, name).size) continue;
    if (!loops.some((other) => other.has(name))) loops.push(loop);
  }
  return loops;
}

/** What is reached in one or more moves. */
function reachable<T>(from: readonly T[], next: (item: T) => readonly T[]): Set<T> {
  const found = new Set(from.flatMap(next));
  for (const item of found) for (const other of next(item)) found.add(other);
  return found;
}

/** A scope in one state of the dossier; the others stand still. */
interface Position {
  readonly key: string;
  readonly path: Path;
}

/** Finds circling steps in the innermost scopes first, since a fork around them is excused. */
function circlingSteps(procedure: Procedure, known: States, bad: Set<string>): Set<string> {
  const found = new Set<string>();
  const depths = [...known.values()].flatMap(({ state }) =>
    openFlatScopes(state).map((p) => p.length),
  );
  for (let depth = Math.max(0, ...depths); depth >= 0; depth--) {
    const excused = forksAround(procedure, new Set([...bad, ...found]));
    for (const name of circlingAt(depth, known, new Set([...bad, ...excused]))) found.add(name);
  }
  return found;
}

function circlingAt(depth: number, known: States, excused: ReadonlySet<string>): string[] {
  const next = new Map<string, string[]>();
  const names = new Map<string, string>();
  const fine = new Set<string>();
  const stable = new Set<string>();
  const idOf = ({ key, path }: Position): string => `${path.join('/')} ${key}`;
  for (const [key, { state, moves, deadlocked }] of known) {
    for (const path of openFlatScopes(state).filter(({ length }) => length === depth)) {
      const id = idOf({ key, path });
      const { at } = flatScopeAt(state, path);
      names.set(id, at);
      const isDeadlocked = deadlocked.some((other) => other.join('/') === path.join('/'));
      if (isDeadlocked || excused.has(at) || stepIn(state, path).kind === 'end') fine.add(id);
      if (!isUrgentFlatState(state)) stable.add(id);
      const own = moves.filter(({ of }) => path.every((name, i) => of[i] === name));
      const after = own.filter(({ to }) => hasScope(known.get(to)!.state, path));
      next.set(
        id,
        after.map(({ to }) => idOf({ key: to, path })),
      );
    }
  }
  const lost = [...stable].filter((id) => {
    const after = reachable([id], (at) => next.get(at) ?? []);
    return ![id, ...after].some((at) => fine.has(at));
  });
  return lost
    .filter((id) =>
      [...reachable([id], (at) => next.get(at) ?? [])].every((at) =>
        reachable([at], (other) => next.get(other) ?? []).has(id),
      ),
    )
    .map((id) => names.get(id)!);
}

/** Names of the forks around any of some steps. */
function forksAround(procedure: Procedure, names: ReadonlySet<string>): Set<string> {
  const inside = listSteps(procedure).filter(({ name }) => names.has(name));
  return new Set(
    inside.flatMap(({ path }) =>
      path
        .split('/')
        .filter((_, i) => i % 2 === 0)
        .slice(0, -1),
    ),
  );
}

function leadingTo(known: States, isGoal: (known: Known) => boolean): Set<string> {
  const found = new Set([...known].filter(([, at]) => isGoal(at)).map(([key]) => key));
  for (let grown = true; grown;) {
    grown = false;
    for (const [key, { moves }] of known) {
      if (!found.has(key) && moves.some(({ to }) => found.has(to))) {
        found.add(key);
        grown = true;
      }
    }
  }
  return found;
}

function hasScope(state: State, path: Path): boolean {
  return openFlatScopes(state).some((other) => other.join('/') === path.join('/'));
}

function stepIn(state: State, path: Path) {
  const { graph, at } = flatScopeAt(state, path);
  return flatStepAt(graph, at);
}
