/** A table as CSV that spreadsheets open as it is, and run nothing of. */
import { csvCell } from './csv-cell.js';
import { type ReportTable, wholeHead } from './report-table.js';

/**
 * Tables as CSV (RFC 4180) in UTF-8 with its mark, by which spreadsheets know Vietnamese letters.
 * A text that would be a formula begins with an apostrophe; numbers are as JSON writes them. Of
 * several tables each has its title above it, and an empty line between.
 *
 * @example
 * ```ts
 * tablesCsv([table]).split('\r\n')[0]; // => '\uFEFFField,Received'
 * ```
 */
export function tablesCsv(tables: readonly ReportTable[]): string {
  const texts = tables.map((table) =>
    [...(tables.length === 1 ? [] : [csvCell(table.title)]), ...linesOf(table)].join('\r\n'),
  );
  return `\uFEFF${texts.join('\r\n\r\n')}\r\n`;
}

function linesOf({ columns, rows, notKnown }: ReportTable): string[] {
  const lines = [columns.map(wholeHead), ...rows.map((row) => row.map((cell) => cell ?? notKnown))];
  return lines.map((line) => line.map(csvCell).join(','));
}
