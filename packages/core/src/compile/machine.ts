/** One flat, finite XState machine for a graph, and its memoised transition table. */
import { createMachine, initialTransition, type AnyStateMachine } from 'xstate';
import type { TransitionMap } from './lifecycles.js';

/**
 * A graph as a state machine: no context, no guards, no timers. The machine is the meaning; the
 * table remembers what it answered.
 */
export interface CompiledGraph {
  /** Path of the graph in the procedure, or the id of a lifecycle. */
  readonly id: string;
  /** The state a scope of this graph starts in. */
  readonly initial: string;
  /** All states, in declared order. */
  readonly states: readonly string[];
  /** The XState machine, made when first asked for. */
  readonly machine: AnyStateMachine;
  /** The state after `outcome` in `state`; `undefined` where the machine does not move. */
  next(state: string, outcome: string): string | undefined;
  /** The outcomes that move the machine out of `state`. */
  outcomes(state: string): readonly string[];
}

/** What a machine answered about one state. */
interface Row {
  readonly next: ReadonlyMap<string, string>;
  readonly outcomes: readonly string[];
}

/** Compiles a transition map; the XState machine and the rows of the table are made on demand. */
export function compileGraph(id: string, start: string, map: TransitionMap): CompiledGraph {
  let machine: AnyStateMachine | undefined;
  let initial: string | undefined;
  const rows = new Map<string, Row>();
  const getMachine = (): AnyStateMachine => (machine ??= buildMachine(id, start, map));

  const rowOf = (state: string): Row => {
    let row = rows.get(state);
    if (row === undefined) {
      row = Object.hasOwn(map, state)
        ? exploreState(getMachine(), state, Object.keys(map[state] ?? {}))
        : { next: new Map(), outcomes: [] };
      rows.set(state, row);
    }
    return row;
  };

  return {
    id,
    get initial() {
      return (initial ??= String(initialTransition(getMachine())[0].value));
    },
    states: Object.keys(map),
    get machine() {
      return getMachine();
    },
    next: (state, outcome) => rowOf(state).next.get(outcome),
    outcomes: (state) => rowOf(state).outcomes,
  };
}

function buildMachine(id: string, start: string, map: TransitionMap): AnyStateMachine {
  const states: Record<
    string,
    { type?: 'final'; on?: Record<string, { target: string; reenter: true }> }
  > = {};
  for (const [state, exits] of Object.entries(map)) {
    const outcomes = Object.entries(exits);
    states[state] =
      outcomes.length === 0
        ? { type: 'final' }
        : {
            on: Object.fromEntries(
              outcomes.map(([outcome, target]) => [outcome, { target, reenter: true } as const]),
            ),
          };
  }
  return createMachine({ id: id === '' ? 'root' : id, initial: start, states });
}

/**
 * Asks the machine where each outcome leads from a state. It is asked for the transition it would
 * take, since taking one makes an actor each time; a test holds both against each other.
 */
function exploreState(machine: AnyStateMachine, state: string, outcomes: readonly string[]): Row {
  const next = new Map<string, string>();
  const snapshot = machine.resolveState({ value: state, context: {} });
  for (const outcome of outcomes) {
    const [taken] = machine.getTransitionData(snapshot, { type: outcome });
    const target = taken?.target?.[0]?.key;
    if (target !== undefined) next.set(outcome, target);
  }
  return { next, outcomes };
}
