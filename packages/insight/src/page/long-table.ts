/** A table whose rows a reader can choose among by a word. */
import { table } from '@thutuc/charts';
import { escapeText } from '@thutuc/legal-time';
import type { LogPage } from './about.js';

/** How many rows of a long table are shown. */
const rowsMax = 50;

/** The first rows of a table, and how many there are where those are not all. */
export function longTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { w, n }: LogPage,
): string {
  const note =
    rows.length <= rowsMax
      ? ''
      : `<p class="note">${escapeText(w.shown(n.number(rowsMax, 0), n.number(rows.length, 0)))}</p>`;
  return `<div class="rows">${table(heads, rows.slice(0, rowsMax))}</div>${note}`;
}
