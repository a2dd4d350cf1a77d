/** A dated timeline: the way by which a dossier ends as late as it may. */
import type { LatestEnd } from './sweep.js';
import type { Plan, PlanEdge, PlanNode } from './plan-model.js';
import {
  begunAt,
  enteredAt,
  entriesGivenAt,
  entriesGivenIn,
  latestEntries,
  latestEntryOf,
  leftAt,
  type ClockEdges,
  type Entries,
  type Given,
} from './entries.js';

/** A stay in a step on the way, as instants in epoch milliseconds. */
export interface Stay {
  readonly path: string;
  readonly outcome: string;
  readonly entered: number;
  readonly left: number;
  /** Whether the statutory clock stood still. */
  readonly suspended: boolean;
}

/** Retraces the way to a latest end, from its start on. */
export function retraceTimeline(
  plan: Plan,
  { root, start, hops, end }: Pick<LatestEnd, 'root' | 'start' | 'hops' | 'end'>,
  clockEdges: ClockEdges = 'stop',
): Stay[] {
  let given: Given = entriesGivenAt(root, start);
  const passes = [latestEntries(plan, given, clockEdges)];
  for (const { edge, resumedAt } of hops) {
    const before = passes.at(-1)!;
    const entry = { legal: resumedAt, duty: enteredAt(edge, resumedAt) };
    given = entriesGivenIn(given.pins, edge.to, entry, ({ index }) => ({
      legal: before.legal[index]!,
      duty: before.duty[index]!,
    }));
    passes.push(latestEntries(plan, given));
  }
  const stays: Stay[] = [];
  let pass = hops.length;
  let at: PlanNode = end;
  let side: Side = 'legal';
  for (;;) {
    const hop: LatestEnd['hops'][number] | undefined = hops[pass - 1];
    if (hop?.edge.to === at) {
      stays.unshift(stayOf(hop));
      at = hop.edge.from;
      side = 'legal';
      pass--;
      continue;
    }
    if (at === root.node) return stays;
    const entries: Entries = passes[pass]!;
    const edge: PlanEdge | undefined = lastEdge(at, side, entries, clockEdges);
    if (edge === undefined) return stays;
    const { from, outcome, branch } = edge;
    const before: Side = sideBefore(edge, side);
    const isEnd = from.step.kind === 'end';
    if (!isEnd && branch === undefined && at.join === undefined && from.join === undefined) {
      const [entered, left] = [entries[before][from.index]!, entries[side][at.index]!];
      stays.unshift({ path: from.path, outcome, entered, left, suspended: false });
    }
    at = from;
    side = before;
  }
}

/** Which of the instants of a step its latest end hangs on. */
type Side = keyof Entries;

/** Which instant of the step before an edge the instant after it hangs on. */
function sideBefore({ counts, clock }: PlanEdge, side: Side): Side {
  if (counts === 'nothing') return side;
  return counts === 'fromLaw' || clock !== undefined ? 'legal' : 'duty';
}

function stayOf({ edge, suspendedAt, resumedAt }: LatestEnd['hops'][number]): Stay {
  const { from, outcome } = edge;
  return { path: from.path, outcome, entered: suspendedAt, left: resumedAt, suspended: true };
}

/** The edge by which a node is entered at its latest. */
function lastEdge(
  node: PlanNode,
  side: Side,
  entries: Entries,
  clockEdges: ClockEdges,
): PlanEdge | undefined {
  const at = entries[side][node.index]!;
  if (node.join !== undefined) {
    const own = entries[side];
    const slowest = node.join.branches.find((ends) => latestEntryOf(ends, own) === at) ?? [];
    const last = slowest.find(({ index }) => own[index] === at) ?? node.join.cap?.fork;
    return node.into.find(({ from }) => from === last);
  }
  return node.into.find((edge) => {
    if (entries.legal[edge.from.index] === -Infinity) return false;
    const left = leftAt(edge, entries, clockEdges);
    return (side === 'legal' ? left : begunAt(edge, left, entries)) === at;
  });
}
