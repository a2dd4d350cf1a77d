/** Draws edges: lines with rounded corners and a tip. */
import type { PlacedEdge, Point } from '../layout/model.js';
import { element } from '../markup/element.js';
import { px } from '../markup/px.js';

const cornerRadius = 5;
const tip = { length: 9, half: 4 } as const;

/** Draws one edge with its tip at the target. */
export function drawWay({ points, kind }: PlacedEdge): string {
  const modifier = (name: string) => (kind === 'message' ? `${name} ${name}-message` : name);
  const end = points.at(-1)!;
  // From the target backwards, so that the dashes of ways that meet there fall on each other.
  const line = [{ x: end.x, y: end.y - tip.length + 1 }, ...points.slice(0, -1).reverse()];
  const [left, right] = [end.x - tip.half, end.x + tip.half];
  const base = end.y - tip.length;
  const corners = [
    `${px(left)},${px(base)}`,
    `${px(end.x)},${px(end.y)}`,
    `${px(right)},${px(base)}`,
  ];
  return (
    element('path', { d: roundedPath(line), class: modifier('way') }) +
    element('polygon', { points: corners.join(' '), class: modifier('tip') })
  );
}

/** A line whose corners are rounded as far as their stretches allow. */
function roundedPath(points: readonly Point[]): string {
  const kept = points.filter((point, i) => i === 0 || distance(point, points[i - 1]!) > 0.01);
  const first = kept[0]!;
  let d = `M${px(first.x)} ${px(first.y)}`;
  for (let i = 1; i < kept.length; i++) {
    const [before, at, after] = [kept[i - 1]!, kept[i]!, kept[i + 1]];
    if (after === undefined) {
      d += `L${px(at.x)} ${px(at.y)}`;
      continue;
    }
    const radius = Math.min(cornerRadius, distance(before, at) / 2, distance(at, after) / 2);
    const enter = toward(at, before, radius);
    const exit = toward(at, after, radius);
    d += `L${px(enter.x)} ${px(enter.y)}Q${px(at.x)} ${px(at.y)} ${px(exit.x)} ${px(exit.y)}`;
  }
  return d;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function toward(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return {
    x: from.x + ((to.x - from.x) * by) / length,
    y: from.y + ((to.y - from.y) * by) / length,
  };
}
