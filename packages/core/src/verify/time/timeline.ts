/** A dated timeline: the way by which a dossier ends as late as it may. */
import type { LatestEnd } from './sweep.js';
import type { Plan, PlanEdge, PlanNode } from './plan.js';
import {
  enteredAt,
  givenAt,
  givenIn,
  latestEntries,
  latestOf,
  leftAt,
  type ClockEdges,
  type Given,
} from './run.js';

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
export function retrace(
  plan: Plan,
  { root, start, hops, end }: Pick<LatestEnd, 'root' | 'start' | 'hops' | 'end'>,
  clockEdges: ClockEdges = 'stop',
): Stay[] {
  let given: Given = givenAt(root, start);
  const passes = [latestEntries(plan, given, clockEdges)];
  for (const { edge, resumedAt } of hops) {
    const before = passes.at(-1)!;
    given = givenIn(given.pins, edge.to, enteredAt(edge, resumedAt), (fork) => before[fork.index]!);
    passes.push(latestEntries(plan, given));
  }
  const stays: Stay[] = [];
  let pass = hops.length;
  let at: PlanNode = end;
  for (;;) {
    const hop: LatestEnd['hops'][number] | undefined = hops[pass - 1];
    if (hop?.edge.to === at) {
      stays.unshift(stayOf(hop));
      at = hop.edge.from;
      pass--;
      continue;
    }
    if (at === root) return stays;
    const entries: Float64Array = passes[pass]!;
    const edge: PlanEdge | undefined = lastEdge(at, entries, clockEdges);
    if (edge === undefined) return stays;
    const { from, outcome, branch } = edge;
    if (branch === undefined && at.join === undefined && from.join === undefined) {
      const [entered, left] = [entries[from.index]!, entries[at.index]!];
      stays.unshift({ path: from.path, outcome, entered, left, suspended: false });
    }
    at = from;
  }
}

function stayOf({ edge, suspendedAt, resumedAt }: LatestEnd['hops'][number]): Stay {
  const { from, outcome } = edge;
  return { path: from.path, outcome, entered: suspendedAt, left: resumedAt, suspended: true };
}

/** The edge by which a node is entered at its latest. */
function lastEdge(
  node: PlanNode,
  entries: Float64Array,
  clockEdges: ClockEdges,
): PlanEdge | undefined {
  const at = entries[node.index]!;
  if (node.join !== undefined) {
    const slowest = node.join.branches.find((ends) => latestOf(ends, entries) === at) ?? [];
    const last = slowest.find(({ index }) => entries[index] === at) ?? node.join.cap?.fork;
    return node.into.find(({ from }) => from === last);
  }
  return node.into.find((edge) => {
    const entry = entries[edge.from.index]!;
    return entry > -Infinity && leftAt(edge, entry, clockEdges) === at;
  });
}
