/** The XState machine that a graph was compiled to, for XState's tools. */
import type { AnyStateMachine } from 'xstate';
import type { CompiledGraph } from './compiled-graph.js';
import { keptMachine } from './machine.js';

/**
 * The XState machine of a graph: no context, no guards, no timers. XState's
 * `transition(machineOf(graph), …)` says what the table of the graph says.
 *
 * @throws TypeError for a graph that `compileProcedure` did not make
 */
export function machineOf(graph: CompiledGraph): AnyStateMachine {
  const machine = keptMachine(graph);
  if (machine === undefined) throw new TypeError('Give a graph of a compiled procedure.');
  return machine.made;
}
