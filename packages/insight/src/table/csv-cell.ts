/** A cell of CSV (RFC 4180) that spreadsheets open as it is, and run nothing of. */

/** What spreadsheets take for the beginning of a formula. */
const beginsFormula = /^[=+\-@\t\r]/u;

/** A text that would be a formula begins with an apostrophe; numbers are as JSON writes them. */
export function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = beginsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
