/** Lines over periods, told apart by dashes and marks as well as by colour. */
import {
  type Frame,
  svg,
  svgInBothSizes,
  svgLineAt,
  svgTextAt,
  svgTextWithin,
} from './svg-parts.js';
import { ticksTo } from './ticks.js';

/** A line: one value for each period, none where nothing is known. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  /** Intervals around the values. */
  readonly ranges?: readonly ({ readonly low: number; readonly high: number } | undefined)[];
}

/** What lines are about. */
export interface SeriesChartInput {
  /** Names of the periods, the first one first. */
  readonly periods: readonly string[];
  /** At most three: there are so many dashes and marks. */
  readonly series: readonly Series[];
  readonly title: string;
  /** What the axis upwards counts. */
  readonly up: string;
  readonly label: (value: number, digits: number) => string;
  /** The height of the axis; as high as the highest value else. */
  readonly most?: number;
}

const [top, base] = [30, 214];
const rowHeight = 20;

interface Scale {
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
}

/** Lines over periods, with a legend. */
export function seriesChart(input: SeriesChartInput): string {
  return svgInBothSizes((frame) => drawSeries(input, frame));
}

function drawSeries(input: SeriesChartInput, frame: Frame): string {
  const { periods, series, title, up, label } = input;
  const highest = series.flatMap(({ values, ranges = [] }) => [
    ...values.map((value) => value ?? 0),
    ...ranges.map((range) => range?.high ?? 0),
  ]);
  const most = input.most ?? Math.max(...highest, 1);
  const { values: ticks, digits } = ticksTo(most, 4);
  const left = 14 + frame.letter * Math.max(...ticks.map((one) => label(one, digits).length));
  const [first, last] = [left + 18, frame.width - 18];
  const step = periods.length < 2 ? 0 : (last - first) / (periods.length - 1);
  const scale: Scale = {
    left,
    x: (place) => (periods.length < 2 ? (first + last) / 2 : first + place * step),
    y: (value) => base - (Math.min(value, most) / most) * (base - top),
  };
  const grid = ticks.map(
    (value) =>
      svgLineAt(left, scale.y(value), frame.width, scale.y(value), 'grid') +
      svgTextAt(left - 6, scale.y(value) + 4, label(value, digits), 'end', 'soft'),
  );
  const inner = [
    svgTextAt(0, 14, up, 'start', 'soft'),
    ...grid,
    svgLineAt(left, base, frame.width, base, 'axis'),
    ...periodLabels(periods, scale, frame),
    ...series.map((one, i) => drawLine(one, i, scale)),
    ...series.map(({ name }, i) => legendRow(name, i, frame)),
  ];
  return svg(frame, base + 34 + rowHeight * series.length, title, inner.join(''));
}

/** As many names of periods as have room, the first among them. */
function periodLabels(periods: readonly string[], { x }: Scale, frame: Frame): string[] {
  const longest = Math.max(...periods.map(({ length }) => length), 1);
  const gap = periods.length < 2 ? Infinity : x(1) - x(0);
  const every = Math.max(1, Math.ceil((frame.letter * (longest + 2)) / gap));
  return periods.map((name, i) =>
    i % every === 0 ? svgTextWithin(frame, { x: x(i), y: base + 18 }, name, 'middle', 'soft') : '',
  );
}

function drawLine({ values, ranges = [] }: Series, style: number, { x, y }: Scale): string {
  const whiskers = ranges.map((range, i) =>
    range === undefined ? '' : svgLineAt(x(i), y(range.low), x(i), y(range.high), 'whisker'),
  );
  const stretches: string[][] = [[]];
  for (const [i, value] of values.entries()) {
    if (value === undefined) stretches.push([]);
    else stretches.at(-1)?.push(`${x(i).toFixed(1)},${y(value).toFixed(1)}`);
  }
  const lines = stretches
    .filter(({ length }) => length > 1)
    .map((points) => `<polyline class="series s${style}" points="${points.join(' ')}"/>`);
  const marks = values.map((value, i) => (value === undefined ? '' : mark(x(i), y(value), style)));
  return [...whiskers, ...lines, ...marks].join('');
}

/** A disc, a square or a triangle. */
function mark(x: number, y: number, style: number): string {
  const [a, b] = [x.toFixed(1), y.toFixed(1)];
  if (style === 0) return `<circle class="point s0" cx="${a}" cy="${b}" r="3.5"/>`;
  const d = style === 1 ? `M${a} ${b}m-3.5-3.5h7v7h-7z` : `M${a} ${b}m0-4.5l4.5 8h-9z`;
  return `<path class="point s${style}" d="${d}"/>`;
}

function legendRow(name: string, style: number, frame: Frame): string {
  const y = base + 42 + rowHeight * style;
  const line = `<polyline class="series s${style}" points="0,${y - 4} 36,${y - 4}"/>`;
  return line + mark(18, y - 4, style) + svgTextWithin(frame, { x: 46, y }, name, 'start');
}
