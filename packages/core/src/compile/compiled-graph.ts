/** A graph as a finite transition table, read off its XState machine row by row. */
import { joinPath } from '../definition/path.js';
import { keepMachine, LazyMachine, type Row } from './machine.js';
import type { TransitionMap } from './lifecycles.js';

/**
 * A graph as a state machine: no context, no guards, no timers. Its XState machine is the meaning
 * (`machineOf` of `@thutuc/core/xstate`); the table remembers what the machine answered.
 */
export interface CompiledGraph {
  /** Path of the graph in the procedure, or the id of a lifecycle. */
  readonly id: string;
  /** The state a scope of this graph starts in. */
  readonly initial: string;
  /** All states, in declared order. */
  readonly states: readonly string[];
  /** The state after `outcome` in `state`; `undefined` where the machine does not move. */
  next(state: string, outcome: string): string | undefined;
  /** The outcomes that move the machine out of `state`. */
  outcomes(state: string): readonly string[];
}

const noRow: Row = { next: new Map(), outcomes: [] };

/** Compiles a transition map; the XState machine and the rows of the table are made on demand. */
export function compileGraph(id: string, start: string, map: TransitionMap): CompiledGraph {
  const machine = new LazyMachine(id, start, map);
  const rows = new Map<string, Row>();
  let initial: string | undefined;

  const rowOf = (state: string): Row => {
    if (!Object.hasOwn(map, state)) return noRow;
    let row = rows.get(state);
    if (row === undefined) rows.set(state, (row = machine.row(state)));
    return row;
  };

  return keepMachine(
    {
      id,
      get initial() {
        return (initial ??= machine.initial);
      },
      states: Object.keys(map),
      next: (state, outcome) => rowOf(state).next.get(outcome),
      outcomes: (state) => rowOf(state).outcomes,
    },
    machine,
  );
}

/** The graph id of a branch of a step in a graph. */
export function branchGraphId(graphId: string, step: string, branch: string): string {
  return joinPath(joinPath(graphId, step), branch);
}
