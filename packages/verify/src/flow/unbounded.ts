/** What may be caught as often as one likes. */
import { takesTime } from './caught.js';
import type { FlowGraph, Handler, Interrupt } from './model.js';
import { closureOfWays } from './ways.js';

/** What interrupts a graph, or runs beside it or a step of it, as often as one likes. */
export function unboundedIn(graph: FlowGraph): { readonly path: string; readonly name: string }[] {
  const beside = (path: string, handlers: readonly Handler[]) =>
    handlers.flatMap(({ name, max }) => (max === Infinity ? [{ path, name }] : []));
  const free = graph.interrupts.filter(({ max }) => max === Infinity);
  const again = free.filter(
    (one) =>
      staysOpen(graph, one) || free.some((other) => other !== one && isHandled(graph, one, other)),
  );
  return [
    ...again.map(({ outcome }) => ({ path: graph.path, name: outcome.slice(1) })),
    ...beside(graph.path, graph.handlers),
    ...[...graph.nodes.values()].flatMap(({ path, handlers }) => beside(path, handlers)),
  ];
}

/** Whether something else may interrupt the handler, from which both may come again. */
function isHandled(graph: FlowGraph, { target, outcome }: Interrupt, other: Interrupt): boolean {
  return target === outcome && (other.target === other.outcome || staysOpen(graph, other));
}

/** Whether an interruption, once handled, leads to a step at which it may come again. */
function staysOpen({ nodes }: FlowGraph, { target, outcome }: Interrupt): boolean {
  const from =
    target === outcome ? (nodes.get(target)?.exits ?? []).map((exit) => exit.target) : [target];
  const routed = closureOfWays(from, (name) => {
    const node = nodes.get(name);
    return node?.step.kind === 'decision' ? node.exits.map((exit) => exit.target) : [];
  });
  return [...routed].some((name) => takesTime(nodes.get(name)!.step));
}
