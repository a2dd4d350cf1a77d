/** What a procedure allows, as states and moves: what alignments and replay walk through. */

/** A way on from a state. */
export interface ModelMove {
  /** The activity that it shows; absent of a move that no log shows, such as a decision. */
  readonly label?: string | undefined;
  readonly to: number;
}

/** States by number; those that can be reached are found as they are asked for. */
export interface ProcessModel {
  readonly initial: number;
  moves(state: number): readonly ModelMove[];
  /** Whether a case may end there. */
  isFinal(state: number): boolean;
}

/** What a model is made of: states of some shape, each with a text that tells it from others. */
export interface ModelSource<State> {
  readonly initial: State;
  keyOf(state: State): string;
  moves(state: State): readonly { readonly label?: string | undefined; readonly to: State }[];
  isFinal(state: State): boolean;
}

/** A model that remembers what it was asked for. */
export function processModel<State>(source: ModelSource<State>): ProcessModel {
  const numbers = new Map<string, number>();
  const states: State[] = [];
  const known: (readonly ModelMove[] | undefined)[] = [];
  const numberOf = (state: State): number => {
    const key = source.keyOf(state);
    let number = numbers.get(key);
    if (number === undefined) {
      number = states.length;
      numbers.set(key, number);
      states.push(state);
    }
    return number;
  };
  const stateAt = (number: number): State => {
    const state = states[number];
    if (state === undefined) throw new RangeError(`The model has no state ${number}.`);
    return state;
  };
  return {
    initial: numberOf(source.initial),
    moves: (number) =>
      (known[number] ??= source
        .moves(stateAt(number))
        .map(({ label, to }) => ({ label, to: numberOf(to) }))),
    isFinal: (number) => source.isFinal(stateAt(number)),
  };
}
