/** The pictures of the report as SVG and tables; every shade has its number beside it. */
import { escapeText } from '@thutuc/core';

/** A bar with its label and the text of its value. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

const WIDTH = 880;

/** Bars one under another, each beginning where the one before ended where they are `stacked`. */
export function barChart(bars: readonly Bar[], title: string, isStacked: boolean): string {
  const [left, right, row] = [210, 120, 28];
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const most = isStacked ? total : Math.max(...bars.map(({ value }) => value));
  const scale = (WIDTH - left - right) / Math.max(most, 1e-12);
  let offset = 0;
  const rows = bars.map(({ label, value, text }, index) => {
    const x = left + (isStacked ? offset * scale : 0);
    offset += value;
    const y = index * row;
    const width = Math.max(1, value * scale);
    return (
      `<text x="${left - 10}" y="${y + 18}" text-anchor="end">${escapeText(label)}</text>` +
      `<rect class="bar" x="${x.toFixed(1)}" y="${y + 4}" width="${width.toFixed(1)}" ` +
      `height="${row - 10}"/>` +
      `<text x="${(x + width + 6).toFixed(1)}" y="${y + 18}">${escapeText(text)}</text>`
    );
  });
  return svg(bars.length * row + 4, title, rows.join(''));
}

/** What a histogram shows. */
export interface HistogramInput {
  readonly counts: readonly number[];
  /** Width of a column in units of the axis. */
  readonly width: number;
  readonly title: string;
  readonly more: string;
  readonly mark?: { readonly at: number; readonly label: string };
  readonly label: (value: number) => string;
}

/** Columns side by side, with a mark where there is one; the last column takes all beyond. */
export function histogram({ counts, width, title, more, mark, label }: HistogramInput): string {
  const [height, base, left] = [220, 190, 10];
  const last = counts.findLastIndex((count) => count > 0);
  const reach = mark === undefined ? 0 : Math.ceil(mark.at / width) + 1;
  const shown = Math.min(counts.length, Math.max(last + 1, reach, 4));
  const column = (WIDTH - 2 * left) / shown;
  const most = Math.max(...counts, 1);
  const bars = counts.slice(0, shown).map((count, index) => {
    const tall = (count / most) * (base - 30);
    return (
      `<rect class="bar" x="${(left + index * column + 1).toFixed(1)}" ` +
      `y="${(base - tall).toFixed(1)}" width="${Math.max(1, column - 2).toFixed(1)}" ` +
      `height="${tall.toFixed(1)}"/>`
    );
  });
  const every = Math.ceil(shown / 10);
  const ticks = Array.from({ length: Math.floor(shown / every) + 1 }, (_, tick) => {
    const index = tick * every;
    const isBeyond = index >= counts.length;
    const x = left + index * column;
    const anchor = index === 0 ? 'start' : index === shown ? 'end' : 'middle';
    return `<text class="soft" x="${x.toFixed(1)}" y="${base + 18}" text-anchor="${anchor}">${escapeText(isBeyond ? more : label(index * width))}</text>`;
  });
  const markX = mark === undefined ? 0 : left + (mark.at / width) * column;
  const line =
    mark === undefined || markX > WIDTH - left
      ? ''
      : `<line class="mark" x1="${markX.toFixed(1)}" x2="${markX.toFixed(1)}" y1="22" y2="${base}"/>` +
        `<text x="${markX.toFixed(1)}" y="14" text-anchor="${markX > WIDTH / 2 ? 'end' : 'start'}">` +
        `${escapeText(mark.label)}</text>`;
  const axis = `<line class="axis" x1="0" x2="${WIDTH}" y1="${base}" y2="${base}"/>`;
  return svg(height, title, bars.join('') + axis + ticks.join('') + line);
}

/** Shares by weekday and hour as a table whose cells are shaded; only hours that are worked. */
export function heatMap(caption: string, week: readonly number[], weekdays: readonly string[]) {
  const at = (day: number, hour: number) => week[day * 24 + hour]!;
  const isOpen = (value: number) => !Number.isNaN(value);
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) =>
    week.slice(day * 24, day * 24 + 24).some(isOpen),
  );
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    days.some((day) => isOpen(at(day, hour))),
  );
  const cell = (value: number): string => {
    if (!isOpen(value)) return '<td>–</td>';
    const shade = `color-mix(in srgb, var(--bar) ${Math.round(value * 60)}%, transparent)`;
    return `<td style="background:${shade}">${Math.round(value * 100)}</td>`;
  };
  const head = hours.map((hour) => `<th scope="col">${hour}:00</th>`).join('');
  const body = days
    .map((day) => {
      const cells = hours.map((hour) => cell(at(day, hour))).join('');
      return `<tr><th scope="row">${escapeText(weekdays[day]!)}</th>${cells}</tr>`;
    })
    .join('');
  return `<table><caption>${escapeText(caption)}</caption><tr><th></th>${head}</tr>${body}</table>`;
}

/** A table of texts. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escapeText(text)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((text) => `<td>${escapeText(text)}</td>`).join('')}</tr>`)
    .join('');
  return `<table><tr>${head}</tr>${body}</table>`;
}

function svg(height: number, title: string, inner: string): string {
  return (
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeText(title)}">` +
    `<title>${escapeText(title)}</title>${inner}</svg>`
  );
}
