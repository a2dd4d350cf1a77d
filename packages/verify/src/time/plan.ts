/**
 * The plan of a procedure: all its ways, in an order in which the latest instants of all steps
 * follow in one pass.
 */
import type { FlowGraph } from '../flow/model.js';
import type { TimedExits } from './exits.js';
import type { Plan, PlanEdge, PlanNode } from './plan-model.js';
import { unroll } from './unroll.js';

/** Most nodes of a plan; beyond, the time of a procedure is not decided. */
const nodesMax = 20_000;

/** Builds the plan; `undefined` where it would have more than 20,000 nodes. */
export function buildPlan(
  root: FlowGraph,
  exits: TimedExits,
  supplementsMax: number,
): Plan | undefined {
  const unrolled = unroll(root, exits, { supplementsMax, nodesMax });
  if (unrolled.nodes.length > nodesMax) return undefined;
  const nodes = inOrder(unrolled.nodes);
  const { start, ends } = unrolled;
  nodes.forEach((node, index) => (node.index = index));
  const restarts = nodes.flatMap(({ out }) => out.filter(({ clock }) => clock === 'restart'));
  const beginnings = nodes.flatMap(({ out }) => out.filter(({ begins }) => begins));
  const holds = nodes.some(
    ({ out, join }) => join?.cap?.carriedOut ?? out.some(({ carriedOut }) => carriedOut),
  );
  const restarted = restarts.filter(({ from }) => mayHaveBegun(from, beginnings));
  return { nodes, start, ends, restarts: restarted, beginnings, holds };
}

/** Whether the limit may have begun when a step is entered: else nothing begins it anew. */
function mayHaveBegun(node: PlanNode, beginnings: readonly PlanEdge[]): boolean {
  if (beginnings.length === 0) return true;
  const before = new Set([node]);
  for (const { into, around } of before) {
    for (const edge of into) {
      if (edge.begins) return true;
      before.add(edge.from);
    }
    // What lies in a branch beside it may come first.
    for (const { fork } of around) {
      if (beginnings.some(({ from }) => from.around.some((one) => one.fork === fork))) return true;
    }
  }
  return false;
}

/** Sorts nodes so that every edge leads forward. */
function inOrder(nodes: readonly PlanNode[]): PlanNode[] {
  const open = new Map(nodes.map((node) => [node, node.into.length]));
  const sorted = nodes.filter(({ into }) => into.length === 0);
  for (const node of sorted) {
    for (const { to } of node.out) {
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) sorted.push(to);
    }
  }
  return sorted;
}
