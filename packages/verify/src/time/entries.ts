/** One pass over a plan: the latest or the earliest instant at which each step is entered. */
import { isByExpiry } from '@thutuc/core/procedure';
import type { Join, Plan, PlanEdge, PlanNode } from './plan-model.js';

/**
 * When a step is entered: in law, and when its duty begins, which is later where the recording
 * grace held what led to it. An end counts by the instant in law.
 */
export interface Entry {
  readonly legal: number;
  readonly duty: number;
}

/** The latest instants at which each node is entered, by its index; `-Infinity` where it is not. */
export interface Entries {
  readonly legal: Float64Array;
  readonly duty: Float64Array;
}

/** A step that is entered at a known instant, with the forks around it, opened before. */
interface Pin {
  readonly node: PlanNode;
  readonly entry: Entry;
  readonly forks: ReadonlyMap<PlanNode, Entry>;
}

/** What is given before a pass: where it begins; several steps if they lie in parallel branches. */
export interface Given {
  readonly pins: readonly Pin[];
  /** Instants of the pinned steps and of the forks around them. */
  readonly entries: ReadonlyMap<PlanNode, Entry>;
  /** Branches that are not run from their beginning, because a pin lies in them. */
  readonly running: ReadonlySet<PlanEdge>;
}

/** Where a pass begins, and when the duty there does, where it is not at once. */
export interface Root {
  readonly node: PlanNode;
  readonly carriedOut?: PlanEdge['carriedOut'] | undefined;
}

/** How a pass treats the edges on which the statutory clock does not simply run. */
export type ClockEdges = 'stop' | 'throughSuspensions';

/** A pass that begins with a node at an instant, the forks around it opened at the same instant. */
export function entriesGivenAt({ node, carriedOut }: Root, legal: number): Given {
  const entry = { legal, duty: carriedOut === undefined ? legal : carriedOut(legal) };
  return entriesGivenIn([], node, entry, () => entry);
}

/**
 * A pass that continues with a node at an instant, and with the pins that lie in branches beside
 * it; `forkAt` says when the forks around the node were opened.
 */
export function entriesGivenIn(
  before: readonly Pin[],
  node: PlanNode,
  entry: Entry,
  forkAt: (fork: PlanNode) => Entry,
): Given {
  const forks = new Map(node.around.map(({ fork }) => [fork, forkAt(fork)]));
  const pins = [...before.filter((pin) => isBeside(pin.node, node)), { node, entry, forks }];
  const running = new Set<PlanEdge>();
  for (const pin of pins) {
    for (const { fork, branch } of pin.node.around) {
      for (const edge of fork.out) if (edge.branch === branch) running.add(edge);
    }
  }
  const entries = pins.flatMap((pin) => [[pin.node, pin.entry] as const, ...pin.forks]);
  return { pins, entries: new Map(entries), running };
}

/** Whether two nodes lie in different branches of the same fork. */
function isBeside(a: PlanNode, b: PlanNode): boolean {
  return a.around.some(({ fork, branch }) =>
    b.around.some((other) => other.fork === fork && other.branch !== branch),
  );
}

/** When each node is entered at the latest. */
export function latestEntries(plan: Plan, given: Given, clockEdges: ClockEdges = 'stop'): Entries {
  const { nodes, holds } = plan;
  const legal = new Float64Array(nodes.length).fill(-Infinity);
  // One list where both are the same: a sweep makes very many passes.
  const duty = holds ? new Float64Array(nodes.length).fill(-Infinity) : legal;
  const entries = { legal, duty };
  const first = Math.min(...[...given.entries.keys()].map(({ index }) => index));
  for (let i = first; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.join !== undefined) {
      legal[i] = joinedAt(node.join, entries);
      if (holds) duty[i] = dutyAfterJoin(node.join, entries, legal[i]!);
      continue;
    }
    const known = given.entries.get(node);
    let at = known?.legal ?? -Infinity;
    let from = known?.duty ?? -Infinity;
    for (const edge of node.into) {
      if (legal[edge.from.index] === -Infinity || given.running.has(edge)) continue;
      const left = leftAt(edge, entries, clockEdges);
      // Not `Math.max`: an instant outside of the calendar (NaN) must not be lost.
      if (left > at || Number.isNaN(left)) at = left;
      if (!holds) continue;
      const begun = begunAt(edge, left, entries);
      if (begun > from || Number.isNaN(begun)) from = begun;
    }
    legal[i] = at;
    if (holds) duty[i] = from;
  }
  return entries;
}

/** The instant in law at which an edge out of an entered node is passed at the latest. */
export function leftAt(edge: PlanEdge, { legal, duty }: Entries, clockEdges: ClockEdges): number {
  const { index } = edge.from;
  if (edge.clock === undefined) {
    if (edge.counts === 'nothing') return legal[index]!;
    return edge.at(edge.counts === 'fromLaw' ? legal[index]! : duty[index]!);
  }
  return clockEdges === 'throughSuspensions' && edge.clock === 'suspend'
    ? legal[index]!
    : -Infinity;
}

/**
 * When the duty begins at the latest of a node that is entered by an edge, passed at an instant in
 * law.
 */
export function begunAt(edge: PlanEdge, left: number, { duty }: Entries): number {
  return edge.counts === 'nothing' ? duty[edge.from.index]! : enteredAt(edge, left);
}

/** When the next step is entered, where the step before was left by its own time at an instant. */
export function enteredAt({ carriedOut }: PlanEdge, left: number): number {
  return carriedOut === undefined || left === -Infinity ? left : carriedOut(left);
}

function joinedAt(join: Join, { legal }: Entries): number {
  const { cap } = join;
  const at = branchesEndAt(join, legal);
  return cap === undefined ? at : Math.min(at, cap.at(legal[cap.fork.index]!));
}

/** The branch that ends a fork may have been held: what follows begins no earlier than that. */
function dutyAfterJoin(join: Join, { legal, duty }: Entries, at: number): number {
  if (at === -Infinity) return at;
  const { cap } = join;
  const joined = branchesEndAt(join, duty);
  if (cap === undefined) return Math.max(at, joined);
  const cut = cap.at(legal[cap.fork.index]!);
  return Math.max(at, Math.min(joined, cap.carriedOut?.(cut) ?? cut));
}

function branchesEndAt({ branches, wanted, optional }: Join, entries: Float64Array): number {
  const latest = branches.map((ends) => latestEntryOf(ends, entries));
  if (optional) return Math.max(...latest);
  const order = latest.map((at) => (at === -Infinity ? Infinity : at)).sort((a, b) => a - b);
  const at = order[wanted - 1] ?? Infinity;
  return at === Infinity ? -Infinity : at;
}

/** The latest entry of some nodes. */
export function latestEntryOf(nodes: readonly PlanNode[], entries: Float64Array): number {
  let latest = -Infinity;
  for (const { index } of nodes) latest = Math.max(latest, entries[index]!);
  return latest;
}

/**
 * The earliest instant at which each node is entered when everybody acts at once; only waits for a
 * time to pass take their time. `Infinity` where a node is not entered.
 */
export function earliestEntries(plan: Plan, start: number): Float64Array {
  const entries = new Float64Array(plan.nodes.length).fill(Infinity);
  for (const node of plan.nodes) {
    let earliest = node === plan.start ? start : Infinity;
    if (node.join !== undefined) earliest = earliestJoin(node.join, entries);
    else {
      for (const edge of node.into) {
        const entry = entries[edge.from.index]!;
        if (entry === Infinity) continue;
        earliest = Math.min(
          earliest,
          isByExpiry(edge.from.step, edge.outcome) ? edge.at(entry) : entry,
        );
      }
    }
    entries[node.index] = earliest;
  }
  return entries;
}

function earliestJoin({ branches, wanted, optional }: Join, entries: Float64Array): number {
  const earliest = branches
    .map((ends) => Math.min(...ends.map(({ index }) => entries[index]!)))
    .sort((a, b) => a - b);
  return earliest[optional ? 0 : wanted - 1] ?? Infinity;
}
