/** Bars one under another, over an axis with its unit. */
import {
  type Frame,
  svgInBothSizes,
  svgLineAt,
  svg,
  svgTextAt,
  svgTextWithin,
} from './svg-parts.js';
import { ticksTo } from './ticks.js';

/** A bar with its label and the text of its value. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** What bars are about. */
export interface BarChartInput {
  readonly bars: readonly Bar[];
  readonly title: string;
  /** What the axis counts. */
  readonly axis: string;
  /** Whether each begins where the one before ended. */
  readonly isStacked: boolean;
  readonly label: (value: number, digits: number) => string;
}

const AXIS_HEIGHT = 40;

/** Bars one under another. */
export function barChart(input: BarChartInput): string {
  return svgInBothSizes((frame) => drawBars(input, frame));
}

function drawBars({ bars, title, axis, isStacked, label }: BarChartInput, frame: Frame): string {
  const { width, isNarrow, letter } = frame;
  // On a phone the label stands above its bar.
  const longest = Math.max(...bars.map(({ label: name }) => name.length));
  const [left, row] = isNarrow ? [0, 42] : [Math.max(210, 10 + letter * longest), 28];
  const right = 12 + letter * Math.max(...bars.map(({ text }) => text.length));
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(isStacked ? total : Math.max(...bars.map(({ value }) => value)), 1e-9);
  const scale = (width - left - right) / most;
  const base = bars.length * row + 4;
  const { values, digits } = ticksTo(most, isNarrow ? 3 : 6);
  const axes = values.map((value) => {
    const x = left + value * scale;
    const anchor = value === 0 && isNarrow ? 'start' : 'middle';
    return (
      svgLineAt(x, 0, x, base, 'grid') +
      svgTextWithin(frame, { x, y: base + 15 }, label(value, digits), anchor, 'soft')
    );
  });
  let offset = 0;
  const rows = bars.map(({ label: name, value, text }, index) => {
    const x = left + (isStacked ? offset * scale : 0);
    offset += value;
    const y = index * row + (isNarrow ? 20 : 4);
    const long = Math.max(1, value * scale);
    const height = 18;
    return (
      (isNarrow ? svgTextAt(0, y - 5, name) : svgTextAt(left - 10, y + 14, name, 'end')) +
      `<rect class="bar" x="${x.toFixed(1)}" y="${y}" width="${long.toFixed(1)}" ` +
      `height="${height}"/>` +
      svgTextAt(x + long + 6, y + 14, text)
    );
  });
  const unit = svgTextAt(left, base + 33, axis, 'start', 'soft');
  return svg(frame, base + AXIS_HEIGHT, title, axes.join('') + rows.join('') + unit);
}
