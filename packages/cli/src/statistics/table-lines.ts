/** A table of a report as lines of a terminal. */
import type { Cell, ReportTable } from '@thutuc/insight/table';
import { numberText } from '@thutuc/legal-time';
import type { CommandInput } from '../command-line/command.js';
import { tableLines, wrap } from '../terminal/columns.js';
import { printableLine } from '../terminal/printable.js';

/** The most columns whose heads stand in the table; of more, their numbers do. */
const headsMax = 7;

/** Title, lines, table and notes. */
export function reportLines(
  { title, lines, columns, rows, notes, notKnown }: ReportTable,
  { language, terminal: { width, paint } }: Pick<CommandInput, 'language' | 'terminal'>,
): string[] {
  const text = (cell: Cell): string =>
    typeof cell === 'number' ? numberText(cell, language) : (cell ?? notKnown);
  const isWide = columns.length > headsMax;
  const heads = columns.map(({ head, group, isNumber }, i) => ({
    head: isWide && i > 0 ? numberIn(head, i) : [group, head].filter(Boolean).join(': '),
    align: isNumber === true ? ('right' as const) : ('left' as const),
    // Figures keep their width: names give way.
    shrink: isNumber === true ? 0 : 1,
  }));
  const legend = columns
    .map(({ head, group }, i) => {
      const name = head.replace(/^\(\d+\) /u, '');
      return `${numberIn(head, i)} ${group === undefined ? name : `${group}: ${name}`}`;
    })
    .slice(1);
  const wrapped = (some: readonly string[]): string[] =>
    some.flatMap((line) => wrap(printableLine(line), width, '  '));
  return [
    ...wrapped([title]).map((line) => paint.bold(paint.accent(line))),
    ...wrapped(lines),
    ...(rows.length === 0
      ? []
      : [
          '',
          ...tableLines(
            heads,
            rows.map((row) => row.map(text)),
            width,
            paint.dim,
          ),
        ]),
    ...(isWide ? ['', ...wrapped(legend)] : []),
    ...(notes.length === 0 ? [] : ['', ...wrapped(notes)]),
  ];
}

/** The number that a head begins with; else its place. */
function numberIn(head: string, place: number): string {
  return /^\(\d+\)/u.exec(head)?.[0] ?? `(${place})`;
}
