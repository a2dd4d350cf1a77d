/** Folds over logs that merge: two halves of a store, read apart, give the figures of the whole. */

/**
 * A figure that is gathered log by log.
 *
 * `merge(fold(a), fold(b))` is `fold(a ++ b)` for any two lists of logs of different dossiers.
 * `add` and `merge` may change the state that they are given first, and give back the one that
 * holds from now on.
 */
export interface Fold<Read, State, Result> {
  start(): State;
  add(state: State, read: Read): State;
  merge(first: State, second: State): State;
  result(state: State): Result;
}

/** The result of a fold over some readings. */
export function foldAll<Read, State, Result>(
  fold: Fold<Read, State, Result>,
  readings: Iterable<Read>,
): Result {
  let state = fold.start();
  for (const read of readings) state = fold.add(state, read);
  return fold.result(state);
}

/** The result of a fold over readings that come page by page: no more than a page is held. */
export async function foldStream<Read, State, Result>(
  fold: Fold<Read, State, Result>,
  readings: AsyncIterable<Read>,
): Promise<Result> {
  let state = fold.start();
  for await (const read of readings) state = fold.add(state, read);
  return fold.result(state);
}

/**
 * A fold for each group: of a procedure, of a unit.
 *
 * @param groupsOf - The groups that a reading belongs to, each once.
 */
export function foldBy<Read, State, Result>(
  groupsOf: (read: Read) => readonly string[],
  fold: Fold<Read, State, Result>,
): Fold<Read, Map<string, State>, ReadonlyMap<string, Result>> {
  return {
    start: () => new Map(),
    add(states, read) {
      for (const group of groupsOf(read))
        states.set(group, fold.add(states.get(group) ?? fold.start(), read));
      return states;
    },
    merge(first, second) {
      for (const [group, state] of second) {
        const known = first.get(group);
        first.set(group, known === undefined ? state : fold.merge(known, state));
      }
      return first;
    },
    result(states) {
      const groups = [...states].sort(([a], [b]) => (a < b ? -1 : 1));
      return new Map(groups.map(([group, state]) => [group, fold.result(state)]));
    },
  };
}

/** Two folds in one pass over the readings. */
export function foldBothOf<Read, FirstState, First, SecondState, Second>(
  first: Fold<Read, FirstState, First>,
  second: Fold<Read, SecondState, Second>,
): Fold<Read, readonly [FirstState, SecondState], readonly [First, Second]> {
  return {
    start: () => [first.start(), second.start()],
    add: ([one, other], read) => [first.add(one, read), second.add(other, read)],
    merge: ([one, other], [more, others]) => [first.merge(one, more), second.merge(other, others)],
    result: ([one, other]) => [first.result(one), second.result(other)],
  };
}
