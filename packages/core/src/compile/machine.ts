/** The flat, finite XState machine of a graph, and reading a row of its table. */
import { createMachine, getNextTransitions, initialTransition, type AnyStateMachine } from 'xstate';
import type { TransitionMap } from './lifecycles.js';

/** What a machine answers about one state. */
export interface Row {
  readonly next: ReadonlyMap<string, string>;
  readonly outcomes: readonly string[];
}

/** A machine that is made when it is first asked for; most are never. */
export class LazyMachine {
  #made: AnyStateMachine | undefined;

  constructor(
    private readonly id: string,
    private readonly start: string,
    private readonly map: TransitionMap,
    /** What leads somewhere from every state that is not final. */
    private readonly anywhere: Anywhere = [],
  ) {}

  get made(): AnyStateMachine {
    return (this.#made ??= buildMachine(this.id, this.start, this.map, this.anywhere));
  }

  /** The state that the machine starts in. */
  get initial(): string {
    return String(initialTransition(this.made)[0].value);
  }

  /** Where each outcome leads from a state; `outcomes` in declared order. */
  row(state: string): Row {
    const snapshot = this.made.resolveState({ value: state, context: {} });
    const next = new Map<string, string>();
    for (const { eventType, target } of getNextTransitions(snapshot)) {
      const [node] = target ?? [];
      if (node !== undefined) next.set(String(eventType), node.key);
    }
    return { next, outcomes: Object.keys(this.map[state] ?? {}) };
  }
}

const machines = new WeakMap<object, LazyMachine>();

/** Keeps the machine of a graph, for who asks for it. */
export function keepMachine<Graph extends object>(graph: Graph, machine: LazyMachine): Graph {
  machines.set(graph, machine);
  return graph;
}

/** The machine that is kept of a graph. */
export function keptMachine(graph: object): LazyMachine | undefined {
  return machines.get(graph);
}

/** Outcomes of every state that is not final, each with the state that it leads to. */
type Anywhere = readonly (readonly [outcome: string, target: string])[];

function buildMachine(
  id: string,
  start: string,
  map: TransitionMap,
  anywhere: Anywhere,
): AnyStateMachine {
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
  return createMachine({
    id: id === '' ? 'root' : id,
    initial: start,
    states,
    on: Object.fromEntries(
      anywhere.map(([outcome, target]) => [outcome, { target: `.${target}`, reenter: true }]),
    ),
  });
}
