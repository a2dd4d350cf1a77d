/** `thutuc log inspect`: what a file seems to hold, and a mapping for it. */
import { proposeCsvMapping, proposeXlsxMapping, type Proposal } from '@thutuc/insight/logs';
import type { Cell, ReportTable } from '@thutuc/insight/table';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { readFileBytes, writeFile } from '../procedure-folder/files.js';
import { columnsOf, tableOf } from '../statistics/report-request.js';
import { reportLines } from '../statistics/table-lines.js';
import { formatOf } from './open-log.js';

/** Proposes a mapping for a table; answers 0, and 1 where something that it needs is missing. */
export async function inspectLog(file: string, input: CommandInput): Promise<number> {
  const { terminal, switches, options, language } = input;
  const format = formatOf(file);
  if (format !== 'csv' && format !== 'xlsx')
    throw usageError('log', ({ takesOneOf }) => takesOneOf('inspect', ['.csv', '.xlsx'], file));
  const propose = format === 'csv' ? proposeCsvMapping : proposeXlsxMapping;
  const proposal = await propose(readFileBytes(file));
  const mapping = JSON.stringify(proposal.mapping, null, 2);
  if (options.out !== undefined) writeFile(options.out, `${mapping}\n`);
  if (switches.has('json')) terminal.print(JSON.stringify(proposal, null, 2));
  else {
    terminal.print(reportLines(columnsTable(proposal, { language }), input).join('\n'));
    terminal.print(options.out === undefined ? `\n${mapping}` : `\n${options.out}`);
  }
  return proposal.missing.length === 0 ? 0 : 1;
}

function columnsTable(
  proposal: Proposal,
  { language }: Pick<CommandInput, 'language'>,
): ReportTable {
  const { titles, heads, parts, types, notes } = language.cli.eventLogs;
  const rows = proposal.columns.map(
    ({ column, part, type, distinct, empty, samples, unread }): Cell[] => [
      column,
      part === undefined ? '' : parts[part],
      types[type],
      distinct,
      empty,
      samples.join(', '),
      unread.map(({ line, value }) => `${line}: ${value}`).join(', '),
    ],
  );
  const { missing, shifted, isOrderUnsure } = proposal;
  const columns = columnsOf(heads.columns, heads.columns.length).map((one, i) => ({
    ...one,
    isNumber: i === 3 || i === 4,
  }));
  return tableOf(
    { language, lines: [] },
    {
      ...{ title: titles.columns, columns, rows },
      notes: [
        ...(missing.length === 0
          ? []
          : [notes.missing(missing.map((part) => parts[part]).join(', '))]),
        ...(isOrderUnsure ? [notes.orderUnsure] : []),
        ...(shifted.length === 0 ? [] : [notes.shifted(shifted.length)]),
      ],
    },
  );
}
