/** Tables as a workbook (XLSX), one sheet each. */
import type { Sheet, SheetData } from 'write-excel-file/node';
import { InsightError } from '../errors.js';
import { type ReportTable, wholeHead } from './report-table.js';

/** Characters that names of sheets must not have, and the most that they have. */
const strange = /[\\/*?:[\]]/gu;
const nameMax = 31;

/**
 * Tables as the bytes of a workbook. Every cell is a text or a number, and none a formula.
 *
 * @throws InsightError `LIBRARY_MISSING` where `write-excel-file` is not installed
 */
export async function workbookOf(tables: readonly ReportTable[]): Promise<Uint8Array> {
  const write = await writer();
  return write(tables.map(sheetOf)).toBuffer();
}

async function writer() {
  try {
    return (await import('write-excel-file/node')).default;
  } catch (cause) {
    throw new InsightError(
      'LIBRARY_MISSING',
      'A workbook needs the library "write-excel-file", which is not installed. Install it, or write CSV.',
      { library: 'write-excel-file' },
      { cause },
    );
  }
}

function sheetOf(table: ReportTable, index: number): Sheet<never> {
  const { title, lines, columns, rows, sumRows, notes, notKnown } = table;
  const line = (text: string) => [{ value: text, type: String }];
  const data: SheetData = [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 14 }],
    ...lines.map(line),
    [],
    columns.map((column) => ({
      value: wholeHead(column),
      type: String,
      fontWeight: 'bold' as const,
      wrap: true,
      backgroundColor: '#e8eef4',
    })),
    ...rows.map((row, i) =>
      row.map((cell) => {
        const style = i >= rows.length - sumRows ? { fontWeight: 'bold' as const } : {};
        return typeof cell === 'number'
          ? { value: cell, type: Number, ...style }
          : { value: cell ?? notKnown, type: String, wrap: true, ...style };
      }),
    ),
    [],
    ...notes.map(line),
  ];
  return {
    data,
    sheet: nameOf(title, index),
    columns: columns.map(({ isNumber }) => ({ width: isNumber === true ? 14 : 32 })),
  };
}

/** The number comes first, so that two sheets never have the same name. */
function nameOf(title: string, index: number): string {
  return `${index + 1} ${title.replaceAll(strange, ' ')}`.slice(0, nameMax).trim();
}
