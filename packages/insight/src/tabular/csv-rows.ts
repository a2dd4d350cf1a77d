/** The rows of a CSV file, as they come. */
import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { decoded } from '../bytes/decode.js';
import type { Bytes } from '../bytes/unpack.js';
import { InsightError } from '../errors.js';
import type { Reading } from '../log/read-options.js';
import type { TableRow } from './table-source.js';

const delimiters = [',', ';', '\t', '|'] as const;

/** How far the sign between the cells is looked for. */
const sampleMax = 65_536;

/**
 * Reads CSV (RFC 4180), with any sign between the cells. A file that breaks off gives the rows
 * before it and a finding.
 *
 * @throws InsightError `LOG_UNREADABLE` where no row can be read
 */
export async function* csvRows(
  bytes: Bytes,
  { delimiter, headRow }: { readonly delimiter?: string | undefined; readonly headRow: number },
  { findings, limits }: Reading,
): AsyncGenerator<TableRow> {
  const pieces = decoded(bytes, limits);
  const head = await sample(pieces);
  const parser = parse({
    delimiter: delimiter ?? delimiterIn(head),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.textMax,
  });
  const source = Readable.from(chain(head, pieces));
  source.on('error', (error) => parser.destroy(error));
  let rows = 0;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
      rows += 1;
      if (rows >= headRow) yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines: line = 1 } = error as CsvError & { readonly lines?: number };
    if (rows < 2) throw unreadable(line, error);
    findings.add({ code: 'brokenOff', line, value: error.message });
  }
}

/** What the parser gives out of each row. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

async function sample(pieces: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (head.length < sampleMax) {
    const next = await pieces.next();
    if (next.done === true) break;
    head += next.value;
  }
  return head;
}

async function* chain(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** The sign that the first lines have most often, and as often in each; a comma where none is. */
export function delimiterIn(text: string): string {
  const lines = text
    .replaceAll(/"(?:[^"]|"")*"/gu, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const first = lines[0] ?? '';
  const best = delimiters
    .map((sign) => {
      const count = first.split(sign).length - 1;
      const same = lines.filter((line) => line.split(sign).length - 1 === count).length;
      return { sign, count, same };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.same - a.same || b.count - a.count);
  return best[0]?.sign ?? ',';
}

function unreadable(line: number, cause: Error): InsightError {
  return new InsightError(
    'LOG_UNREADABLE',
    `The file is no CSV that can be read: ${cause.message} at line ${line}.`,
    { line },
    { cause },
  );
}
