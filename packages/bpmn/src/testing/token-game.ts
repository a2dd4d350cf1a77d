/** A token game for tests: slow, obvious, and written without a look at how models are run. */

/** A graph of nodes: `and` and `xor` gateways, and tasks, starts and ends, which are neither. */
export interface PlainGraph {
  readonly kinds: ReadonlyMap<string, 'start' | 'end' | 'task' | 'and' | 'xor'>;
  readonly flows: readonly (readonly [source: string, target: string])[];
}

/** Tokens on each flow, by its number. */
type Marking = readonly number[];

/** What can happen in a marking: a node fires, and the marking after it. */
interface Firing {
  readonly node: string;
  readonly marking: Marking;
  /** The way that a choice took. */
  readonly way: string | undefined;
}

/** What is true of every way through a graph. */
export interface Verdict {
  /** Whether from each marking all tokens can still come to an end. */
  readonly canAlwaysEnd: boolean;
  /** Whether no flow ever holds more tokens than were counted. */
  readonly isBounded: boolean;
  /** The nodes that can ever fire. */
  readonly alive: ReadonlySet<string>;
}

const tokensMax = 30;
const markingsMax = 3000;

/** The first marking: one token after the start. */
function firstMarking({ kinds, flows }: PlainGraph): Marking {
  return flows.map(([source]) => (kinds.get(source) === 'start' ? 1 : 0));
}

/** Everything that can happen next. */
function firings({ kinds, flows }: PlainGraph, marking: Marking): Firing[] {
  return [...kinds].flatMap(([node, kind]) => {
    const into = numbersOf(flows, 1, node);
    const outOf = numbersOf(flows, 0, node);
    if (kind === 'start') return [];
    const taken = kind === 'and' ? [into] : into.map((flow) => [flow]);
    const given = kind === 'xor' ? outOf.map((flow) => [flow]) : [outOf];
    return taken
      .filter((all) => all.every((flow) => (marking[flow] ?? 0) > 0))
      .flatMap((from) =>
        (given.length === 0 ? [[]] : given).map((to) => {
          const after = [...marking];
          for (const flow of from) after[flow] = (after[flow] ?? 0) - 1;
          for (const flow of to) after[flow] = (after[flow] ?? 0) + 1;
          const way = kind === 'xor' && outOf.length > 1 ? flows[to[0] ?? 0]?.[1] : undefined;
          return { node, marking: after, way };
        }),
      );
  });
}

/** Looks at every marking that can be reached; `undefined` where there are too many of them. */
export function verdictOf(graph: PlainGraph): Verdict | undefined {
  const first = firstMarking(graph);
  const seen = new Map<string, { readonly marking: Marking; readonly next: string[] }>();
  const alive = new Set<string>();
  let isBounded = true;
  const waiting: Marking[] = [first];
  for (let marking = waiting.pop(); marking !== undefined; marking = waiting.pop()) {
    const key = marking.join();
    if (seen.has(key)) continue;
    if (seen.size > markingsMax) return undefined;
    if (marking.some((count) => count > tokensMax)) {
      isBounded = false;
      break;
    }
    const found = firings(graph, marking);
    for (const { node } of found) alive.add(node);
    seen.set(key, { marking, next: found.map((firing) => firing.marking.join()) });
    waiting.push(...found.map((firing) => firing.marking));
  }
  return { canAlwaysEnd: isBounded && allCanEnd(seen), isBounded, alive };
}

function allCanEnd(
  seen: ReadonlyMap<string, { readonly marking: Marking; readonly next: readonly string[] }>,
): boolean {
  const ending = new Set<string>();
  for (const [key, { marking }] of seen) if (marking.every((count) => count === 0)) ending.add(key);
  for (let before = -1; before !== ending.size;) {
    before = ending.size;
    for (const [key, { next }] of seen) if (next.some((one) => ending.has(one))) ending.add(key);
  }
  return ending.size === seen.size;
}

/**
 * One way through a graph: how often each node fires when its choices are taken in turn, and the
 * nodes where tokens are left; `undefined` where it does not end in so many steps.
 */
export function playOf(
  graph: PlainGraph,
  choices: ReadonlyMap<string, readonly string[]>,
): { readonly fired: Record<string, number>; readonly left: readonly string[] } | undefined {
  const fired: Record<string, number> = {};
  let marking = firstMarking(graph);
  for (let steps = 0; steps < 400; steps += 1) {
    const next = firings(graph, marking).find(({ node, way }) => {
      const said = choices.get(node);
      const turn = fired[node] ?? 0;
      return way === undefined || way === (said?.[turn] ?? said?.at(-1));
    });
    if (next === undefined) {
      const left = graph.flows.filter((_, i) => (marking[i] ?? 0) > 0).map(([, target]) => target);
      return { fired, left: [...new Set(left)].sort() };
    }
    fired[next.node] = (fired[next.node] ?? 0) + 1;
    marking = next.marking;
  }
  return undefined;
}

function numbersOf(flows: PlainGraph['flows'], end: 0 | 1, node: string): number[] {
  return flows.flatMap((flow, i) => (flow[end] === node ? [i] : []));
}
