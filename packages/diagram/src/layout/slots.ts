/** Places nodes side by side in their lanes, so that ways run straight and cross little. */
import type { Layering } from './layers.js';
import type { Plan } from './plan.js';
import { slotCost } from './slot-cost.js';

/** Slots: the columns of nodes. Each lane holds one or more, counted over all lanes. */
export interface Slots {
  /** The slot of each node. */
  readonly slot: readonly number[];
  readonly slotCount: number;
  /** The lane of each slot. */
  readonly laneOfSlot: readonly number[];
}

/** Beyond this many nodes the first placement stays as it is. */
const nodesImprovedMax = 60;
const passesMax = 4;
/** Slots of a lane that a node is tried in. */
const slotsTriedMax = 5;

/** First placement below the nearest predecessor of the lane, then improved move by move. */
export function assignSlots(plan: Plan, { layer, isBack }: Layering): Slots {
  const within = placeBelowPredecessors(plan, layer, isBack);
  if (plan.count <= nodesImprovedMax) improve(plan, layer, isBack, within);
  return numberSlots(plan, within);
}

/** The slot of each node within its lane. */
function placeBelowPredecessors(
  plan: Plan,
  layer: readonly number[],
  isBack: readonly boolean[],
): number[] {
  const within = plan.lane.map(() => 0);
  const taken = new Set<string>();
  const wanted = new Map<number, number>();
  const before: number[][] = plan.lane.map(() => []);
  plan.edges.forEach(({ from, to }, i) => {
    if (!isBack[i]) before[to]!.push(from);
  });
  const order = plan.lane.map((_, node) => node).sort((a, b) => layer[a]! - layer[b]! || a - b);
  for (const node of order) {
    const lane = plan.lane[node]!;
    const above = before[node]!.find((one) => plan.lane[one] === lane);
    wanted.set(node, above === undefined ? 0 : within[above]!);
    let slot = wanted.get(node)!;
    while (taken.has(`${lane}/${slot}/${layer[node]!}`)) slot = (slot + 1) % (plan.count + 1);
    taken.add(`${lane}/${slot}/${layer[node]!}`);
    within[node] = slot;
  }
  return within;
}

/** Tries for each node every slot of its lane, changing places with the one that is there. */
function improve(
  plan: Plan,
  layer: readonly number[],
  isBack: readonly boolean[],
  within: number[],
): void {
  const costOf = slotCost(plan, layer, isBack);
  const rank = plan.lane.map((_, node) => node).sort((a, b) => layer[a]! - layer[b]! || a - b);
  let best = costOf(within);
  for (let pass = 0; pass < passesMax; pass++) {
    const before = best;
    for (const node of rank) {
      const width = widthOf(plan, within, plan.lane[node]!);
      for (let slot = 0; slot <= Math.min(width, slotsTriedMax); slot++) {
        const from = within[node]!;
        if (slot === from) continue;
        const other = within.findIndex(
          (one, i) => one === slot && plan.lane[i] === plan.lane[node] && layer[i] === layer[node],
        );
        within[node] = slot;
        if (other !== -1) within[other] = from;
        const cost = costOf(within);
        if (cost < best - 1e-9) {
          best = cost;
          continue;
        }
        within[node] = from;
        if (other !== -1) within[other] = slot;
      }
    }
    if (best >= before - 1e-9) break;
  }
}

const widthOf = (plan: Plan, within: readonly number[], lane: number) =>
  within.reduce((most, slot, i) => (plan.lane[i] === lane ? Math.max(most, slot + 1) : most), 1);

/** Numbers the slots over all lanes, leaving out those that nothing stands in. */
function numberSlots(plan: Plan, within: readonly number[]): Slots {
  const used = Array.from({ length: plan.laneCount }, () => new Set<number>());
  within.forEach((slot, node) => used[plan.lane[node]!]!.add(slot));
  const numbers: Map<number, number>[] = [];
  const laneOfSlot: number[] = [];
  used.forEach((slots, lane) => {
    const inOrder = slots.size === 0 ? [0] : [...slots].sort((a, b) => a - b);
    numbers.push(new Map(inOrder.map((slot, i) => [slot, laneOfSlot.length + i])));
    laneOfSlot.push(...inOrder.map(() => lane));
  });
  return {
    slot: within.map((slot, node) => numbers[plan.lane[node]!]!.get(slot) ?? 0),
    slotCount: laneOfSlot.length,
    laneOfSlot,
  };
}
