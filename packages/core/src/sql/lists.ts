/** The lists of SQL stores: one text for every database, with `?` for values. */
import { type PageKey, decodeCursor, pageLimit, pageOf } from '../ports/page.js';
import type {
  AccessLink,
  AccessRecord,
  DossierRow,
  LoadedDossier,
  RecordedAccess,
  WorkItem,
} from '../ports/rows.js';
import type { AccessQuery } from '../ports/access-port.js';
import type { BoundQuery } from '../ports/log-port.js';
import type { Page, PageRequest } from '../ports/page-request.js';
import { searchBounds } from '../ports/search-bounds.js';
import { isStorable } from '../ports/storable.js';
import type { DossierQuery, RoleInUnit, SearchQuery, WorklistQuery } from '../ports/work-port.js';
import { dueOrderOf } from './due-order.js';
import { type ColumnValue, dossierTable, tableSelectionOf, workItemTable } from './tables.js';

/** A query for a page. */
export interface ListQuery<Item> {
  /** Its tables stand in `{schema}`, its values at `?`. */
  readonly text: string;
  readonly values: readonly ColumnValue[];
  /** The page, from the rows that the query finds. */
  pageOf(rows: readonly unknown[]): Page<Item>;
}

/** A condition and the values at its `?`; it is left out where one of them is not asked for. */
type Condition = readonly [sql: string, ...values: (ColumnValue | undefined)[]];

/** A part of a list, with an index of its own. */
interface Part {
  readonly from: string;
  /** The table whose columns the part is in the order of: `item.`; none where there is but one. */
  readonly by: '' | 'item.' | 'offer.' | 'bound.';
  /** An item is listed that fulfils all conditions. */
  readonly where: readonly Condition[];
}

interface List<Item> {
  readonly select: string;
  /** An item that is in several parts is listed once. */
  readonly parts: readonly Part[];
  readonly order: readonly string[];
  readonly shape: readonly ('string' | 'number')[];
  readonly keyOf: (item: Item) => PageKey;
  /** An item from a row, where it is not the row itself. */
  readonly read?: (row: never) => Item;
}

/** Work items by due instant; `undefined` where none can match. */
export function worklistQuery(query: WorklistQuery): ListQuery<WorkItem> | undefined {
  const { person } = query;
  return listQuery(query, {
    select: tableSelectionOf(workItemTable),
    parts: person === undefined ? [ownedItems(query)] : itemsOf(person, query),
    order: ['due_order', 'dossier', 'activation'],
    shape: ['number', 'string', 'string'],
    keyOf: (item) => [dueOrderOf(item), item.dossier, item.activation],
  });
}

/** The items that a person has claimed, and those that nobody has and that are theirs to take. */
function itemsOf(
  { id, roles, on }: NonNullable<WorklistQuery['person']>,
  query: WorklistQuery,
): readonly Part[] {
  return [
    ownedItems(query, ['item.claimed_by = ?', id]),
    ...distinct(roles).flatMap(({ unit, role }) => [
      ownedItems(
        query,
        ['item.unit = ?', unit],
        ['item.role = ?', role],
        ['item.claimed_by IS NULL'],
      ),
      offeredItems(
        query,
        ['offer.unit = ?', unit],
        ['offer.role = ?', role],
        ['offer.person IS NULL'],
      ),
    ]),
    offeredItems(
      query,
      ['offer.person = ?', id],
      // Said so, databases expect many of them, and walk through the index in its order.
      ['(offer.from_day IS NULL OR offer.from_day <= ?)', on],
      ['(offer.until_day IS NULL OR offer.until_day >= ?)', on],
    ),
  ];
}

function ownedItems(query: WorklistQuery, ...which: readonly Condition[]): Part {
  const from = '{schema}.work_items AS item';
  return { from, by: 'item.', where: [...which, ...asked(query, 'item.')] };
}

function offeredItems(query: WorklistQuery, ...which: readonly Condition[]): Part {
  const from =
    '{schema}.work_offers AS offer JOIN {schema}.work_items AS item ' +
    'ON item.dossier = offer.dossier AND item.activation = offer.activation';
  return { from, by: 'offer.', where: [...which, ...asked(query, 'offer.')] };
}

function asked(query: WorklistQuery, by: Part['by']): Condition[] {
  return [
    ['item.unit = ?', query.unit],
    ['item.role = ?', query.role],
    ['item.procedure = ?', query.procedure],
    ['item.claimed_by = ?', query.claimedBy],
    ...(query.claimed === undefined ? [] : [['item.claimed_by IS NOT NULL'] as const]),
    [`${by}due_order >= ?`, query.dueFrom],
    [`${by}due_order < ?`, query.dueBefore],
  ];
}

/** Dossiers by id. */
export function dossiersQuery(query: DossierQuery): ListQuery<DossierRow> | undefined {
  return listQuery(query, { ...dossierList, parts: [{ ...dossierRows, where: ofDossier(query) }] });
}

/** Dossiers by id, of those that have the terms asked for. */
export function searchQuery(query: SearchQuery): ListQuery<DossierRow> | undefined {
  // Where the page begins is said to each part as well: databases do not find that out.
  const [after] = decodeCursor(query, ['string']) ?? [];
  const found = (condition: string, ...values: ColumnValue[]): Condition => {
    const from = `SELECT dossier FROM {schema}.search_terms WHERE ${condition}`;
    return after === undefined
      ? [`dossier IN (${from})`, ...values]
      : [`dossier IN (${from} AND dossier > ?)`, ...values, after];
  };
  const conditions = searchBounds(query).map(([from, to]) =>
    to === undefined ? found('term = ?', from) : found('term >= ? AND term < ?', from, to),
  );
  const where = [...conditions, ...ofDossier(query)];
  return listQuery(query, { ...dossierList, parts: [{ ...dossierRows, where }] });
}

/** Open dossiers by id, with their snapshots. */
export function boundQuery(query: BoundQuery): ListQuery<LoadedDossier> | undefined {
  const { unit, procedure } = query;
  const ofProcedure: Condition = ['item.procedure = ?', procedure];
  const bound = '{schema}.bound_units AS bound';
  const part: Part =
    unit === undefined
      ? {
          from: '{schema}.dossiers AS item',
          by: 'item.',
          where: [
            [`EXISTS (SELECT 1 FROM ${bound} WHERE bound.dossier = item.dossier)`],
            ofProcedure,
          ],
        }
      : {
          from: `${bound} JOIN {schema}.dossiers AS item ON item.dossier = bound.dossier`,
          by: 'bound.',
          where: [['bound.unit = ?', unit ?? unknownUnit], ofProcedure],
        };
  return listQuery(query, {
    select: `${tableSelectionOf(dossierTable, 'item.')}, item.snapshot, item.personal`,
    parts: [part],
    order: ['dossier'],
    shape: ['string'],
    keyOf: ({ row }) => [row.dossier],
    read: ({ snapshot, personal, ...row }: LoadedRow): LoadedDossier => ({
      row,
      snapshot: { body: snapshot, personal },
    }),
  });
}

/** Stands in the place of a unit where it is not known which ones a dossier is bound to. */
const unknownUnit = '';

interface LoadedRow extends DossierRow {
  readonly snapshot: string;
  readonly personal: string | null;
}

/** Access records in the order in which they were made. */
export function accessQuery(query: AccessQuery): ListQuery<RecordedAccess> | undefined {
  return listQuery(query, {
    select: 'seq, dossier, actor, at, purpose, writer, day, place, salt, hash',
    parts: [
      {
        from: '{schema}.access_records',
        by: '',
        where: [
          ['dossier = ?', query.dossier],
          ['actor = ?', query.actor],
          ['writer = ?', query.chain?.writer],
          ['day = ?', query.chain?.day],
        ],
      },
    ],
    order: ['seq'],
    shape: ['number'],
    keyOf: ({ seq }) => [seq],
    read: toAccess,
  });
}

interface AccessRow extends AccessRecord, Omit<AccessLink, 'before' | 'writer'> {
  readonly seq: number;
  /** Null in the rows of releases that chained none. */
  readonly writer: string | null;
}

function toAccess({ writer, day, place, salt, hash, ...record }: AccessRow): RecordedAccess {
  return writer === null ? record : { ...record, link: { writer, day, place, salt, hash } };
}

function distinct(roles: readonly RoleInUnit[]): readonly RoleInUnit[] {
  return [...new Map(roles.map((held) => [JSON.stringify([held.unit, held.role]), held])).values()];
}

const dossierRows = { from: '{schema}.dossiers', by: '' } as const;

const dossierList = {
  select: tableSelectionOf(dossierTable),
  order: ['dossier'],
  shape: ['string'],
  keyOf: ({ dossier }: DossierRow) => [dossier],
} as const;

function ofDossier({ procedure, lifecycle }: DossierQuery): Condition[] {
  return [
    ['procedure = ?', procedure],
    ['lifecycle = ?', lifecycle],
  ];
}

/** The query of a page; `undefined` where a text is asked for that no row can have. */
function listQuery<Item>(request: PageRequest, list: List<Item>): ListQuery<Item> | undefined {
  const limit = pageLimit(request.limit);
  const after = decodeCursor(request, list.shape);
  const parts = list.parts.map((part) => partQuery(part, list.order, after));
  const values = parts.flatMap((part) => [...part.values, limit + 1]);
  if (values.some((value) => typeof value === 'string' && !isStorable(value))) return undefined;
  const [only] = parts;
  return {
    text:
      parts.length === 1 && only !== undefined
        ? `SELECT ${list.select} ${only.text}`
        : `SELECT ${list.select} FROM (${parts
            .map(({ text }, i) => `SELECT * FROM (SELECT item.* ${text}) AS part${i}`)
            .join(' UNION ')}) AS parts ORDER BY ${list.order.join(', ')} LIMIT ?`,
    values: parts.length === 1 ? values : [...values, limit + 1],
    pageOf: (rows) => {
      const { read } = list;
      const items = read === undefined ? (rows as Item[]) : rows.map((row) => read(row as never));
      return pageOf(items, limit, list.keyOf);
    },
  };
}

/** A part from `FROM` on, with a place for the limit at its end. */
function partQuery(
  { from, by, where }: Part,
  order: readonly string[],
  after: PageKey | undefined,
): { readonly text: string; readonly values: readonly ColumnValue[] } {
  const columns = order.map((column) => by + column).join(', ');
  const beyond: Condition[] =
    after === undefined ? [] : [[`(${columns}) > (${after.map(() => '?').join(', ')})`, ...after]];
  const asked = [...where, ...beyond].filter(([, ...values]) => !values.includes(undefined));
  const conditions = asked.map(([sql]) => sql).join(' AND ');
  return {
    text: `FROM ${from}${conditions === '' ? '' : ` WHERE ${conditions}`} ORDER BY ${columns} LIMIT ?`,
    values: asked.flatMap(([, ...given]) => given as ColumnValue[]),
  };
}
