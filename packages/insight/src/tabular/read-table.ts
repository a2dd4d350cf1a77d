/** A log from the rows of a table: each row is an event, or one with a start and an end. */
import type { Bytes } from '../bytes/unpack.js';
import { InsightError } from '../errors.js';
import { type Attribute, fitsType } from '../log/attribute.js';
import {
  type EventLog,
  inOrder,
  type LogCase,
  type LogEvent,
  type Phase,
  phaseOf,
} from '../log/event.js';
import { KnownNames } from '../log/own-texts.js';
import { type ReadOptions, type Reading, readingOf } from '../log/read-options.js';
import { instantOfCell, plainNumber } from './cell-values.js';
import { csvRows } from './csv-rows.js';
import { type Mapping, mappedColumns } from './mapping.js';
import type { TableRow, TableRows } from './table-source.js';
import { xlsxRows } from './xlsx-rows.js';

/**
 * Reads a log from CSV. The rows of a case need not stand together, so that all of them are held.
 *
 * @throws InsightError, as the cases are read: `MAPPING_INVALID` for a column that there is not;
 *   `LOG_UNREADABLE`; `LOG_TOO_LARGE`
 */
export function readCsv(bytes: Bytes, mapping: Mapping, options: ReadOptions = {}): EventLog {
  const reading = readingOf(options);
  return logOf(csvRows(bytes, mapping, reading), mapping, reading);
}

/**
 * Reads a log from a sheet of a workbook.
 *
 * @throws InsightError as {@link readCsv}; `LIBRARY_MISSING`
 */
export function readXlsx(bytes: Bytes, mapping: Mapping, options: ReadOptions = {}): EventLog {
  const reading = readingOf(options);
  return logOf(xlsxRows(bytes, mapping, reading), mapping, reading);
}

function logOf(rows: TableRows, mapping: Mapping, reading: Reading): EventLog {
  return {
    header: { extensions: [], globals: [], classifiers: [], attributes: [] },
    cases: casesOf(rows, mapping, reading),
  };
}

/** A case while it is gathered. */
interface Gathered {
  readonly id: string;
  readonly events: LogEvent[];
  readonly attributes: Attribute[];
  tooLong: boolean;
}

async function* casesOf(
  rows: TableRows,
  mapping: Mapping,
  reading: Reading,
): AsyncGenerator<LogCase> {
  const { findings, limits } = reading;
  const cases = new Map<string, Gathered>();
  let reader: RowReader | undefined;
  let held = 0;
  for await (const row of rows) {
    if (reader === undefined) {
      reader = new RowReader(row.cells, mapping, reading);
      continue;
    }
    const read = reader.read(row);
    if (read === undefined) continue;
    const one = caseFor(cases, read.case, read.caseAttributes);
    if (one.events.length + read.events.length > limits.caseEventsMax) {
      if (!one.tooLong) findings.add({ code: 'caseTooLong', line: row.line, case: one.id });
      one.tooLong = true;
      continue;
    }
    one.events.push(...read.events);
    held += read.events.length;
    if (held > limits.heldEventsMax) throw tooMany(limits.heldEventsMax);
  }
  for (const { id, events, attributes } of cases.values()) {
    inOrder(events);
    yield { id, events, attributes };
  }
}

function caseFor(
  cases: Map<string, Gathered>,
  id: string,
  attributes: readonly Attribute[],
): Gathered {
  let one = cases.get(id);
  if (one === undefined) {
    one = { id, events: [], attributes: [...attributes], tooLong: false };
    cases.set(id, one);
  }
  return one;
}

/** What a row tells. */
interface ReadRow {
  readonly case: string;
  readonly events: readonly LogEvent[];
  readonly caseAttributes: readonly Attribute[];
}

/** Reads rows by the places of their columns. */
class RowReader {
  readonly #heads: readonly string[];
  readonly #mapping: Mapping;
  readonly #reading: Reading;
  readonly #places: ReadonlyMap<string, number>;
  readonly #others: readonly number[];
  readonly #ofCase: ReadonlySet<string>;
  readonly #names = new KnownNames();

  constructor(heads: readonly string[], mapping: Mapping, reading: Reading) {
    this.#heads = heads.map((head) => head.replace(/^\uFEFF/u, '').trim());
    this.#mapping = mapping;
    this.#reading = reading;
    this.#places = new Map(this.#heads.map((head, i) => [head, i]));
    const mapped = new Set(mappedColumns(mapping));
    const named = [...mapped, ...mapping.caseColumns, ...Object.keys(mapping.types)];
    const missing = named.filter((name) => !this.#places.has(name));
    if (missing.length > 0) throw noColumn(missing, this.#heads);
    this.#others = [...this.#heads.keys()].filter((i) => !mapped.has(this.#heads[i] ?? ''));
    this.#ofCase = new Set(mapping.caseColumns);
  }

  /** `undefined` for a row that is left out; why is among the findings. */
  read(row: TableRow): ReadRow | undefined {
    const { findings, now } = this.#reading;
    const { line, cells } = row;
    if (cells.length !== this.#heads.length) {
      findings.add({ code: 'rowShifted', line, value: cells.join(' | ') });
      return undefined;
    }
    const id = this.#cell(row, this.#mapping.case);
    const activity = this.#cell(row, this.#mapping.activity);
    if (id === '' || activity === '') {
      findings.add({ code: id === '' ? 'caseMissing' : 'activityMissing', line });
      return undefined;
    }
    const { time, start } = this.#mapping;
    const end = this.#instant(row, time, id);
    const begin = start === undefined ? undefined : this.#instant(row, start, id);
    if (end === undefined || (start !== undefined && begin === undefined)) return undefined;
    if (end > now) findings.add({ code: 'eventInFuture', line, case: id });
    const others = this.#attributes(row);
    const caseAttributes = others.filter(({ key }) => this.#ofCase.has(key));
    const attributes = others.filter(({ key }) => !this.#ofCase.has(key));
    const phase = phaseOf(this.#optional(row, this.#mapping.lifecycle));
    const event = (at: number, of: Phase): LogEvent => ({
      ...{ activity: this.#names.of(activity), at, phase: of, attributes },
      resource: this.#named(row, this.#mapping.resource),
      role: this.#named(row, this.#mapping.role),
      group: this.#named(row, this.#mapping.agency),
    });
    const events = [event(end, phase)];
    if (begin !== undefined) events.unshift(event(begin, 'start'));
    return { case: id, events, caseAttributes };
  }

  #instant(row: TableRow, from: Mapping['time'], id: string): number | undefined {
    const [day, time] = typeof from === 'string' ? [from, undefined] : from;
    const text = this.#cell(row, day);
    const clock = time === undefined ? '' : this.#cell(row, time);
    const { findings } = this.#reading;
    if (text === '') findings.add({ code: 'timeMissing', line: row.line, case: id });
    if (text === '') return undefined;
    const at = instantOfCell(text, this.#mapping, clock);
    const value = `${text} ${clock}`.trim();
    if (at === undefined) findings.add({ code: 'timeInvalid', line: row.line, case: id, value });
    return at;
  }

  #attributes(row: TableRow): Attribute[] {
    const attributes: Attribute[] = [];
    for (const i of this.#others) {
      const key = this.#heads[i] ?? '';
      const text = row.cells[i] ?? '';
      if (text !== '') attributes.push(this.#attribute(key, text, row.line));
    }
    return attributes;
  }

  #attribute(key: string, text: string, line: number): Attribute {
    const type = this.#mapping.types[key] ?? 'string';
    if (type === 'string') return { type, key, value: text };
    const value = this.#typed(type, text.trim());
    if (value !== undefined && fitsType(type, value)) return { type, key, value };
    this.#reading.findings.add({ code: 'valueInvalid', line, value: text });
    return { type: 'string', key, value: text };
  }

  #typed(type: Exclude<Mapping['types'][string], 'string'>, text: string): string | undefined {
    if (type === 'boolean') return text.toLowerCase();
    if (type !== 'date') return plainNumber(text, this.#mapping.decimal);
    const at = instantOfCell(text, this.#mapping);
    return at === undefined ? undefined : new Date(at).toISOString();
  }

  #cell({ cells }: TableRow, column: string): string {
    return (cells[this.#places.get(column) ?? -1] ?? '').trim();
  }

  #optional(row: TableRow, column: string | undefined): string | undefined {
    if (column === undefined) return undefined;
    const text = this.#cell(row, column);
    return text === '' ? undefined : text;
  }

  #named(row: TableRow, column: string | undefined): string | undefined {
    const text = this.#optional(row, column);
    return text === undefined ? undefined : this.#names.of(text);
  }
}

function noColumn(missing: readonly string[], heads: readonly string[]): InsightError {
  return new InsightError(
    'MAPPING_INVALID',
    `The table has no column "${missing.join('", "')}". It has: "${heads.join('", "')}".`,
    { missing, heads },
  );
}

function tooMany(max: number): InsightError {
  return new InsightError(
    'LOG_TOO_LARGE',
    `The table has more than ${max} events, which are held at once. Split it, or give it as XES.`,
    { max },
  );
}
