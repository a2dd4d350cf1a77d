/** Strongly connected components of a graph: which steps lie on a common loop. */

/** Which steps lie on a common loop. */
export interface Components {
  /** Number of the component of a node. */
  readonly of: ReadonlyMap<string, number>;
  /** Numbers of the components that contain a loop. */
  readonly looping: ReadonlySet<number>;
}

/** Computes the components (Kosaraju's two passes, without recursion). */
export function componentsOf(
  names: Iterable<string>,
  targetsOf: (name: string) => readonly string[],
): Components {
  const all = [...names];
  const sources = new Map<string, string[]>(all.map((name) => [name, []]));
  for (const name of all) {
    for (const target of targetsOf(name)) sources.get(target)?.push(name);
  }
  const of = new Map<string, number>();
  const looping = new Set<number>();
  let number = 0;
  for (const root of finishOrder(all, targetsOf).reverse()) {
    if (of.has(root)) continue;
    const waiting = [root];
    let size = 0;
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (of.has(name)) continue;
      of.set(name, number);
      size++;
      waiting.push(...(sources.get(name) ?? []));
    }
    if (size > 1 || targetsOf(root).includes(root)) looping.add(number);
    number++;
  }
  return { of, looping };
}

/** Nodes in the order in which a depth-first search leaves them. */
function finishOrder(
  all: readonly string[],
  targetsOf: (name: string) => readonly string[],
): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const root of all) {
    const stack: { name: string; targets: readonly string[]; next: number }[] = [];
    const enter = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      stack.push({ name, targets: targetsOf(name), next: 0 });
    };
    enter(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = top.targets[top.next++];
      if (target !== undefined) enter(target);
      else order.push(stack.pop()!.name);
    }
  }
  return order;
}
