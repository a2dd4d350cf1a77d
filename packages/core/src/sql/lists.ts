/** The lists of SQL stores: one text for every database, with `?` for values. */
import {
  decodeCursor,
  pageLimit,
  pageOf,
  searchBounds,
  storable,
  type AccessQuery,
  type DossierQuery,
  type DossierRow,
  type Page,
  type PageKey,
  type PageRequest,
  type RecordedAccess,
  type RoleInUnit,
  type SearchQuery,
  type WorkItem,
  type WorklistQuery,
} from '../ports/index.js';
import {
  dossierTable,
  dueOrderOf,
  selectionOf,
  workItemTable,
  type ColumnValue,
} from './tables.js';

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

interface List<Item> {
  readonly select: string;
  readonly from: string;
  /** Sets of conditions; an item is listed that fulfils all of one set. */
  readonly where: readonly (readonly Condition[])[];
  readonly order: readonly string[];
  readonly shape: readonly ('string' | 'number')[];
  readonly keyOf: (item: Item) => PageKey;
}

/** Work items by due instant; `undefined` where none can match. */
export function worklistQuery(query: WorklistQuery): ListQuery<WorkItem> | undefined {
  const common: Condition[] = [
    ['unit = ?', query.unit],
    ['role = ?', query.role],
    ['procedure = ?', query.procedure],
    ['claimed_by = ?', query.claimedBy],
    ['due_order >= ?', query.dueFrom],
    ['due_order < ?', query.dueBefore],
  ];
  const { person } = query;
  return listQuery(query, {
    select: selectionOf(workItemTable),
    from: '{schema}.work_items',
    // Each set has an index of its own: no item is in two of them.
    where:
      person === undefined
        ? [common]
        : [
            [['claimed_by = ?', person.id], ...common],
            ...distinct(person.roles).map(({ unit, role }): Condition[] => [
              ['unit = ?', unit],
              ['role = ?', role],
              ['claimed_by IS NULL'],
              ...common,
            ]),
          ],
    order: ['due_order', 'dossier', 'activation'],
    shape: ['number', 'string', 'string'],
    keyOf: (item) => [dueOrderOf(item), item.dossier, item.activation],
  });
}

/** Dossiers by id. */
export function dossiersQuery(query: DossierQuery): ListQuery<DossierRow> | undefined {
  return listQuery(query, { ...dossierList, where: [ofDossier(query)] });
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
  return listQuery(query, { ...dossierList, where: [[...conditions, ...ofDossier(query)]] });
}

/** Access records in the order in which they were made. */
export function accessQuery(query: AccessQuery): ListQuery<RecordedAccess> | undefined {
  return listQuery(query, {
    select: 'seq, dossier, actor, at, purpose',
    from: '{schema}.access_records',
    where: [
      [
        ['dossier = ?', query.dossier],
        ['actor = ?', query.actor],
      ],
    ],
    order: ['seq'],
    shape: ['number'],
    keyOf: ({ seq }) => [seq],
  });
}

/** The ids of dossiers that have events, or a row that has lost them. */
export function logsQuery(query: PageRequest): ListQuery<string> {
  const limit = pageLimit(query.limit);
  const [after = ''] = decodeCursor(query, ['string']) ?? [];
  const part = (select: string) =>
    `SELECT dossier FROM (${select} WHERE dossier > ? ORDER BY dossier LIMIT ?)`;
  return {
    text:
      `SELECT dossier FROM (${part('SELECT DISTINCT dossier FROM {schema}.events')} AS logs ` +
      `UNION ${part('SELECT dossier FROM {schema}.dossiers')} AS rows) AS ids ` +
      'ORDER BY dossier LIMIT ?',
    values: [after, limit + 1, after, limit + 1, limit + 1],
    pageOf: (rows) =>
      pageOf(
        (rows as { dossier: string }[]).map(({ dossier }) => dossier),
        limit,
        (dossier) => [dossier],
      ),
  };
}

function distinct(roles: readonly RoleInUnit[]): readonly RoleInUnit[] {
  return [...new Map(roles.map((held) => [JSON.stringify([held.unit, held.role]), held])).values()];
}

const dossierList = {
  select: selectionOf(dossierTable),
  from: '{schema}.dossiers',
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
  const order = list.order.join(', ');
  const beyond: Condition[] =
    after === undefined ? [] : [[`(${order}) > (${after.map(() => '?').join(', ')})`, ...after]];
  const sets = list.where.map((set) =>
    [...set, ...beyond].filter(([, ...values]) => !values.includes(undefined)),
  );
  const values = sets.flatMap((set) => [
    ...set.flatMap(([, ...given]) => given as ColumnValue[]),
    limit + 1,
  ]);
  if (values.some((value) => typeof value === 'string' && !storable(value))) return undefined;
  const tail = `ORDER BY ${order} LIMIT ?`;
  const pages = sets.map((set) => {
    const conditions = set.map(([sql]) => sql).join(' AND ');
    return `FROM ${list.from}${conditions === '' ? '' : ` WHERE ${conditions}`} ${tail}`;
  });
  const [only] = pages;
  return {
    text:
      pages.length === 1 && only !== undefined
        ? `SELECT ${list.select} ${only}`
        : `SELECT ${list.select} FROM (${pages
            .map((page, i) => `SELECT * FROM (SELECT * ${page}) AS part${i}`)
            .join(' UNION ALL ')}) AS parts ${tail}`,
    values: pages.length === 1 ? values : [...values, limit + 1],
    pageOf: (rows) => pageOf(rows as Item[], limit, list.keyOf),
  };
}
