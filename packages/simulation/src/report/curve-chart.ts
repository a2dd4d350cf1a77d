/** Shares along costs: points with their intervals, and the target. */
import { type Frame, inBothSizes, lineAt, svg, textAt, ticksTo } from './frames.js';

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
  return inBothSizes((frame) => drawCurve(input, frame));
}

function drawCurve(input: CurveInput, frame: Frame): string {
  const { points, title, axes, target, label, percent } = input;
  const [left, right, top, base] = [52, 16, 36, 230];
  const costs = points.map(({ at }) => at);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const xOf = (at: number) =>
    left + 14 + ((at - least) / Math.max(most - least, 1e-9)) * (frame.width - left - right - 28);
  const yOf = (share: number) => base - share * (base - top);
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      lineAt(left, yOf(share), frame.width, yOf(share), 'grid') +
      textAt(left - 6, yOf(share) + 4, percent(share), 'end', 'soft'),
  );
  const isWhole = costs.every((cost) => Number.isInteger(cost));
  const { values, digits } = ticksTo(most, frame.isNarrow ? 6 : 12);
  const ticks = values
    .filter((value) => value >= least - 1e-9 && (!isWhole || Number.isInteger(value)))
    .map((value) => {
      const text = label(value, isWhole ? 0 : digits);
      return textAt(xOf(value), base + 18, text, 'middle', 'soft');
    });
  const path = points.map(({ at, share }) => `${xOf(at).toFixed(1)},${yOf(share).toFixed(1)}`);
  const marks = points.map(
    ({ at, share, low, high }) =>
      lineAt(xOf(at), yOf(low), xOf(at), yOf(high), 'whisker') +
      `<circle class="bar" cx="${xOf(at).toFixed(1)}" cy="${yOf(share).toFixed(1)}" r="4"/>`,
  );
  const inner = [
    ...grid,
    lineAt(left, base, frame.width, base, 'axis'),
    ...ticks,
    `<polyline class="curve" points="${path.join(' ')}"/>`,
    ...marks,
    lineAt(left, yOf(target.share), frame.width, yOf(target.share), 'mark'),
    textAt(frame.width, yOf(target.share) + 16, target.label, 'end'),
    textAt(0, 12, axes.up, 'start', 'soft'),
    textAt(frame.width, base + 38, axes.across, 'end', 'soft'),
  ];
  return svg(frame, base + 46, title, inner.join(''));
}
