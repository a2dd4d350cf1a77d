/** The lists of open work of SQL stores, with the dossiers that it is of, and their counts. */
import { decodeCursor, pageLimit, pageOf, type PageKey } from '../ports/page.js';
import type { DossierRow, ListedItem, WorkItem } from '../ports/rows.js';
import { searchBounds } from '../ports/search-bounds.js';
import type { RoleInUnit, WorklistQuery, WorkQuery } from '../ports/work-port.js';
import { dueOrderOf } from './due-order.js';
import {
  type Condition,
  hasUnstorable,
  type ListQuery,
  listQuery,
  type Made,
  type Part,
  partQuery,
} from './list-query.js';
import { type ColumnValue, dossierTable, tableSelectionOf, workItemTable } from './tables.js';

/** Work items by due instant; `undefined` where none can match. */
export function worklistQuery(query: WorklistQuery): ListQuery<WorkItem> | undefined {
  const { parts, found } = searchedParts(query);
  return listQuery(query, {
    before: found,
    select: tableSelectionOf(workItemTable, parts.length === 1 ? 'item.' : ''),
    parts,
    order: ['due_order', 'dossier', 'activation'],
    shape: ['number', 'string', 'string'],
    keyOf: (item) => [dueOrderOf(item), item.dossier, item.activation],
  });
}

/** Work items with their dossiers; `undefined` where none can match. */
export function workQuery(query: WorkQuery): ListQuery<ListedItem> | undefined {
  const limit = pageLimit(query.limit);
  const isByReceipt = query.order === 'received';
  const after = decodeCursor(query, ['number', 'string', 'string']);
  const { parts, found } = searchedParts(query);
  const order = ['place', 'dossier', 'activation'];
  const queries = parts.map(({ from, by, where }) => {
    const place = isByReceipt ? 'came.submitted_at' : `${by}due_order`;
    const dossiers = isByReceipt
      ? ' JOIN {schema}.dossiers AS came ON came.dossier = item.dossier'
      : '';
    const columns = [place, `${by}dossier`, `${by}activation`];
    const part = partQuery({ from: from + dossiers, where }, columns, after);
    return { ...part, text: `SELECT item.*, ${place} AS place ${part.text}` };
  });
  const inner = queries.map(({ text }, i) => `SELECT * FROM (${text}) AS part${i}`).join(' UNION ');
  const values = [
    ...found.values,
    ...queries.flatMap((part) => [...part.values, limit + 1]),
    limit + 1,
  ];
  if (hasUnstorable(values)) return undefined;
  const ordered = (of: string): string => order.map((column) => of + column).join(', ');
  return {
    text:
      `${found.text}SELECT ${listedColumns} FROM ` +
      `(SELECT * FROM (${inner}) AS parts ORDER BY ${ordered('parts.')} LIMIT ?) AS item ` +
      `JOIN {schema}.dossiers AS dossier ON dossier.dossier = item.dossier ` +
      `ORDER BY ${ordered('item.')}`,
    values,
    pageOf: (rows) =>
      pageOf(rows.map(toListed), limit, ({ item, dossier }): PageKey => {
        const place = isByReceipt ? dossier.row.submittedAt : dueOrderOf(item);
        return [place, item.dossier, item.activation];
      }),
  };
}

/** How many work items match, counted to one more than `max`; `undefined` where none can match. */
export function workCountQuery(query: WorklistQuery, max: number): Made | undefined {
  const { parts, found } = searchedParts(query);
  const queries = parts.map((part) => partQuery(part, [], undefined));
  const values = [...found.values, ...queries.flatMap((part) => [...part.values, max + 1])];
  if (hasUnstorable(values)) return undefined;
  const items = queries
    .map(
      ({ text }, i) => `SELECT * FROM (SELECT item.dossier, item.activation ${text}) AS part${i}`,
    )
    .join(' UNION ');
  return {
    text: `${found.text}SELECT CAST(count(*) AS integer) AS count FROM (${items}) AS items`,
    values,
  };
}

/** The columns of a work item, and those of its dossier behind a mark of their own. */
const listedColumns = [
  tableSelectionOf(workItemTable, 'item.'),
  ...Object.keys(dossierTable).map((column) => `dossier.${column} AS "of ${column}"`),
  'dossier.snapshot AS "of snapshot"',
  'dossier.personal AS "of personal"',
].join(', ');

const fieldsOfDossier = Object.entries(dossierTable);

function toListed(found: unknown): ListedItem {
  const values = found as Readonly<Record<string, ColumnValue>>;
  const item = Object.fromEntries(Object.entries(values).filter(([name]) => !name.includes(' ')));
  const row = Object.fromEntries(
    fieldsOfDossier.map(([column, field]) => [String(field), values[`of ${column}`]] as const),
  );
  const snapshot = {
    body: values['of snapshot'] as string,
    personal: values['of personal'] as string | null,
  };
  return {
    item: item as unknown as WorkItem,
    dossier: { row: row as unknown as DossierRow, snapshot },
  };
}

/** Where work items are looked for, and what they are to fulfil besides. */
interface Source {
  readonly items: string;
  readonly where: readonly Condition[];
}

const plain: Source = { items: '{schema}.work_items', where: [] };

/**
 * How many matches of a word are looked at one by one. Of a word that more dossiers have, work is
 * walked through in its order instead, until so many are found as are asked for.
 */
const fewMax = 2000;

/** The parts of a list; where words are asked for, those of either way to find them. */
function searchedParts(query: WorklistQuery): {
  readonly parts: readonly Part[];
  readonly found: Made;
} {
  if (query.prefixes === undefined)
    return { parts: partsOf(query, plain), found: { text: '', values: [] } };
  const bounds = searchBounds({ prefixes: query.prefixes });
  const has = bounds.map(([from, to]): Condition => [
    'EXISTS (SELECT 1 FROM {schema}.search_terms AS held WHERE held.dossier = item.dossier ' +
      'AND held.term >= ? AND held.term < ?)',
    from,
    to,
  ]);
  // Long words are rare.
  const [from, to = ''] = bounds.reduce((a, b) => (b[0].length > a[0].length ? b : a));
  const few = '(SELECT count(*) FROM found)';
  return {
    parts: [
      ...partsOf(query, { items: 'near', where: [[`${few} <= ${fewMax}`], ...has] }),
      ...partsOf(query, { ...plain, where: [[`${few} > ${fewMax}`], ...has] }),
    ],
    found: {
      text:
        'WITH found AS MATERIALIZED (SELECT dossier FROM {schema}.search_terms ' +
        `WHERE term >= ? AND term < ? LIMIT ${fewMax + 1}), ` +
        'near AS MATERIALIZED (SELECT DISTINCT item.* FROM found ' +
        'JOIN {schema}.work_items AS item ON item.dossier = found.dossier ' +
        `WHERE ${few} <= ${fewMax}) `,
      values: [from, to],
    },
  };
}

function partsOf(query: WorklistQuery, source: Source): readonly Part[] {
  const { person } = query;
  return person === undefined ? [ownedItems(query, source)] : itemsOf(person, query, source);
}

/** The items that a person has claimed, and those that nobody has and that are theirs to take. */
function itemsOf(
  { id, roles, on }: NonNullable<WorklistQuery['person']>,
  query: WorklistQuery,
  source: Source,
): readonly Part[] {
  return [
    ownedItems(query, source, ['item.claimed_by = ?', id]),
    ...distinct(roles).flatMap(({ unit, role }) => [
      ownedItems(
        query,
        source,
        ['item.unit = ?', unit],
        ['item.role = ?', role],
        ['item.claimed_by IS NULL'],
      ),
      offeredItems(
        query,
        source,
        ['offer.unit = ?', unit],
        ['offer.role = ?', role],
        ['offer.person IS NULL'],
      ),
    ]),
    offeredItems(
      query,
      source,
      ['offer.person = ?', id],
      // Said so, databases expect many of them, and walk through the index in its order.
      ['(offer.from_day IS NULL OR offer.from_day <= ?)', on],
      ['(offer.until_day IS NULL OR offer.until_day >= ?)', on],
    ),
  ];
}

function ownedItems(query: WorklistQuery, source: Source, ...which: readonly Condition[]): Part {
  const from = `${source.items} AS item`;
  return { from, by: 'item.', where: [...source.where, ...which, ...asked(query, 'item.')] };
}

function offeredItems(query: WorklistQuery, source: Source, ...which: readonly Condition[]): Part {
  const from =
    `{schema}.work_offers AS offer JOIN ${source.items} AS item ` +
    'ON item.dossier = offer.dossier AND item.activation = offer.activation';
  return { from, by: 'offer.', where: [...source.where, ...which, ...asked(query, 'offer.')] };
}

function asked(query: WorklistQuery, by: Part['by']): Condition[] {
  return [
    ['item.unit = ?', query.unit],
    ['item.role = ?', query.role],
    ['item.procedure = ?', query.procedure],
    ['item.step = ?', query.step],
    ['item.claimed_by = ?', query.claimedBy],
    ...(query.claimed === undefined ? [] : [claimed(query.claimed)]),
    [`${by}due_order >= ?`, query.dueFrom],
    [`${by}due_order < ?`, query.dueBefore],
    [`${by}due_order < ? AND NOT ${resting}`, query.overdueAt],
    [`${lifecycle} = ?`, query.lifecycle],
    ...(query.standing === undefined ? [] : [standsAs(query.standing)]),
  ];
}

function claimed(is: boolean): Condition {
  return [`item.claimed_by IS ${is ? 'NOT NULL' : 'NULL'}`];
}

const lifecycle =
  '(SELECT whole.lifecycle FROM {schema}.dossiers AS whole WHERE whole.dossier = item.dossier)';
const resting = `${lifecycle} IN ('suspended', 'withdrawalPending')`;

/** The same as `standingOf` says of an item. */
function standsAs({ is, at }: NonNullable<WorklistQuery['standing']>): Condition {
  const incident = "item.kind = 'incident'";
  if (is === 'incident') return [incident];
  if (is === 'resting') return [`NOT ${incident} AND ${resting}`];
  const goesOn = `NOT ${incident} AND NOT ${resting}`;
  return is === 'held'
    ? [`${goesOn} AND item.held_from <= ?`, at]
    : [`${goesOn} AND (item.held_from IS NULL OR item.held_from > ?)`, at];
}

function distinct(roles: readonly RoleInUnit[]): readonly RoleInUnit[] {
  return [...new Map(roles.map((held) => [JSON.stringify([held.unit, held.role]), held])).values()];
}
