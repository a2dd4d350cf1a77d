/**
 * A backup as lines of JSON: the first names the format, then comes a row of a table on each, and
 * the last counts them and holds the hash of all before it, so that a cut or altered file is found.
 */
import { createHash } from 'node:crypto';
import { StoreError } from '../ports/errors.js';
import type { TableRow } from '../ports/tables.js';

const format = 'thutuc-backup';
const version = 1;

/** The last line. */
interface Ending {
  readonly rows: number;
  /** SHA-256 of all lines before, each with its line end, in hexadecimal digits. */
  readonly sha256: string;
}

/** The lines of a backup, each with its line end. */
export async function* backupLines(rows: AsyncIterable<TableRow>): AsyncIterable<string> {
  const hash = createHash('sha256');
  const line = (content: object): string => {
    const text = `${JSON.stringify(content)}\n`;
    hash.update(text);
    return text;
  };
  yield line({ format, version });
  let count = 0;
  for await (const { table, row } of rows) {
    count += 1;
    yield line({ table, row });
  }
  yield line({ rows: count, sha256: hash.copy().digest('hex') } satisfies Ending);
}

/**
 * The rows of a backup, from its lines without their line ends.
 *
 * @throws StoreError `BACKUP_INVALID` for lines that are no backup, and at the end for one that was
 *   cut or altered: keep nothing of it then. `STORE_NEWER` for a format of a later release
 */
export async function* backupRows(lines: AsyncIterable<string>): AsyncIterable<TableRow> {
  const hash = createHash('sha256');
  let [count, number] = [0, 0];
  let ending: Ending | undefined;
  for await (const line of lines) {
    number += 1;
    if (ending !== undefined) throw invalid(`has lines after its end (line ${number})`);
    const content = parsed(line, number);
    if (number === 1) assertFormat(content);
    else if (isEnding(content)) ending = content;
    else if (isRow(content)) yield content;
    else throw invalid(`has no row on line ${number}`);
    if (ending !== undefined) continue;
    hash.update(`${line}\n`);
    if (number > 1) count += 1;
  }
  if (ending === undefined) throw invalid('was cut: its last line is missing');
  if (ending.rows !== count || ending.sha256 !== hash.digest('hex'))
    throw invalid('is not what was written');
}

function parsed(line: string, number: number): object {
  try {
    const content: unknown = JSON.parse(line);
    if (typeof content === 'object' && content !== null) return content;
  } catch {
    // It is said below.
  }
  throw invalid(`has no JSON on line ${number}`);
}

function assertFormat(content: object): void {
  if (!('format' in content) || content.format !== format)
    throw invalid('does not begin as one does');
  if ('version' in content && content.version === version) return;
  throw new StoreError(
    'STORE_NEWER',
    `The backup is in a format of a later release; this one knows ${version}. Update thutuc.`,
    { version },
  );
}

function isEnding(content: object): content is Ending {
  return 'rows' in content && 'sha256' in content;
}

function isRow(content: object): content is TableRow {
  return (
    'table' in content &&
    typeof content.table === 'string' &&
    'row' in content &&
    typeof content.row === 'object' &&
    content.row !== null &&
    Object.values(content.row).every(
      (value) => value === null || typeof value === 'string' || Number.isSafeInteger(value),
    )
  );
}

function invalid(what: string): StoreError {
  return new StoreError('BACKUP_INVALID', `The backup ${what}. Take another one.`);
}
