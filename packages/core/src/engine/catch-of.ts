/** What the procedure says of something that is caught. */
import type { Catch } from '../definition/graph.js';
import { parseActivation } from './activation.js';
import type { Decision } from './decision.js';
import { scopeAt } from './dossier.js';
import type { HandlerParts } from './scope-names.js';

/** What the procedure says of what a scope handles; `undefined` where it does not know it. */
export function catchOf(
  { draft, context }: Pick<Decision, 'draft' | 'context'>,
  { home, activation, name }: Pick<HandlerParts, 'home' | 'activation' | 'name'>,
): Catch | undefined {
  const graph = scopeAt(draft, home)?.graph;
  if (graph === undefined) return undefined;
  const { procedure } = context;
  const caught =
    activation === undefined
      ? procedure.caughtByGraph(graph)
      : procedure.caughtByStep(graph, parseActivation(activation).step);
  return Object.hasOwn(caught, name) ? caught[name] : undefined;
}
