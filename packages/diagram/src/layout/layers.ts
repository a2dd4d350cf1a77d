/** Gives each node a layer, so that the flow runs downwards but for the loops back. */
import { edgesOutOfPlan, type Plan, type PlanBlock } from './plan.js';

/** Layers by node, and which edges run back. */
export interface Layering {
  readonly layer: readonly number[];
  readonly layerCount: number;
  readonly isBack: readonly boolean[];
}

/**
 * 1. A depth-first search in declared order marks the edges that close a loop.
 * 2. The longest way over the others gives each node its layer.
 * 3. What stands beside a block, in the lanes between its branches, moves below its join, so that
 *    the frame of the block holds nothing foreign.
 * 4. What stands beside others of its lane moves down when the lane would become too wide.
 * 5. Of two nodes of a layer that must not share it, the second moves down.
 *
 * @param abreastMax most nodes of one lane in one layer
 * @param apart finds two nodes that share a layer and must not
 */
export function layerNodes(
  plan: Plan,
  abreastMax: number,
  apart: (layer: readonly number[]) => readonly [number, number] | undefined = () => undefined,
): Layering {
  const { isBack, order } = searchDepthFirst(plan);
  const before: number[][] = Array.from({ length: plan.count }, () => []);
  plan.edges.forEach(({ from, to }, i) => {
    if (!isBack[i]) before[to]!.push(from);
  });
  let layer = longestWays(before, order);
  // Each round moves at least one node down, for good: there are fewer rounds than pairs of nodes.
  for (let round = 0; round < plan.count * plan.count; round++) {
    const moved =
      plan.blocks.some((block) => clearBlock(plan, block, layer, before)) ||
      thinOut(plan, layer, before, abreastMax) ||
      setApart(apart(layer), before);
    if (!moved) break;
    layer = longestWays(before, sortByDependence(before));
  }
  return { layer, layerCount: Math.max(0, ...layer) + 1, isBack };
}

/** Nodes in an order in which each comes after all that lead to it, but for the back edges. */
function searchDepthFirst(plan: Plan): { isBack: boolean[]; order: number[] } {
  const out = edgesOutOfPlan(plan);
  const isBack = plan.edges.map(() => false);
  const state = new Uint8Array(plan.count);
  const next = new Uint32Array(plan.count);
  const finished: number[] = [];
  for (let root = 0; root < plan.count; root++) {
    const stack = state[root] === 0 ? [root] : [];
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      state[node] = 1;
      const edge = out[node]![next[node]!++];
      if (edge === undefined) {
        state[node] = 2;
        finished.push(node);
        stack.pop();
        continue;
      }
      const target = plan.edges[edge]!.to;
      if (state[target] === 1) isBack[edge] = true;
      else if (state[target] === 0) stack.push(target);
    }
  }
  return { isBack, order: finished.reverse() };
}

function longestWays(before: readonly (readonly number[])[], order: readonly number[]): number[] {
  const layer = before.map(() => 0);
  for (const node of order) {
    for (const earlier of before[node]!) layer[node] = Math.max(layer[node]!, layer[earlier]! + 1);
  }
  return layer;
}

function sortByDependence(before: readonly (readonly number[])[]): number[] {
  const after: number[][] = before.map(() => []);
  const open = before.map((earlier) => earlier.length);
  before.forEach((earlier, node) => earlier.forEach((one) => after[one]!.push(node)));
  const order = open.flatMap((count, node) => (count === 0 ? [node] : []));
  // The order grows while it is walked.
  for (const node of order) {
    for (const later of after[node]!) {
      const left = open[later]! - 1;
      open[later] = left;
      if (left === 0) order.push(later);
    }
  }
  return order;
}

/** Moves one foreign node below a block; whether there was one that could move. */
function clearBlock(
  plan: Plan,
  block: PlanBlock,
  layer: readonly number[],
  before: number[][],
): boolean {
  const lanes = [...block.members].map((node) => plan.lane[node]!);
  const [first, last] = [Math.min(...lanes), Math.max(...lanes)];
  for (let node = 0; node < plan.count; node++) {
    if (block.members.has(node) || before[node]!.includes(block.join)) continue;
    const lane = plan.lane[node]!;
    const beside =
      lane >= first &&
      lane <= last &&
      layer[node]! >= layer[block.fork]! &&
      layer[node]! <= layer[block.join]!;
    if (!beside) continue;
    const moving = outermostFork(plan, node, block) ?? node;
    if (before[moving]!.includes(block.join) || leadsTo(before, moving, block.join)) continue;
    before[moving]!.push(block.join);
    return true;
  }
  return false;
}

/** Moves nodes below others of their lane in the first layer that is too wide; whether it did. */
function thinOut(
  plan: Plan,
  layer: readonly number[],
  before: number[][],
  abreastMax: number,
): boolean {
  const abreast = new Map<number, number[]>();
  layer.forEach((at, node) => {
    const key = at * plan.laneCount + plan.lane[node]!;
    abreast.set(key, [...(abreast.get(key) ?? []), node]);
  });
  const crowded = [...abreast].filter(([, nodes]) => nodes.length > abreastMax);
  if (crowded.length === 0) return false;
  const [, found] = crowded.reduce((a, b) => (b[0] < a[0] ? b : a));
  // An end gives way to a step, so that what follows on each other stays together.
  const goesOn = new Set(plan.edges.map(({ from }) => from));
  const nodes = [...found].sort((a, b) => Number(goesOn.has(b)) - Number(goesOn.has(a)) || a - b);
  // No way leads from one to another, or they would not share a layer: this closes no circle.
  nodes.forEach((node, i) => {
    if (i >= abreastMax) before[node]!.push(nodes[i - abreastMax]!);
  });
  return true;
}

/** Moves the second of two nodes below the first; whether there were two. */
function setApart(pair: readonly [number, number] | undefined, before: number[][]): boolean {
  if (pair === undefined) return false;
  const [stays, moves] = pair;
  before[moves]!.push(stays);
  return true;
}

/** The fork of the outermost block that holds the node but not the other block. */
function outermostFork(plan: Plan, node: number, other: PlanBlock): number | undefined {
  const around = plan.blocks.filter(({ members }) => members.has(node) && !members.has(other.fork));
  return around.sort((a, b) => b.members.size - a.members.size)[0]?.fork;
}

function leadsTo(before: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set([to]);
  const stack = [to];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === from) return true;
    for (const earlier of before[node]!) {
      if (seen.has(earlier)) continue;
      seen.add(earlier);
      stack.push(earlier);
    }
  }
  return false;
}
