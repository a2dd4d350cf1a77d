/** Tables as CSV, workbook and page: all of it is there, and nothing of it is run. */
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ReportTable } from './report-table.js';
import { tablesCsv } from './csv.js';
import { pageOfTables } from './page.js';
import { workbookOf } from './workbook.js';

const table: ReportTable = {
  title: 'Tình hình giải quyết: <b>tháng 11</b>',
  lines: ['UBND xã "A" & B'],
  columns: [
    { head: 'Lĩnh vực' },
    { head: 'Tổng số', group: 'Tiếp nhận', isNumber: true },
    { head: 'Trực tuyến', group: 'Tiếp nhận', isNumber: true },
  ],
  rows: [
    ['=HYPERLINK("http://x")', 1234, null],
    ['<script>alert(1)</script>', 2, 1],
    ['Cộng', 1236, null],
  ],
  sumRows: 1,
  notes: ['+ chưa rõ'],
  notKnown: 'chưa xác định',
};
const options = { lang: 'vi', number: (value: number) => value.toLocaleString('vi') };

/** Reads CSV, the slow way: one character after the other. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    const isDoubled = quoted && letter === '"' && text.charAt(i + 1) === '"';
    if (isDoubled) i += 1;
    if (isDoubled || (quoted ? letter !== '"' : !'",\r\n'.includes(letter))) cell += letter;
    else if (letter === '"') quoted = !quoted;
    else if (letter !== '\r') {
      row.push(cell);
      cell = '';
      if (letter === '\n') rows.push(row.splice(0));
    }
  }
  return rows;
}

describe('CSV', () => {
  it('has each cell, with what is not known said and formulas made texts', () => {
    expect(readCsv(tablesCsv([table]).slice(1))).toEqual([
      ['Lĩnh vực', 'Tiếp nhận: Tổng số', 'Tiếp nhận: Trực tuyến'],
      [`'=HYPERLINK("http://x")`, '1234', 'chưa xác định'],
      ['<script>alert(1)</script>', '2', '1'],
      ['Cộng', '1236', 'chưa xác định'],
    ]);
  });

  it('gives back any text, and none that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
        const columns = [{ head: 'x' }];
        const csv = tablesCsv([{ ...table, columns, rows: texts.map((text) => [text]) }]);
        const cells = readCsv(csv.slice(1)).slice(1).flat();
        expect(cells.map((cell, i) => (cell === `'${texts[i]}` ? texts[i] : cell))).toEqual(texts);
        expect(cells.filter((cell) => '=+-@\t\r'.includes(cell[0] ?? ' '))).toEqual([]);
      }),
    );
  });
});

type Node = DefaultTreeAdapterMap['node'];

function nodesOf(node: Node): Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(nodesOf) : [])];
}

describe('a page', () => {
  const nodes = nodesOf(parse(pageOfTables(table.title, [table], options)));
  const named = (name: string) => nodes.filter((node) => node.nodeName === name);
  const textOf = (node: Node): string =>
    nodesOf(node)
      .map((one) => ('value' in one ? one.value : ''))
      .join('');

  it('shows texts as texts, and runs nothing', () => {
    expect(named('script')).toEqual([]);
    expect(named('b')).toEqual([]);
    expect(named('h1').map(textOf)).toEqual([table.title]);
    expect(named('th').map(textOf)).toContain('<script>alert(1)</script>');
  });

  it('has each figure in its cell, numbers as the language writes them', () => {
    expect(named('td').map(textOf)).toEqual([
      ...['1.234', 'chưa xác định', '2', '1', '1.236', 'chưa xác định'],
    ]);
  });
});

describe('a workbook', () => {
  it('has texts and numbers, and no formula', async () => {
    const files = unzipSync(await workbookOf([table, table]));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('<v>1234</v>');
    expect(sheet).not.toMatch(/<f[ >]/u);
    const texts = strFromU8(files['xl/sharedStrings.xml']!);
    expect(texts).toContain('=HYPERLINK(');
    expect(texts).not.toContain('<script>');
    const names = [
      ...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet[^>]* name="([^"]+)"/gu),
    ];
    expect(new Set(names.map(([, name]) => name)).size).toBe(2);
    expect(Object.keys(files)).toContain('xl/worksheets/sheet2.xml');
  });
});
