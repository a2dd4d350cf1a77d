/** Queries for pages of lists: conditions, parts with an index of their own, and cursors. */
import { type PageKey, decodeCursor, pageLimit, pageOf } from '../ports/page.js';
import type { Page, PageRequest } from '../ports/page-request.js';
import { isStorable } from '../ports/storable.js';
import type { ColumnValue } from './tables.js';

/** A query for a page. */
export interface ListQuery<Item> {
  /** Its tables stand in `{schema}`, its values at `?`. */
  readonly text: string;
  readonly values: readonly ColumnValue[];
  /** The page, from the rows that the query finds. */
  pageOf(rows: readonly unknown[]): Page<Item>;
}

/** A condition and the values at its `?`; it is left out where one of them is not asked for. */
export type Condition = readonly [sql: string, ...values: (ColumnValue | undefined)[]];

/** Text of a query, and the values at its `?`. */
export interface Made {
  readonly text: string;
  readonly values: readonly ColumnValue[];
}

/** A part of a list, with an index of its own. */
export interface Part {
  readonly from: string;
  /** The table whose columns the part is in the order of: `item.`; none where there is but one. */
  readonly by: '' | 'item.' | 'offer.' | 'bound.';
  /** An item is listed that fulfils all conditions. */
  readonly where: readonly Condition[];
}

export interface List<Item> {
  /** Tables that are made for the list, as `WITH … `. */
  readonly before?: Made;
  readonly select: string;
  /** An item that is in several parts is listed once. */
  readonly parts: readonly Part[];
  readonly order: readonly string[];
  readonly shape: readonly ('string' | 'number')[];
  readonly keyOf: (item: Item) => PageKey;
  /** An item from a row, where it is not the row itself. */
  readonly read?: (row: never) => Item;
}

/** The query of a page; `undefined` where a text is asked for that no row can have. */
export function listQuery<Item>(
  request: PageRequest,
  list: List<Item>,
): ListQuery<Item> | undefined {
  const limit = pageLimit(request.limit);
  const after = decodeCursor(request, list.shape);
  const parts = list.parts.map((part) =>
    partQuery(
      part,
      list.order.map((column) => part.by + column),
      after,
    ),
  );
  const { before = { text: '', values: [] } } = list;
  const listed = parts.flatMap((part) => [...part.values, limit + 1]);
  const values = [...before.values, ...listed, ...(parts.length === 1 ? [] : [limit + 1])];
  if (hasUnstorable(values)) return undefined;
  const [only] = parts;
  return {
    text:
      parts.length === 1 && only !== undefined
        ? `${before.text}SELECT ${list.select} ${only.text}`
        : `${before.text}SELECT ${list.select} FROM (${parts
            .map(({ text }, i) => `SELECT * FROM (SELECT item.* ${text}) AS part${i}`)
            .join(' UNION ')}) AS parts ORDER BY ${list.order.join(', ')} LIMIT ?`,
    values,
    pageOf: (rows) => {
      const { read } = list;
      const items = read === undefined ? (rows as Item[]) : rows.map((row) => read(row as never));
      return pageOf(items, limit, list.keyOf);
    },
  };
}

/** A part from `FROM` on, with a place for the limit at its end. */
export function partQuery(
  { from, where }: Pick<Part, 'from' | 'where'>,
  columns: readonly string[],
  after: PageKey | undefined,
): Made {
  const ordered = columns.join(', ');
  const beyond: Condition[] =
    after === undefined ? [] : [[`(${ordered}) > (${after.map(() => '?').join(', ')})`, ...after]];
  const asked = [...where, ...beyond].filter(([, ...values]) => !values.includes(undefined));
  const conditions = asked.map(([sql]) => sql).join(' AND ');
  const chosen = conditions === '' ? '' : ` WHERE ${conditions}`;
  const order = columns.length === 0 ? '' : ` ORDER BY ${ordered}`;
  return {
    text: `FROM ${from}${chosen}${order} LIMIT ?`,
    values: asked.flatMap(([, ...given]) => given as ColumnValue[]),
  };
}

/** Whether a text is asked for that no row can have. */
export function hasUnstorable(values: readonly ColumnValue[]): boolean {
  return values.some((value) => typeof value === 'string' && !isStorable(value));
}
