/** Draws the frames around parallel and inclusive steps. */
import { frameMargin, frameStep } from './framing.js';
import type { PlacedEdge, PlacedFrame, PlacedNode } from './model.js';
import type { Offset, Stages } from './stages.js';

/** A frame holds the nodes of its block and the ways between them. */
export function placeFrames(
  { plan, framing, columns }: Stages,
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[],
  at: Offset,
): PlacedFrame[] {
  return framing.framed.map(({ block, slots, depth }): PlacedFrame => {
    const { id, fork, join, members } = block;
    const [first, last] = slots;
    const inset = frameStep * (depth + 1);
    const offWays = frameStep * (Math.max(framing.levels, 2) - depth);
    const ways = plan.edges.flatMap(({ from, to }, edge) =>
      members.has(from) && members.has(to) ? edges[edge]!.points.map(({ x }) => x) : [],
    );
    const left = at.x + columns.slotX[first]! - columns.slotHalf[first]! + inset;
    const right = at.x + columns.slotX[last]! + columns.slotHalf[last]! - inset;
    const x = Math.min(left, ...ways.map((way) => way - offWays));
    const y = nodes[fork]!.y - frameMargin;
    return {
      id,
      x,
      y,
      width: Math.max(right, ...ways.map((way) => way + offWays)) - x,
      height: nodes[join]!.y + nodes[join]!.height + frameMargin - y,
    };
  });
}
