/** Tables as one HTML page that needs nothing else, and is read on a phone and on paper. */
import { escapeText } from '@thutuc/legal-time';
import { type Cell, type ReportTable, type TableColumn, wholeHead } from './report-table.js';

/** How a page is written. */
export interface PageOptions {
  /** Language tag of the texts, as in `vi`. */
  readonly lang: string;
  /** A number as the language writes it. */
  readonly number: (value: number) => string;
}

/**
 * Tables as a page without scripts or links to elsewhere. On a narrow screen each row is a card
 * that says each of its figures by name. All texts are escaped.
 */
export function pageOfTables(
  title: string,
  tables: readonly ReportTable[],
  options: PageOptions,
): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeText(options.lang)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<style>${style}</style></head>`,
    '<body><main>',
    ...(tables.length === 1 ? [] : [`<h1>${escapeText(title)}</h1>`]),
    ...tables.map((table, i) => section(table, i, tables.length === 1 ? 'h1' : 'h2', options)),
    '</main></body></html>',
    '',
  ].join('\n');
}

function section(
  table: ReportTable,
  index: number,
  heading: 'h1' | 'h2',
  options: PageOptions,
): string {
  const { title, lines, notes, columns, rows } = table;
  return [
    `<section aria-labelledby="t${index}">`,
    `<${heading} id="t${index}">${escapeText(title)}</${heading}>`,
    ...lines.map((line) => `<p class="line">${escapeText(line)}</p>`),
    ...(rows.length === 0
      ? []
      : [
          `<table aria-labelledby="t${index}">`,
          `<thead>${headRows(columns)}</thead>`,
          `<tbody>${bodyRows(table, options)}</tbody>`,
          '</table>',
        ]),
    ...(notes.length === 0
      ? []
      : [`<ul class="notes">${notes.map((note) => `<li>${escapeText(note)}</li>`).join('')}</ul>`]),
    '</section>',
  ].join('\n');
}

/** One row of heads, or two where some columns belong together. */
function headRows(columns: readonly TableColumn[]): string {
  if (columns.every(({ group }) => group === undefined))
    return `<tr>${columns.map((column) => th(column.head, 'scope="col"', column)).join('')}</tr>`;
  const groups: { readonly name: string | undefined; readonly columns: TableColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.name !== undefined && last.name === column.group) last.columns.push(column);
    else groups.push({ name: column.group, columns: [column] });
  }
  const upper = groups.map(({ name, columns: inside }) =>
    name === undefined
      ? inside.map((column) => th(column.head, 'scope="col" rowspan="2"', column)).join('')
      : th(name, `scope="colgroup" colspan="${inside.length}"`),
  );
  const lower = groups
    .filter(({ name }) => name !== undefined)
    .flatMap(({ columns: inside }) =>
      inside.map((column) => th(column.head, 'scope="col"', column)),
    );
  return `<tr>${upper.join('')}</tr><tr>${lower.join('')}</tr>`;
}

function th(text: string, attributes: string, column?: TableColumn): string {
  const css = column?.isNumber === true ? ' class="n"' : '';
  return `<th ${attributes}${css}>${escapeText(text)}</th>`;
}

function bodyRows({ columns, rows, sumRows, notKnown }: ReportTable, options: PageOptions): string {
  return rows
    .map((row, i) => {
      const cells = row.map((cell, c) => td(cell, columns[c], c === 0, notKnown, options)).join('');
      return `<tr${i >= rows.length - sumRows ? ' class="sum"' : ''}>${cells}</tr>`;
    })
    .join('\n');
}

function td(
  cell: Cell,
  column: TableColumn | undefined,
  isFirst: boolean,
  notKnown: string,
  { number }: PageOptions,
): string {
  const text = typeof cell === 'number' ? number(cell) : (cell ?? notKnown);
  const css = [
    ...(column?.isNumber === true ? ['n'] : []),
    ...(cell === null ? ['unknown'] : []),
  ].join(' ');
  const label = column === undefined ? '' : escapeText(wholeHead(column));
  const tag = isFirst ? 'th scope="row"' : 'td';
  const end = isFirst ? 'th' : 'td';
  return `<${tag} data-label="${label}"${css === '' ? '' : ` class="${css}"`}>${escapeText(text)}</${end}>`;
}

const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;font:16px/1.45 "Times New Roman",Tinos,serif;color:#111;background:#fff}
main{max-width:75rem;margin:0 auto;padding:1rem}
h1{font-size:1.35rem;margin:.2rem 0 .4rem}
h2{font-size:1.15rem;margin:2rem 0 .4rem}
.line{margin:.1rem 0}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-variant-numeric:tabular-nums}
th,td{border:1px solid #6b7480;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e8eef4;vertical-align:bottom;overflow-wrap:normal}
tbody th{font-weight:normal;min-width:10rem}
.n{text-align:right}
.sum>*{font-weight:bold;background:#f4f6f8}
.unknown{color:#5a4a00;font-style:italic}
.notes{padding-left:1.1rem;color:#333;font-size:.95rem}
@media (max-width:46rem){
table,tbody,tr,th,td{display:block;width:100%}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border:1px solid #6b7480;border-radius:.4rem;margin:0 0 .8rem;overflow:hidden}
tbody th{font-weight:bold;background:#e8eef4;border:0}
td{border:0;border-top:1px solid #d5dae0;display:flex;justify-content:space-between;gap:1rem;text-align:right}
td::before{content:attr(data-label);text-align:left;color:#333;flex:1}
}
@media print{main{max-width:none;padding:0}thead{display:table-header-group}tr{break-inside:avoid}}
@page{size:A4 landscape;margin:1.5cm}
`;
