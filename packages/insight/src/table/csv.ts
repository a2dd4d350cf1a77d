/** A table as CSV that spreadsheets open as it is, and run nothing of. */
import { type Cell, type ReportTable, wholeHead } from './report-table.js';

/** What spreadsheets take for the beginning of a formula. */
const beginsFormula = /^[=+\-@\t\r]/u;

/**
 * A table as CSV (RFC 4180) in UTF-8 with its mark, by which spreadsheets know Vietnamese letters.
 * A text that would be a formula begins with an apostrophe; numbers are as JSON writes them.
 *
 * @example
 * ```ts
 * tableCsv(table).split('\r\n')[0]; // => '\uFEFFField,Received'
 * ```
 */
export function tableCsv({ columns, rows, notKnown }: ReportTable): string {
  const heads = columns.map(wholeHead);
  const lines = [heads, ...rows.map((row) => row.map((cell) => cell ?? notKnown))];
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: Exclude<Cell, null>): string {
  if (typeof cell === 'number') return String(cell);
  const text = beginsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
