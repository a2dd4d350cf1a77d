/** Draws the frames around parallel and inclusive steps. */
import type { PlacedEdge, PlacedFrame, PlacedNode } from './model.js';
import type { Offset, Stages } from './stages.js';

const frameMargin = 9;

/** A frame holds the nodes of its block and the ways between them. */
export function placeFrames(
  { plan, slots, columns }: Stages,
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[],
  at: Offset,
): PlacedFrame[] {
  return plan.blocks.flatMap(({ id, fork, join, members }): PlacedFrame[] => {
    const nested = plan.blocks.filter((other) => other.members.has(fork)).length - 1;
    const inset = 3 + 3 * nested;
    const sides = [...members].flatMap((node) => {
      const slot = slots.slot[node]!;
      const [x, half] = [at.x + columns.slotX[slot]!, columns.slotHalf[slot]! - inset];
      return [x - half, x + half];
    });
    plan.edges.forEach(({ from, to }, edge) => {
      if (!members.has(from) || !members.has(to)) return;
      for (const { x } of edges[edge]!.points)
        sides.push(x - frameMargin + inset, x + frameMargin - inset);
    });
    const left = Math.min(...sides);
    const top = nodes[fork]!.y - frameMargin;
    const bottom = nodes[join]!.y + nodes[join]!.height + frameMargin;
    const frame = { id, x: left, y: top, width: Math.max(...sides) - left, height: bottom - top };
    // A join that no branch reaches, or a step that is never reached, may stand outside: no frame.
    const fits = nodes.every((node, i) => {
      if (!members.has(i)) return !touches(frame, node);
      const isBetween = node.y > nodes[fork]!.y && node.y + node.height < nodes[join]!.y;
      return i === fork || i === join || isBetween;
    });
    return fits ? [frame] : [];
  });
}

function touches(a: PlacedFrame, b: PlacedNode): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
