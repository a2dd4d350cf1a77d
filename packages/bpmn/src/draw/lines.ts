/** Lines between shapes: flows with their heads, messages, associations. */
import { element, type Point } from '@thutuc/diagram/drawing';
import { elementAt, kindOf } from '../read/moddle.js';
import type { LinePiece } from './pieces.js';
import { textIn } from './texts.js';

/** Draws a line without its name. */
export function drawLine({ element: line, kind, points }: LinePiece): string {
  const d = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join('');
  const [first, second] = [points[0]!, points[1]!];
  const [last, before] = [points.at(-1)!, points.at(-2)!];
  if (kind === 'messageFlow') {
    return (
      element('path', { d, class: 'way way-message' }) +
      element('circle', { cx: first.x, cy: first.y, r: 3.5, class: 'sent' }) +
      head(before, last, 'sent')
    );
  }
  if (kind !== 'sequenceFlow') return element('path', { d, class: 'way dotted' });
  return (
    element('path', { d, class: 'way' }) + head(before, last, 'tip') + tail(line, first, second)
  );
}

/** The name of a line where the file says, or at the middle of the line. */
export function nameOfLine({ element: { name = '' }, points, label }: LinePiece): string {
  if (name === '') return '';
  const middle = points[Math.floor((points.length - 1) / 2)]!;
  const next = points[Math.floor((points.length - 1) / 2) + 1]!;
  const [x, y] = [(middle.x + next.x) / 2, (middle.y + next.y) / 2];
  const box = label ?? { x: x - 45, y: y - 16, width: 90, height: 28 };
  const room = { ...box, x: box.x - 3, width: box.width + 6, height: Math.max(14, box.height) };
  return textIn(name, room, { style: 'label', fromTop: true });
}

/** The arrow at the end of a line. */
function head(from: Point, to: Point, style: string): string {
  const [ux, uy] = direction(from, to);
  const corner = (side: number) => {
    const x = to.x - 9 * ux + side * 4.5 * uy;
    return `${x.toFixed(2)},${(to.y - 9 * uy - side * 4.5 * ux).toFixed(2)}`;
  };
  const points = `${String(to.x)},${String(to.y)} ${corner(1)} ${corner(-1)}`;
  return element('polygon', { points, class: style });
}

/** A stroke through the beginning of a default flow; a rhombus for a condition of an activity. */
function tail(flow: LinePiece['element'], from: Point, to: Point): string {
  const source = elementAt(flow, 'sourceRef');
  if (source === undefined) return '';
  const [ux, uy] = direction(from, to);
  if (elementAt(source, 'default') === flow) {
    const [cx, cy] = [from.x + 9 * ux, from.y + 9 * uy];
    const [dx, dy] = [4 * ux + 5 * uy, 4 * uy - 5 * ux];
    const d = `M${String(cx - dx)} ${String(cy - dy)}L${String(cx + dx)} ${String(cy + dy)}`;
    return element('path', { d, class: 'way' });
  }
  const isConditional = elementAt(flow, 'conditionExpression') !== undefined;
  if (!isConditional || kindOf(source).endsWith('Gateway')) return '';
  const corners = [
    [0, 0],
    [7, 4],
    [14, 0],
    [7, -4],
  ].map(([along = 0, side = 0]) => {
    return `${String(from.x + along * ux + side * uy)},${String(from.y + along * uy - side * ux)}`;
  });
  return element('polygon', { points: corners.join(' '), class: 'step' });
}

function direction(from: Point, to: Point): readonly [number, number] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return [(to.x - from.x) / length, (to.y - from.y) / length];
}
