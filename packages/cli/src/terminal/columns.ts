/** Text in columns, measured as a terminal shows it: combining marks and wide letters too. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { printableLine } from './printable.js';

/** A column of a table. */
interface Column {
  readonly head: string;
  /** How readily it gives way when the table is too wide; 0 never does. @defaultValue 1 */
  readonly shrink?: number;
  readonly align?: 'left' | 'right';
}

const gap = '  ';
const columnMin = 8;
const noBreakSpace = '\u00A0';

/** The columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** Pads a text to a width in columns of the terminal. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/**
 * Wraps a text to a width in columns of the terminal, at spaces where it can. The first line keeps
 * the spaces it begins with; `indent` stands before every further line.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lead = /^ */u.exec(text)?.[0] ?? '';
  const inner = Math.max(columnMin, width - Math.max(lead.length, indent.length));
  // A footnote mark stays with the word before it.
  const glued = text.slice(lead.length).replaceAll(' [', `${noBreakSpace}[`);
  const lines = wrapAnsi(glued, inner, { hard: true, trim: true }).split('\n');
  return lines.map((line, i) => (i === 0 ? lead : indent) + line.replaceAll(noBreakSpace, ' '));
}

/**
 * A table as lines no wider than `width`: heads, a rule, and rows whose cells wrap.
 *
 * @param style - Paints heads and rule.
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  style: (text: string) => string = (text) => text,
): string[] {
  const cells = rows.map((row) => row.map(printableLine));
  const widths = columnWidths(columns, cells, width);
  const line = (texts: readonly string[]): string =>
    columns
      .map(({ align }, i) => pad(texts[i] ?? '', widths[i] ?? 0, align))
      .join(gap)
      .trimEnd();
  return [
    ...cellLines(
      columns.map(({ head }) => head),
      widths,
    ).map((texts) => style(line(texts))),
    style(widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap)),
    ...cells.flatMap((row) => cellLines(row, widths).map(line)),
  ];
}

/** A row as the lines of its wrapped cells. */
function cellLines(row: readonly string[], widths: readonly number[]): string[][] {
  const wrapped = row.map((cell, i) => wrap(cell, widths[i] ?? columnMin, indentOf(cell)));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) => wrapped.map((lines) => lines[n] ?? ''));
}

/** Further lines of an indented cell are indented as its first. */
function indentOf(cell: string): string {
  return /^ */u.exec(cell)?.[0] ?? '';
}

/** Natural widths, the widest shrinking columns made narrower until the table fits. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const widths = columns.map(({ head }, i) =>
    Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[i] ?? ''))),
  );
  const room = width - gap.length * (columns.length - 1);
  for (let excess = sum(widths) - room; excess > 0; excess--) {
    const widest = widestShrinking(columns, widths);
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function widestShrinking(columns: readonly Column[], widths: readonly number[]): number {
  let found = -1;
  let most = 0;
  columns.forEach(({ shrink = 1 }, i) => {
    const width = widths[i] ?? 0;
    if (width > columnMin && width * shrink > most) {
      found = i;
      most = width * shrink;
    }
  });
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
