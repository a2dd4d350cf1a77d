/** Blocks of concurrency: which join ends what a split began, and what is never joined. */
import type { Flow, FlowNode } from '../model/graph.js';
import { linksFrom } from '../model/links.js';

/** What the branches of a split come to. */
export interface Block {
  /** The gateway where all of them join; absent where each goes to its own end. */
  readonly join: FlowNode | undefined;
  /** Branches that join each other before they join the rest stand in one group. */
  readonly groups: readonly (readonly Flow[])[];
}

/** Whether a node waits for tokens of several flows. */
export function isJoin({ kind, incoming }: FlowNode): boolean {
  return (kind === 'parallelGateway' || kind === 'inclusiveGateway') && incoming.length > 1;
}

/** Whether a node ends more than its token: its scope by an error, or all of it. */
export function endsAbruptly({ group, triggers }: FlowNode): boolean {
  return group === 'end' && triggers.some(({ kind }) => kind === 'error' || kind === 'terminate');
}

/**
 * The block that begins at a split; a text says why there is none.
 *
 * @param flows the flows out of it
 * @param stop the join of the block around
 */
export function blockOf(
  split: FlowNode,
  flows: readonly Flow[],
  stop: FlowNode | undefined,
): Block | string {
  const reached = flows.map(({ target }) => reachable(target, stop));
  const [first] = reached;
  const common = [...(first ?? [])].filter(
    (node) => isJoin(node) && reached.every((nodes) => nodes.has(node)),
  );
  const joins =
    stop !== undefined && reached.every((nodes) => nodes.has(stop)) ? [...common, stop] : common;
  for (const join of new Set(joins)) {
    const groups = groupsAt(join, flows, split);
    if (groups !== undefined) return { join, groups };
  }
  if (reached.some((nodes) => nodes.has(split))) {
    return `a way leads back to "${split.id}" from one of its own branches`;
  }
  return unjoined(split, flows, { reached, stop });
}

/** Branches that end by themselves; those that meet in a join stand in one group. */
function unjoined(
  split: FlowNode,
  flows: readonly Flow[],
  {
    reached,
    stop,
  }: { readonly reached: readonly Set<FlowNode>[]; readonly stop: FlowNode | undefined },
): Block | string {
  const joinsOf = reached.map((nodes) => new Set([...nodes].filter(isJoin)));
  if (stop !== undefined && reached.some((nodes) => nodes.has(stop))) {
    return `not all branches of "${split.id}" come to "${stop.id}"`;
  }
  const groups: number[][] = [];
  flows.forEach((_, i) => {
    const meets = groups.filter((group) =>
      group.some((k) => [...(joinsOf[k] ?? [])].some((join) => joinsOf[i]?.has(join) === true)),
    );
    for (const group of meets) groups.splice(groups.indexOf(group), 1);
    groups.push([...meets.flat(), i].sort((one, other) => one - other));
  });
  if (groups.length === 1 && flows.length > 1) {
    return `the branches of "${split.id}" meet where not all of them must, or more than once`;
  }
  return { join: undefined, groups: groups.map((group) => group.flatMap((i) => flows[i] ?? [])) };
}

/**
 * The branches by the flow on which each comes to a join: `undefined` where one may come on several
 * flows, may end before, or the join has flows from elsewhere.
 */
function groupsAt(join: FlowNode, flows: readonly Flow[], split: FlowNode): Flow[][] | undefined {
  const byFlow = new Map<Flow, Flow[]>();
  for (const flow of flows) {
    const ways = waysInto(join, flow, split);
    const [way] = ways ?? [];
    const isOneWay = ways?.size === 1 || (join.kind === 'inclusiveGateway' && ways !== undefined);
    if (way === undefined || !isOneWay) return undefined;
    byFlow.set(way, [...(byFlow.get(way) ?? []), flow]);
  }
  if (byFlow.size === 1 && flows.length > 1) return undefined;
  const used = new Set(flows.flatMap((flow) => [...(waysInto(join, flow, split) ?? [])]));
  return join.incoming.every((flow) => used.has(flow)) ? [...byFlow.values()] : undefined;
}

/** The flows by which a branch comes to a join; `undefined` where it may end, or begin anew. */
function waysInto(join: FlowNode, flow: Flow, split: FlowNode): Set<Flow> | undefined {
  if (flow.target === join) return new Set([flow]);
  const ways = new Set<Flow>();
  for (const node of reachable(flow.target, join)) {
    if (node === split) return undefined;
    for (const way of node.outgoing) if (way.target === join) ways.add(way);
    const isEnd = nextNodes(node).length === 0;
    const mayDie = join.kind === 'inclusiveGateway';
    if (isEnd && node !== join && !endsAbruptly(node) && !mayDie) return undefined;
  }
  return ways;
}

/** The nodes that a token can come to, in the order of their distance; a stop is the last. */
function reachable(from: FlowNode, stop: FlowNode | undefined): Set<FlowNode> {
  const seen = new Set<FlowNode>([from]);
  for (const node of seen) {
    if (node === stop) continue;
    for (const next of nextNodes(node)) seen.add(next);
  }
  return seen;
}

function nextNodes(node: FlowNode): FlowNode[] {
  const aside = node.boundaries.filter(({ interrupts }) => interrupts);
  return [...node.outgoing.map(({ target }) => target), ...aside, ...linksFrom(node)];
}
