/** Proposes which column of a table tells what, from its heads and its cells; a person decides. */
import type { Bytes } from '../bytes/unpack.js';
import { type ReadOptions, readingOf } from '../log/read-options.js';
import { instantOfCell, plainNumber } from './cell-values.js';
import { csvRows } from './csv-rows.js';
import type { Mapping, MappingInput } from './mapping.js';
import type { TableRow, TableRows } from './table-source.js';
import { xlsxRows } from './xlsx-rows.js';

/** How many rows are looked at. */
const rowsMax = 1000;
const samplesMax = 3;

/** What a column may tell, and by which words its head says so: English, Vietnamese, Dutch. */
const wordsOf = {
  case: /case|trace|dossier|hồ ?sơ|\bmã\b|zaak|ticket|incident|request|\bid\b|number|nummer|số/iu,
  activity:
    /activit|event|task|step|action|bước|công việc|hoạt động|nội dung|stap|taak|handeling/iu,
  time: /time|date|complete|finish|done|\bend\b|when|thời|ngày|kết thúc|hoàn thành|tijd|datum/iu,
  start: /start|begin|bắt đầu|aanvang/iu,
  lifecycle: /life.?cycle|transition|phase|trạng thái|status/iu,
  resource: /resource|user|person|officer|employee|who|cán bộ|người|nhân viên|medewerker|persoon/iu,
  role: /role|chức|vai trò|\brol\b|functie/iu,
  agency: /agency|unit|group|department|team|office|org|cơ quan|đơn vị|phòng|afdeling|dienst/iu,
} as const;

type Part = keyof typeof wordsOf;

const styles = ['iso', 'dayFirst', 'monthFirst', 'epochMs', 'epochSeconds', 'excel'] as const;

/** What was seen in a column. */
export interface ColumnSeen {
  readonly column: string;
  /** What it is proposed for; absent: an attribute. */
  readonly part?: Part | undefined;
  readonly type: 'string' | 'int' | 'float' | 'boolean' | 'date';
  readonly distinct: number;
  readonly empty: number;
  /** The first values that differ. */
  readonly samples: readonly string[];
  /** Values that do not fit what is proposed. */
  readonly unread: readonly { readonly line: number; readonly value: string }[];
}

/** A proposed mapping, and what it rests on. */
export interface Proposal {
  /** Lacks what no column seems to tell. */
  readonly mapping: Partial<MappingInput>;
  /** The parts that a mapping needs and that no column seems to tell. */
  readonly missing: readonly ('case' | 'activity' | 'time')[];
  readonly columns: readonly ColumnSeen[];
  /** Rows that were looked at, and those of them whose cells do not fit the heads. */
  readonly rows: number;
  readonly shifted: readonly number[];
  /** Whether days and months could change places in every date. */
  readonly isOrderUnsure: boolean;
}

/**
 * Looks at the first thousand rows of CSV, and proposes what its columns tell.
 *
 * @throws InsightError `LOG_UNREADABLE`, `LOG_TOO_LARGE`
 */
export function proposeCsvMapping(bytes: Bytes, options: ReadOptions = {}): Promise<Proposal> {
  return proposeMapping(csvRows(bytes, { headRow: 1 }, readingOf(options)));
}

/**
 * As {@link proposeCsvMapping}, of the first sheet of a workbook.
 *
 * @throws InsightError `LOG_UNREADABLE`, `LOG_TOO_LARGE`, `LIBRARY_MISSING`
 */
export function proposeXlsxMapping(bytes: Bytes, options: ReadOptions = {}): Promise<Proposal> {
  return proposeMapping(xlsxRows(bytes, { headRow: 1 }, readingOf(options)));
}

async function proposeMapping(rows: TableRows): Promise<Proposal> {
  const { heads, sample, shifted } = await take(rows);
  const seen = heads.map((column, i) => columnOf(column, i, sample));
  const dateColumns = seen.filter(({ style }) => style !== undefined);
  const hinted = dateColumns.filter(({ column }) => wordsOf.start.test(column));
  const ends = dateColumns.filter((one) => !hinted.includes(one));
  const time = bestOf(ends, 'time') ?? hinted[0];
  const start = hinted.find((one) => one !== time);
  const taken = new Set([time, start].filter((one) => one !== undefined));
  const parts = new Map<Part, Seen>();
  if (time !== undefined) parts.set('time', time);
  if (start !== undefined) parts.set('start', start);
  const others = ['activity', 'case', 'agency', 'resource', 'role', 'lifecycle'] as const;
  for (const part of others) {
    const free = seen.filter((one) => !taken.has(one) && one.style === undefined);
    const found = bestOf(free, part);
    if (found === undefined) continue;
    parts.set(part, found);
    taken.add(found);
  }
  const partOf = new Map([...parts].map(([part, one]) => [one, part]));
  const style = time?.style ?? 'iso';
  return {
    mapping: mappingOf(parts, seen, partOf, style),
    missing: (['case', 'activity', 'time'] as const).filter((part) => !parts.has(part)),
    columns: seen.map((one) => ({
      ...{ column: one.column, part: partOf.get(one), type: one.type, distinct: one.distinct },
      ...{ empty: one.empty, samples: one.samples, unread: unreadIn(one, style) },
    })),
    rows: sample.length,
    shifted,
    isOrderUnsure: style === 'dayFirst' && dateColumns.every(({ fits }) => fits.has('monthFirst')),
  };
}

/** A column while it is looked at. */
interface Seen extends Omit<ColumnSeen, 'part' | 'unread'> {
  readonly style: Mapping['dates'] | undefined;
  /** The styles that nearly all of its cells fit. */
  readonly fits: ReadonlySet<Mapping['dates']>;
  readonly decimal: '.' | ',' | undefined;
  readonly cells: readonly { readonly line: number; readonly value: string }[];
}

async function take(rows: TableRows) {
  let heads: readonly string[] = [];
  const sample: TableRow[] = [];
  const shifted: number[] = [];
  let isFirst = true;
  for await (const row of rows) {
    if (isFirst) heads = row.cells.map((head) => head.replace(/^\uFEFF/u, '').trim());
    else if (row.cells.length === heads.length) sample.push(row);
    else shifted.push(row.line);
    isFirst = false;
    if (sample.length >= rowsMax) break;
  }
  return { heads, sample, shifted };
}

function columnOf(column: string, place: number, rows: readonly TableRow[]): Seen {
  const all = rows.map(({ line, cells }) => ({ line, value: (cells[place] ?? '').trim() }));
  const cells = all.filter(({ value }) => value !== '');
  const values = new Set(cells.map(({ value }) => value));
  const isMost = (fit: (value: string) => boolean) =>
    cells.length > 0 && cells.filter(({ value }) => !fit(value)).length <= misfitsMax(cells.length);
  const isNamedTime = wordsOf.time.test(column) || wordsOf.start.test(column);
  const fits = new Set(
    styles.filter((style) => {
      // A plain number may be anything, and is a time only where the head says so.
      const isNumber = style === 'excel' || style.startsWith('epoch');
      return (!isNumber || isNamedTime) && isMost((value) => isPlausible(value, style));
    }),
  );
  const decimal = (['.', ','] as const).find((sign) =>
    isMost((value) => plainNumber(value, sign) !== undefined),
  );
  const style = styles.find((one) => fits.has(one));
  return {
    ...{ column, cells, style, fits, decimal, distinct: values.size },
    type: style === undefined ? typeOf(isMost, decimal) : 'date',
    empty: all.length - cells.length,
    samples: [...values].slice(0, samplesMax),
  };
}

/** A tenth of the cells may be mistyped; of a few cells one. */
function misfitsMax(cells: number): number {
  return cells < 4 ? 0 : Math.max(1, cells / 10);
}

function typeOf(
  isMost: (fit: (value: string) => boolean) => boolean,
  decimal: '.' | ',' | undefined,
): ColumnSeen['type'] {
  if (isMost((value) => /^(?:true|false)$/iu.test(value))) return 'boolean';
  // Zeroes at the beginning are those of a code.
  if (isMost((value) => /^-?(?:0|[1-9]\d*)$/u.test(value))) return 'int';
  return decimal === undefined || isMost((value) => /^0\d/u.test(value)) ? 'string' : 'float';
}

/** Dates that a log may have: from 1970 to 2100. */
function isPlausible(value: string, dates: Mapping['dates']): boolean {
  const at = instantOfCell(value, { dates, zone: 'UTC' });
  if (at === undefined) return false;
  const year = new Date(at).getUTCFullYear();
  return dates.startsWith('epoch') || dates === 'excel' ? year > 1989 && year < 2100 : year > 1900;
}

/** The column whose head says it, and whose cells fit it best; the first of equals. */
function bestOf(columns: readonly Seen[], part: Part): Seen | undefined {
  const scored = columns
    .map((one) => ({ one, score: scoreOf(one, part) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored[0]?.one;
}

function scoreOf({ column, distinct, cells, style }: Seen, part: Part): number {
  const named = column.match(wordsOf[part]);
  const repeats = distinct < cells.length ? 1 : 0;
  if (part === 'time') return style === undefined ? 0 : named === null ? 1 : 3;
  // A word that is the whole head says more than one of many.
  const said = named === null ? 0 : 2 + named[0].length / Math.max(1, column.length);
  if (part === 'case' || part === 'activity') return said === 0 ? 0 : said + repeats;
  return said;
}

function mappingOf(
  parts: ReadonlyMap<Part, Seen>,
  seen: readonly Seen[],
  partOf: ReadonlyMap<Seen, Part>,
  dates: Mapping['dates'],
): Partial<MappingInput> {
  const others = seen.filter((one) => !partOf.has(one) && one.type !== 'string');
  const types = Object.fromEntries(others.map(({ column, type }) => [column, type]));
  const isComma = others.some(({ type, decimal }) => type === 'float' && decimal === ',');
  return {
    ...Object.fromEntries([...parts].map(([part, { column }]) => [part, column])),
    dates,
    ...(isComma && { decimal: ',' as const }),
    ...(others.length > 0 && { types }),
  };
}

function unreadIn({ style, type, cells, decimal }: Seen, dates: Mapping['dates']) {
  if (type === 'string' || type === 'boolean') return [];
  const fits = (value: string) =>
    style === undefined
      ? plainNumber(value, decimal ?? '.') !== undefined
      : instantOfCell(value, { dates, zone: 'UTC' }) !== undefined;
  return cells.filter(({ value }) => !fits(value)).slice(0, samplesMax);
}
