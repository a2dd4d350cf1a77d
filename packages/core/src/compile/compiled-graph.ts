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
  /**
   * The outcomes that move the machine out of `state`, without what interrupts the graph at any
   * step.
   */
  outcomes(state: string): readonly string[];
}

/** The states in which a handler runs, each with its ways out. */
function handling(interrupts: Interrupts): TransitionMap {
  return Object.fromEntries(
    Object.entries(interrupts).flatMap(([name, to]) =>
      typeof to === 'string' ? [] : [[name, to] as const],
    ),
  );
}

const noRow: Row = { next: new Map(), outcomes: [] };

/**
 * What interrupts a graph, by {@link handlingState}: the step that it leads to at once, or where
 * each outcome of its handler leads.
 */
export type Interrupts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/**
 * The outcome by which something interrupts a graph, and the state of a graph whose handler runs.
 * Every state that is not final has the way: it is one row of the machine.
 */
export function handlingState(name: string): string {
  return `!${name}`;
}

/** Compiles a transition map; the XState machine and the rows of the table are made on demand. */
export function compileGraph(
  id: string,
  start: string,
  steps: TransitionMap,
  interrupts: Interrupts = {},
): CompiledGraph {
  const map = { ...steps, ...handling(interrupts) };
  const anywhere = Object.entries(interrupts).map(
    ([name, to]) => [name, typeof to === 'string' ? to : name] as const,
  );
  const machine = new LazyMachine(id, start, map, anywhere);
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
