/** Writes a log as CSV: a row for each event. */
import type { LogCase, LogEvent } from '../log/event.js';
import { mayWrite, type WriteOptions } from '../log/standard-attributes.js';
import { keys } from '../log/standard-keys.js';
import { csvCell } from '../table/csv-cell.js';

/** The first columns, by what they tell. */
const columns = ['case', 'activity', 'time', 'lifecycle', 'resource', 'role', 'agency'] as const;

/** The mapping by which the CSV that is written is read back. */
export const writtenMapping = {
  case: 'case',
  activity: 'activity',
  time: 'time',
  lifecycle: 'lifecycle',
  resource: 'resource',
  role: 'role',
  agency: 'agency',
} as const;

const taken: ReadonlySet<string> = new Set(Object.values(keys));

/**
 * Writes a log as CSV in UTF-8 with its mark, piece by piece. Cells that a spreadsheet would take
 * for a formula begin with an apostrophe; what tells of persons is written only when asked for.
 *
 * @param others - The keys of further attributes, of events or else of their case, each a column.
 */
export async function* writeCsv(
  cases: AsyncIterable<LogCase> | Iterable<LogCase>,
  others: readonly string[] = [],
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const isWritten = mayWrite(options);
  const isKey = (key: string) => isWritten({ type: 'string', key, value: '' });
  const further = others.filter((key) => !taken.has(key) && isKey(key));
  const withPersons = isKey(keys.resource);
  yield `\uFEFF${[...columns, ...further].map(csvCell).join(',')}\r\n`;
  for await (const one of cases) {
    const rows = one.events.map((event) => {
      const cells = [...cellsOf(one, event, withPersons), ...further.map(valueIn(one, event))];
      return `${cells.map(csvCell).join(',')}\r\n`;
    });
    yield rows.join('');
  }
}

function cellsOf({ id }: LogCase, event: LogEvent, withPersons: boolean): string[] {
  const { activity, at, phase, resource = '', role = '', group = '' } = event;
  const time = new Date(at).toISOString();
  return [id, activity, time, phase, withPersons ? resource : '', role, group];
}

function valueIn(one: LogCase, event: LogEvent): (key: string) => string {
  return (key) =>
    [...event.attributes, ...one.attributes].find((attribute) => attribute.key === key)?.value ??
    '';
}
