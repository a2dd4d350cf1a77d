/** `thutuc log`: figures of an event log, and how it fits a procedure. */
import { Findings } from '@thutuc/insight/logs';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { conformanceTables } from '../event-log/conformance-tables.js';
import { figureTables, findingTables } from '../event-log/figure-tables.js';
import { inspectLog } from '../event-log/inspect.js';
import { answerOf } from '../event-log/log-answer.js';
import { pageOfLog } from '../event-log/log-page.js';
import { writeFile } from '../procedure-folder/files.js';
import { reportLines } from '../statistics/table-lines.js';

/** Prints the figures of a log; answers 0. */
export async function log(input: CommandInput): Promise<number> {
  const [first, second] = input.positionals;
  if (first === 'inspect' && second !== undefined) return inspectLog(second, input);
  if (second !== undefined)
    throw usageError('log', ({ noneOf }) => noneOf(first ?? '', ['inspect']));
  const { answer: made, folder } = await answerOf(first, input);
  const { terminal, switches, options } = input;
  const { page } = made;
  if (options.html !== undefined && page !== undefined)
    writeFile(options.html, await pageOfLog({ ...made, page }, folder, input));
  if (switches.has('json')) terminal.print(JSON.stringify(made, asJson, 2));
  else {
    const tables = [
      ...figureTables(made.figures, made.zone, input),
      ...conformanceTables(made, input),
      ...findingTables(made.findings, input),
    ];
    terminal.print(tables.map((table) => reportLines(table, input).join('\n')).join('\n\n'));
  }
  return 0;
}

/** Maps as objects, and findings as what they list. */
function asJson(_: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Findings)
    return { counts: Object.fromEntries(value.counts), listed: value.listed };
  return value;
}
