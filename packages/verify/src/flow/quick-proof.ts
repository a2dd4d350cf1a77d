/** A quick proof that bounds cannot stop a scope, for the many scopes that need no search. */
import { isBackExit } from '@thutuc/core/procedure';
import { listCounts } from './counts.js';
import type { Exit, FlowGraph, FlowNode } from './model.js';
import { isInterruption } from './outcomes.js';
import { closureOfWays } from './ways.js';

/**
 * Whether a scope might come to a stop, so that there is no quick proof: a test that never misses
 * one. Without every exit that a used-up bound could close, each step must still have a way to an
 * end; and where data, answers or time bring an outcome about, no bound may close it.
 *
 * @param settled - Steps in whose branches a stop was found already: they count as ends.
 */
export function mayStop(graph: FlowGraph, settled: ReadonlySet<string>): boolean {
  const reached = [...graph.nodes.values()].filter(({ name }) => graph.reach.has(name));
  const sources = new Map<string, string[]>();
  for (const node of reached) {
    for (const exit of node.exits) {
      if (exit.supplements > 0 || mayBeClosed(graph, node, exit)) continue;
      sources.set(exit.target, [...(sources.get(exit.target) ?? []), node.name]);
    }
  }
  const ends = reached.filter(({ name, step }) => step.kind === 'end' || settled.has(name));
  const ending = closureOfWays(
    ends.map(({ name }) => name),
    (name) => sources.get(name) ?? [],
  );
  return reached.some(
    (node) =>
      !ending.has(node.name) ||
      (!node.chosen &&
        node.exits.some(
          (exit) => !isOptional(node, exit.outcome) && mayBeClosed(graph, node, exit),
        )),
  );
}

/** Whether a used-up bound may keep a scope from entering the target of an exit. */
function mayBeClosed(
  { nodes, rounds }: FlowGraph,
  from: FlowNode,
  { outcome, target }: Exit,
): boolean {
  if (isBackExit(outcome)) return true;
  const node = nodes.get(target);
  if (node === undefined) return false;
  if (listCounts(node.entries).some((own) => own > 0)) return true;
  const loop = rounds.of.get(target);
  const again = loop !== undefined && rounds.looping.has(loop) && loop === rounds.of.get(from.name);
  return again && 'visitsMax' in node.step && node.step.visitsMax !== undefined;
}

/**
 * Whether an outcome changes nothing where it finds its target closed: what interrupts a step, and
 * what a person sends back.
 */
export function isOptional({ step }: FlowNode, outcome: string): boolean {
  return isBackExit(outcome) || isInterruption(step, outcome);
}
