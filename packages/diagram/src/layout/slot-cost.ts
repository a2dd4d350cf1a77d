/** What a placement of nodes in slots costs: bends, lengths, nodes in the way, crossings, width. */
import type { Plan } from './plan.js';

const weights = { slot: 2.5, across: 0.5, bend: 1, inTheWay: 1, crossing: 1.5 } as const;

/**
 * Prepares the cost of placements of one chart. Layers are fixed, so which edges can cross at all
 * is found out once.
 *
 * @returns a function from the slot of each node within its lane to the cost
 */
export function slotCost(
  plan: Plan,
  layer: readonly number[],
  isBack: readonly boolean[],
): (within: readonly number[]) => number {
  const lines = plan.edges.filter((_, i) => !isBack[i]);
  const meeting = meetingLines(lines, layer);
  const layerCount = Math.max(0, ...layer) + 1;
  const width = new Int32Array(plan.laneCount);
  const left = new Int32Array(plan.laneCount);
  const x = new Int32Array(plan.count);
  return (within) => {
    width.fill(1);
    within.forEach((slot, node) => {
      const lane = plan.lane[node]!;
      if (slot >= width[lane]!) width[lane] = slot + 1;
    });
    for (let lane = 1; lane < plan.laneCount; lane++)
      left[lane] = left[lane - 1]! + width[lane - 1]!;
    const slotCount = left[plan.laneCount - 1]! + width[plan.laneCount - 1]!;
    const taken = new Uint8Array(slotCount * layerCount);
    within.forEach((slot, node) => {
      x[node] = left[plan.lane[node]!]! + slot;
      taken[x[node] * layerCount + layer[node]!] = 1;
    });
    let cost = weights.slot * slotCount;
    for (const { from, to } of lines) {
      const across = Math.abs(x[from]! - x[to]!);
      cost += across * weights.across + (across === 0 ? 0 : weights.bend);
      for (let y = layer[from]! + 1; y < layer[to]!; y++) {
        cost += taken[x[to]! * layerCount + y]! * weights.inTheWay;
      }
    }
    for (const [a, b] of meeting) if (cross(a, b, layer, x)) cost += weights.crossing;
    return cost;
  };
}

interface Line {
  readonly from: number;
  readonly to: number;
}

/** Pairs of lines that run through at least one layer gap together. */
function meetingLines(lines: readonly Line[], layer: readonly number[]): [Line, Line][] {
  return lines.flatMap((a, i) =>
    lines
      .slice(i + 1)
      .filter(
        (b) => Math.max(layer[a.from]!, layer[b.from]!) < Math.min(layer[a.to]!, layer[b.to]!),
      )
      .map((b): [Line, Line] => [a, b]),
  );
}

/** Whether two ways that run through the same layers change sides. */
function cross(a: Line, b: Line, layer: readonly number[], x: Int32Array): boolean {
  const top = Math.max(layer[a.from]!, layer[b.from]!);
  const bottom = Math.min(layer[a.to]!, layer[b.to]!);
  const at = (line: Line, y: number): number => {
    const [x1, y1, y2] = [x[line.from]!, layer[line.from]!, layer[line.to]!];
    return x1 + ((x[line.to]! - x1) * (y - y1)) / (y2 - y1);
  };
  return (at(a, top) - at(b, top)) * (at(a, bottom) - at(b, bottom)) < 0;
}
