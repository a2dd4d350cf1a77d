/** Columns side by side, over axes with their units; the last takes all beyond. */
import {
  type Frame,
  svgInBothSizes,
  svgLineAt,
  svg,
  svgTextAt,
  svgTextWithin,
} from './svg-parts.js';
import { ticksTo } from './ticks.js';

/** What a histogram shows. */
export interface HistogramInput {
  readonly counts: readonly number[];
  /** Width of a column in units of the axis. */
  readonly width: number;
  readonly title: string;
  /** What the axes count. */
  readonly axes: { readonly across: string; readonly up: string };
  /** What is said of the last column: all beyond the value before it. */
  readonly more: (from: string) => string;
  readonly mark?: { readonly at: number; readonly label: string };
  readonly label: (value: number, digits: number) => string;
  /** The height of the axis, where pictures are compared; as high as the highest column else. */
  readonly most?: number;
}

/** Where columns stand. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly base: number;
  /** Width of a column. */
  readonly column: number;
  readonly shown: number;
}

/** Columns side by side, with a mark where there is one. */
export function histogram(input: HistogramInput): string {
  return svgInBothSizes((frame) => drawColumns(input, frame));
}

/** How many columns are shown: those that hold something, those up to the mark, four at least. */
function shownOf({ counts, width, mark }: HistogramInput): number {
  const last = counts.findLastIndex((count) => count > 0);
  const reach = mark === undefined ? 0 : Math.ceil(mark.at / width) + 1;
  return Math.min(counts.length, Math.max(last + 1, reach, 4));
}

function drawColumns(input: HistogramInput, frame: Frame): string {
  const { counts, title, axes, label, most = Math.max(...counts, 1e-9) } = input;
  const shown = shownOf(input);
  const [top, base] = [46, 202];
  const up = ticksTo(most, 4);
  const left =
    14 + frame.letter * Math.max(...up.values.map((one) => label(one, up.digits).length));
  const place = { left, top, base, shown, column: (frame.width - left - 8) / shown };
  const bars = counts.slice(0, shown).map((count, index) => {
    const tall = (count / most) * (base - top);
    return (
      `<rect class="bar" x="${(left + index * place.column + 1).toFixed(1)}" ` +
      `y="${(base - tall).toFixed(1)}" width="${Math.max(1, place.column - 2).toFixed(1)}" ` +
      `height="${tall.toFixed(1)}"/>`
    );
  });
  const inner = [
    upAxis(input, most, place, frame),
    ...bars,
    svgLineAt(left, base, frame.width, base, 'axis'),
    acrossAxis(input, place, frame),
    markOf(input, place, frame),
    svgTextAt(0, 14, axes.up, 'start', 'soft'),
    svgTextAt(frame.width, base + 38, axes.across, 'end', 'soft'),
  ];
  return svg(frame, base + 46, title, inner.join(''));
}

function upAxis({ label }: HistogramInput, most: number, place: Place, frame: Frame): string {
  const { left, top, base } = place;
  const { values, digits } = ticksTo(most, 4);
  return values
    .map((value) => {
      const y = base - (value / most) * (base - top);
      return (
        svgLineAt(left, y, frame.width, y, 'grid') +
        svgTextAt(left - 6, y + 4, label(value, digits), 'end', 'soft')
      );
    })
    .join('');
}

/** Values where columns begin, and under the last what it takes. */
function acrossAxis(input: HistogramInput, place: Place, frame: Frame): string {
  const { counts, width, more, label } = input;
  const { left, base, column, shown } = place;
  const hasMore = shown === counts.length;
  const end = hasMore ? shown - 1 : shown;
  const { values, digits } = ticksTo(end * width, frame.isNarrow ? 4 : 8);
  const written = more(label((counts.length - 1) * width, digits));
  // What the last column takes has the end of the axis for itself.
  const room = hasMore ? frame.width - frame.letter * written.length - 12 : frame.width;
  const ticks = values.map((value) => {
    const x = left + (value / width) * column;
    const text = label(value, digits);
    if (x + (hasMore ? (frame.letter * text.length) / 2 : 0) > room) return '';
    return svgTextWithin(frame, { x, y: base + 18 }, text, 'middle', 'soft');
  });
  const last = hasMore ? svgTextAt(frame.width, base + 18, written, 'end', 'soft') : '';
  return ticks.join('') + last;
}

function markOf({ mark, width }: HistogramInput, place: Place, frame: Frame): string {
  if (mark === undefined) return '';
  const x = place.left + (mark.at / width) * place.column;
  if (x > frame.width) return '';
  const anchor = x > frame.width / 2 ? 'end' : 'start';
  return (
    svgLineAt(x, place.top - 12, x, place.base, 'mark') +
    svgTextWithin(frame, { x, y: place.top - 16 }, mark.label, anchor)
  );
}
