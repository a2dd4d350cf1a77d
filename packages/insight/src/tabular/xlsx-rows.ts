/** The rows of a sheet of a workbook (XLSX). */
import { Unzip, UnzipInflate } from 'fflate';
import { wholeBytes } from '../bytes/decode.js';
import type { Bytes } from '../bytes/unpack.js';
import { InsightError } from '../errors.js';
import type { ReadLimits } from '../log/limits.js';
import type { Reading } from '../log/read-options.js';
import type { TableRow } from './table-source.js';

/**
 * Reads a sheet. A cell that the workbook has as a date is given as ISO 8601 without an offset, and
 * a number as a computer writes it.
 *
 * @throws InsightError `LIBRARY_MISSING` without `read-excel-file`; `LOG_UNREADABLE`,
 *   `LOG_TOO_LARGE`
 */
export async function* xlsxRows(
  bytes: Bytes,
  { sheet, headRow }: { readonly sheet?: string | number | undefined; readonly headRow: number },
  { limits }: Reading,
): AsyncGenerator<TableRow> {
  const readSheet = await reader();
  const whole = await wholeBytes(bytes, limits);
  assertBounded(whole, limits);
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await readSheet(Buffer.from(whole), sheet);
  } catch (cause) {
    throw unreadable(cause);
  }
  for (const [i, cells] of rows.entries())
    if (i + 1 >= headRow && cells.some((cell) => cell !== null))
      yield { line: i + 1, cells: cells.map(cellText) };
}

async function reader() {
  try {
    return (await import('read-excel-file/node')).readSheet;
  } catch (cause) {
    throw new InsightError(
      'LIBRARY_MISSING',
      'A workbook needs the library "read-excel-file", which is not installed. Install it, or save the sheet as CSV.',
      { library: 'read-excel-file' },
      { cause },
    );
  }
}

/** Unpacks the parts and keeps none: what they say of their size may be wrong. */
function assertBounded(bytes: Uint8Array, { wholeBytesMax }: ReadLimits): void {
  let given = 0;
  const unzip = new Unzip((part) => {
    part.ondata = (error, data) => {
      if (error !== null) throw unreadable(error);
      given += data.byteLength;
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  const step = 65_536;
  for (let from = 0; from < bytes.byteLength; from += step) {
    unzip.push(bytes.subarray(from, from + step), from + step >= bytes.byteLength);
    if (given > wholeBytesMax) throw tooLarge(wholeBytesMax);
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, -1);
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

function tooLarge(max: number): InsightError {
  return new InsightError(
    'LOG_TOO_LARGE',
    `The workbook unpacks to more than ${max} bytes. Save the sheet as CSV.`,
    { max },
  );
}

function unreadable(cause: unknown): InsightError {
  const text = cause instanceof Error ? cause.message : String(cause);
  return new InsightError(
    'LOG_UNREADABLE',
    `The workbook cannot be read: ${text}. Open and save it anew as XLSX, or as CSV.`,
    {},
    { cause },
  );
}
