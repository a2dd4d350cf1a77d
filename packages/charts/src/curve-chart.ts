/** Shares along costs: points with their intervals, and the target. */
import {
  type Frame,
  svgInBothSizes,
  svgLineAt,
  svg,
  svgTextAt,
  svgTextWithin,
} from './svg-parts.js';

/** A point of a curve. */
interface CurvePoint {
  readonly at: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** What a curve shows. */
export interface CurveInput {
  readonly points: readonly CurvePoint[];
  readonly title: string;
  readonly axes: { readonly across: string; readonly up: string };
  readonly target: { readonly share: number; readonly label: string };
  readonly label: (value: number, digits: number) => string;
  readonly percent: (share: number) => string;
}

/** Shares along costs. */
export function curveChart(input: CurveInput): string {
  return svgInBothSizes((frame) => drawCurve(input, frame));
}

function drawCurve(input: CurveInput, frame: Frame): string {
  const { points, title, axes, target, label, percent } = input;
  const [right, top, base] = [16, 38, 232];
  const left = 14 + frame.letter * percent(1).length;
  const costs = points.map(({ at }) => at);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const xOf = (at: number) =>
    left + 14 + ((at - least) / Math.max(most - least, 1e-9)) * (frame.width - left - right - 28);
  const yOf = (share: number) => base - share * (base - top);
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      svgLineAt(left, yOf(share), frame.width, yOf(share), 'grid') +
      svgTextAt(left - 6, yOf(share) + 4, percent(share), 'end', 'soft'),
  );
  const digits = costs.every((cost) => Number.isInteger(cost)) ? 0 : 2;
  const labels = costs.map((cost) => ({ x: xOf(cost), text: label(cost, digits) }));
  const ticks = readable(labels, frame).map(({ x, text }) =>
    svgTextWithin(frame, { x, y: base + 18 }, text, 'middle', 'soft'),
  );
  const path = points.map(({ at, share }) => `${xOf(at).toFixed(1)},${yOf(share).toFixed(1)}`);
  const marks = points.map(
    ({ at, share, low, high }) =>
      svgLineAt(xOf(at), yOf(low), xOf(at), yOf(high), 'whisker') +
      `<circle class="bar" cx="${xOf(at).toFixed(1)}" cy="${yOf(share).toFixed(1)}" r="4"/>`,
  );
  const inner = [
    ...grid,
    svgLineAt(left, base, frame.width, base, 'axis'),
    ...ticks,
    `<polyline class="curve" points="${path.join(' ')}"/>`,
    ...marks,
    svgLineAt(left, yOf(target.share), frame.width, yOf(target.share), 'mark'),
    svgTextAt(frame.width, yOf(target.share) + 16, target.label, 'end'),
    svgTextAt(0, 14, axes.up, 'start', 'soft'),
    svgTextAt(frame.width, base + 38, axes.across, 'end', 'soft'),
  ];
  return svg(frame, base + 46, title, inner.join(''));
}

interface Label {
  readonly x: number;
  readonly text: string;
}

/** The first and the last of some labels, and of those between them as many as have room. */
function readable(labels: readonly Label[], { letter }: Frame): Label[] {
  const last = labels.at(-1);
  if (last === undefined) return [];
  const gapTo = (one: Label, other: Label) =>
    other.x - one.x - (letter * (one.text.length + other.text.length)) / 2;
  const kept: Label[] = [];
  for (const one of labels.slice(0, -1)) {
    const before = kept.at(-1);
    const isFree = before === undefined || gapTo(before, one) > 2 * letter;
    // The first stays, and the last has its room.
    if (isFree && (before === undefined || gapTo(one, last) > 2 * letter)) kept.push(one);
  }
  return [...kept, last];
}
