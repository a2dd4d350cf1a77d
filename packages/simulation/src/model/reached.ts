/** Which nodes a dossier can come to, by any way that is open to it. */
import { rowAt } from '../indexing/row-at.js';
import type { CatchModel } from './catching.js';
import type { ForkNode, Model, Node } from './model.js';

/**
 * The indices of all nodes that some dossier may come to; rather too many than too few.
 *
 * @param ways - all that are named, or those alone that have a chance
 */
export function reachedNodes(
  { nodes, arrivals, law }: Model,
  ways: 'named' | 'possible',
): ReadonlySet<number> {
  const reached = new Set(arrivals.map(({ to }) => to));
  // An action beside the steps may settle a dossier anywhere.
  if (law !== undefined) reached.add(law.result);
  const { reopening } = law?.lifecycle ?? {};
  if (reopening !== undefined && (ways === 'named' || reopening.probability > 0)) {
    reached.add(reopening.to);
  }
  for (const index of reached) {
    for (const to of waysOf(rowAt(nodes, index), nodes, ways === 'named')) reached.add(to);
  }
  return reached;
}

/** The names of the pools that work may come to. */
export function reachedPools(model: Model): ReadonlySet<string> {
  const work = [...reachedNodes(model, 'possible')].map((index) => rowAt(model.nodes, index));
  return new Set(
    work.flatMap((node) => (node.kind === 'work' ? [rowAt(model.pools, node.pool).name] : [])),
  );
}

function waysOf(node: Node, nodes: readonly Node[], isNamed: boolean): number[] {
  const { exits, timers } = node;
  const isDrawn = !isNamed && node.kind !== 'fork' && node.chosenBy === undefined;
  // A way that a bound closes leaves its chance to the others, also to one of none.
  const leavesChance = exits.some(
    ({ to, counts }) => counts !== undefined || rowAt(nodes, to).bounds.length > 0,
  );
  const open = exits.filter(({ probability }) => !isDrawn || leavesChance || probability > 0);
  const inner = node.kind === 'fork' ? branchesOf(node, isNamed) : [];
  return [...open, ...timers].map(({ to }) => to).concat(inner);
}

function branchesOf(fork: ForkNode, isNamed: boolean): number[] {
  const { branches, branchesBy, otherwise, extra } = fork;
  const isByData = isNamed || branchesBy !== undefined;
  const open = branches.filter(
    ({ probability }, index) => isByData || probability > 0 || index === otherwise,
  );
  const caught = (fork.catching?.catches ?? []).filter((one) => isNamed || mayCome(one));
  const inner = [...open, ...(extra === undefined ? [] : [extra]), ...caught];
  return [...inner.map(({ to }) => to), ...caught.flatMap(({ then }) => [...then.values()])];
}

function mayCome({ trigger }: CatchModel): boolean {
  if (trigger.kind !== 'given' || trigger.escalation !== undefined) return true;
  const { coming } = trigger;
  return coming !== undefined && ('rate' in coming || coming.probability > 0);
}
