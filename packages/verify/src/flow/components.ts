/** Strongly connected components of a graph: which nodes lie on a common loop. */

/** Which nodes lie on a common loop. */
export interface Components<T = string> {
  /** Number of the component of a node. */
  readonly of: ReadonlyMap<T, number>;
  /** Numbers of the components that contain a loop. */
  readonly looping: ReadonlySet<number>;
  /** Numbers of the components that no way leaves. */
  readonly final: ReadonlySet<number>;
}

/** Computes the components (Kosaraju's two passes, without recursion). */
export function componentsOf<T>(
  nodes: Iterable<T>,
  targetsOf: (node: T) => readonly T[],
): Components<T> {
  const all = [...nodes];
  const sources = new Map<T, T[]>(all.map((node) => [node, []]));
  for (const node of all) {
    for (const target of targetsOf(node)) sources.get(target)?.push(node);
  }
  const of = new Map<T, number>();
  const looping = new Set<number>();
  let number = 0;
  for (const root of finishOrder(all, targetsOf).reverse()) {
    if (of.has(root)) continue;
    const waiting = [root];
    let size = 0;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (of.has(node)) continue;
      of.set(node, number);
      size++;
      waiting.push(...(sources.get(node) ?? []));
    }
    if (size > 1 || targetsOf(root).includes(root)) looping.add(number);
    number++;
  }
  const final = new Set(of.values());
  for (const [node, own] of of) {
    if (targetsOf(node).some((target) => of.get(target) !== own)) final.delete(own);
  }
  return { of, looping, final };
}

/** Nodes in the order in which a depth-first search leaves them. */
function finishOrder<T>(all: readonly T[], targetsOf: (node: T) => readonly T[]): T[] {
  const order: T[] = [];
  const seen = new Set<T>();
  for (const root of all) {
    const stack: { node: T; targets: readonly T[]; next: number }[] = [];
    const enter = (node: T): void => {
      if (seen.has(node)) return;
      seen.add(node);
      stack.push({ node, targets: targetsOf(node), next: 0 });
    };
    enter(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = top.targets[top.next++];
      if (target !== undefined) enter(target);
      else order.push(stack.pop()!.node);
    }
  }
  return order;
}
