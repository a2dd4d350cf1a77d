/** The chart in numbers: what the stages of the layout hand to each other. */
import type { Chart } from '../chart/model.js';

/** An edge by the indices of its nodes. */
export interface PlanEdge {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Whether an event is drawn where it begins. */
  readonly hasEvent: boolean;
}

/** A chart with nodes, lanes and blocks by index. */
export interface Plan {
  readonly count: number;
  readonly edges: readonly PlanEdge[];
  /** The lane of each node. */
  readonly lane: readonly number[];
  readonly laneCount: number;
  readonly blocks: readonly PlanBlock[];
}

/** A block by the indices of its nodes. */
export interface PlanBlock {
  readonly id: string;
  readonly fork: number;
  readonly join: number;
  readonly members: ReadonlySet<number>;
}

/** Replaces the names of a chart by indices. */
export function planOf(chart: Chart): Plan {
  const node = new Map(chart.nodes.map(({ id }, i) => [id, i]));
  const lane = new Map(chart.lanes.map(({ party }, i) => [party, i]));
  const nodeAt = (id: string) => node.get(id) ?? 0;
  return {
    count: chart.nodes.length,
    edges: chart.edges.map(({ from, to, label, event }) => ({
      from: nodeAt(from),
      to: nodeAt(to),
      label,
      hasEvent: event !== undefined,
    })),
    lane: chart.nodes.map((one) => lane.get(one.lane) ?? 0),
    laneCount: Math.max(1, chart.lanes.length),
    blocks: chart.blocks.map(({ id, fork, join, members }) => ({
      id,
      fork: nodeAt(fork),
      join: nodeAt(join),
      members: new Set([...members].map(nodeAt)),
    })),
  };
}

/** The edges that leave each node, as indices of edges. */
export function edgesOutOfPlan(plan: Plan): number[][] {
  const out = Array.from({ length: plan.count }, (): number[] => []);
  plan.edges.forEach(({ from }, i) => out[from]!.push(i));
  return out;
}
