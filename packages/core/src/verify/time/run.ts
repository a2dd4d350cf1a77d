/** One pass over a plan: the latest or the earliest instant at which each step is entered. */
import type { Join, Plan, PlanEdge, PlanNode } from './plan.js';

/** A step that is entered at a known instant, with the forks around it, opened before. */
interface Pin {
  readonly node: PlanNode;
  readonly at: number;
  readonly forks: ReadonlyMap<PlanNode, number>;
}

/** What is given before a pass: where it begins; several steps if they lie in parallel branches. */
export interface Given {
  readonly pins: readonly Pin[];
  /** Instants of the pinned steps and of the forks around them. */
  readonly entries: ReadonlyMap<PlanNode, number>;
  /** Branches that are not run from their beginning, because a pin lies in them. */
  readonly running: ReadonlySet<PlanEdge>;
}

/** How a pass treats the edges on which the statutory clock does not simply run. */
export type ClockEdges = 'stop' | 'throughSuspensions';

/** A pass that begins with a node at an instant, the forks around it opened at the same instant. */
export function givenAt(node: PlanNode, instant: number): Given {
  return givenIn([], node, instant, () => instant);
}

/**
 * A pass that goes on with a node at an instant, and with the pins that lie in branches beside it;
 * `forkAt` says when the forks around the node were opened.
 */
export function givenIn(
  before: readonly Pin[],
  node: PlanNode,
  at: number,
  forkAt: (fork: PlanNode) => number,
): Given {
  const forks = new Map(node.around.map(({ fork }) => [fork, forkAt(fork)]));
  const pins = [...before.filter((pin) => isBeside(pin.node, node)), { node, at, forks }];
  const running = new Set<PlanEdge>();
  for (const pin of pins) {
    for (const { fork, branch } of pin.node.around) {
      for (const edge of fork.out) if (edge.branch === branch) running.add(edge);
    }
  }
  const entries = pins.flatMap((pin) => [[pin.node, pin.at] as const, ...pin.forks]);
  return { pins, entries: new Map(entries), running };
}

/** Whether two nodes lie in different branches of the same fork. */
function isBeside(a: PlanNode, b: PlanNode): boolean {
  return a.around.some(({ fork, branch }) =>
    b.around.some((other) => other.fork === fork && other.branch !== branch),
  );
}

/** The latest instant at which each node is entered, by its index; `-Infinity` where it is not. */
export function latestEntries(
  plan: Plan,
  given: Given,
  clockEdges: ClockEdges = 'stop',
): Float64Array {
  const entries = new Float64Array(plan.nodes.length).fill(-Infinity);
  const first = Math.min(...[...given.entries.keys()].map(({ index }) => index));
  for (let i = first; i < entries.length; i++) {
    const node = plan.nodes[i]!;
    let latest = given.entries.get(node) ?? -Infinity;
    if (node.join !== undefined) latest = joinedAt(node.join, entries);
    else {
      for (const edge of node.into) {
        const entry = entries[edge.from.index]!;
        if (entry === -Infinity || given.running.has(edge)) continue;
        const at = leftAt(edge, entry, clockEdges);
        // Not `Math.max`: an instant outside of the calendar (NaN) must not be lost.
        if (at > latest || Number.isNaN(at)) latest = at;
      }
    }
    entries[i] = latest;
  }
  return entries;
}

/** The instant at which an edge is passed at the latest. */
export function leftAt(edge: PlanEdge, entry: number, clockEdges: ClockEdges): number {
  if (edge.clock === undefined) return enteredAt(edge, edge.at(entry));
  return clockEdges === 'throughSuspensions' && edge.clock === 'suspend' ? entry : -Infinity;
}

/** When the step after an edge is entered, where the step before is left at an instant. */
export function enteredAt({ carriedOut }: PlanEdge, leftAt: number): number {
  return carriedOut === undefined ? leftAt : carriedOut(leftAt);
}

function joinedAt(join: Join, entries: Float64Array): number {
  const { cap } = join;
  const at = branchesEndAt(join, entries);
  return cap === undefined ? at : Math.min(at, cap.at(entries[cap.fork.index]!));
}

function branchesEndAt({ branches, wanted, optional }: Join, entries: Float64Array): number {
  const latest = branches.map((ends) => latestOf(ends, entries));
  if (optional) return Math.max(...latest);
  const order = latest.map((at) => (at === -Infinity ? Infinity : at)).sort((a, b) => a - b);
  const at = order[wanted - 1] ?? Infinity;
  return at === Infinity ? -Infinity : at;
}

/** The latest entry of some nodes. */
export function latestOf(nodes: readonly PlanNode[], entries: Float64Array): number {
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
        earliest = Math.min(earliest, isTimed(edge) ? edge.at(entry) : entry);
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

/** Whether only time brings the outcome about. */
function isTimed({ from: { step }, outcome }: PlanEdge): boolean {
  if (step.kind === 'end' || step.kind === 'decision') return false;
  if (Object.hasOwn(step.events, outcome)) return true;
  return (step.kind === 'wait' && outcome === 'elapsed') || outcome === 'expired';
}
