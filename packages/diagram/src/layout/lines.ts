/** Draws each edge as a line of horizontal and vertical stretches. */
import type { Columns } from './columns.js';
import type { Layering } from './layers.js';
import type { Point } from './model.js';
import type { Plan } from './plan.js';
import type { Ports } from './ports.js';
import type { Route } from './routes.js';
import type { Rows } from './rows.js';
import type { NodeSize } from './sizes.js';
import type { Slots } from './slots.js';

/** The line of one edge, from the outline of its source to that of its target. */
export function lineOf(
  input: { plan: Plan; layering: Layering; slots: Slots; routes: readonly Route[]; ports: Ports },
  columns: Columns,
  rows: Rows,
  sizes: readonly NodeSize[],
  edge: number,
): Point[] {
  const { plan, layering, slots, routes, ports } = input;
  const { from, to } = plan.edges[edge]!;
  const middle = (node: number): Point => ({
    x: columns.slotX[slots.slot[node]!]!,
    y: rows.layerY[layering.layer[node]!]! + sizes[node]!.outline.dy,
  });
  const start = leave(middle(from), sizes[from]!, ports.dx[edge]!);
  const target = middle(to);
  const end = { x: target.x, y: target.y - sizes[to]!.outline.halfHeight };
  const down = start.at(-1)!;
  const route = routes[edge]!;
  const upperY = rows.trackY(layering.layer[from]!, edge);
  const lowerY = rows.trackY(layering.layer[to]! - 1, edge);
  const bends: Point[] = [];
  if (route.kind === 'first') bends.push({ x: down.x, y: upperY }, { x: end.x, y: upperY });
  if (route.kind === 'last') bends.push({ x: down.x, y: lowerY }, { x: end.x, y: lowerY });
  if (route.kind === 'channel') {
    const x = columns.channelX.get(edge) ?? 0;
    bends.push(
      { x: down.x, y: upperY },
      { x, y: upperY },
      { x, y: lowerY },
      { x: end.x, y: lowerY },
    );
  }
  return [...start, ...bends, end];
}

/** The first points: on the lower outline, or on the side and out from it. */
function leave(middle: Point, { outline, form }: NodeSize, dx: number): Point[] {
  const { halfWidth, halfHeight } = outline;
  const x = middle.x + dx;
  const share = Math.abs(dx) / halfWidth;
  if (share >= 1) {
    return [
      { x: middle.x + Math.sign(dx) * halfWidth, y: middle.y },
      { x, y: middle.y },
    ];
  }
  const depth = { box: 1, rhombus: 1 - share, circle: Math.sqrt(1 - share * share) }[form];
  return [{ x, y: middle.y + halfHeight * depth }];
}
