/** Pages of work items, dossiers, dead messages and logs. */
import {
  decodeCursor,
  pageLimit,
  pageOf,
  storable,
  type DeadMessage,
  type DossierQuery,
  type DossierRow,
  type Page,
  type PageKey,
  type PageRequest,
  type WorkItem,
  type WorklistQuery,
} from '@thutuc/core';
import type { Database } from './database.js';
import { dossierColumns, messageColumns, never, workItemColumns } from './rows.js';

/** A list in the order of a key, of which pages are read. */
interface List<Item> {
  readonly select: string;
  /** Column and the value that it must have, where one is asked for. */
  readonly equal?: readonly (readonly [string, string | undefined])[];
  readonly condition?: readonly [string, number | undefined];
  readonly order: readonly string[];
  readonly shape: readonly ('string' | 'number')[];
  readonly keyOf: (item: Item) => PageKey;
}

export function pageOfWorklist(database: Database, query: WorklistQuery): Promise<Page<WorkItem>> {
  return readPage(database, query, {
    select: `SELECT ${workItemColumns} FROM {schema}.work_items WHERE true`,
    equal: [
      ['unit', query.unit],
      ['role', query.role],
      ['procedure', query.procedure],
      ['claimed_by', query.claimedBy],
    ],
    condition: ['due_order <', query.dueBefore],
    order: ['due_order', 'dossier', 'activation'],
    shape: ['number', 'string', 'string'],
    keyOf: ({ dueAt, dossier, activation }) => [dueAt ?? never, dossier, activation],
  });
}

export function pageOfDossiers(database: Database, query: DossierQuery): Promise<Page<DossierRow>> {
  return readPage(database, query, {
    select: `SELECT ${dossierColumns} FROM {schema}.dossiers WHERE true`,
    equal: [
      ['procedure', query.procedure],
      ['lifecycle', query.lifecycle],
    ],
    order: ['dossier'],
    shape: ['string'],
    keyOf: ({ dossier }) => [dossier],
  });
}

export function pageOfDead(database: Database, query: PageRequest): Promise<Page<DeadMessage>> {
  return readPage(database, query, {
    select: `SELECT ${messageColumns}, attempts, dead AS error FROM {schema}.outbox
             WHERE dead IS NOT NULL`,
    order: ['key'],
    shape: ['string'],
    keyOf: ({ key }) => [key],
  });
}

/** A dossier is listed by its events, or by a row that has lost them. */
export async function pageOfLogs(database: Database, query: PageRequest): Promise<Page<string>> {
  const limit = pageLimit(query.limit);
  const [after = ''] = decodeCursor(query, ['string']) ?? [];
  const rows = await database.rows(
    `(SELECT DISTINCT dossier FROM {schema}.events WHERE dossier > $1 ORDER BY dossier LIMIT $2)
     UNION
     (SELECT dossier FROM {schema}.dossiers WHERE dossier > $1 ORDER BY dossier LIMIT $2)
     ORDER BY dossier LIMIT $2`,
    [after, limit + 1],
  );
  const names = (rows as { dossier: string }[]).map(({ dossier }) => dossier);
  return pageOf(names, limit, (dossier) => [dossier]);
}

async function readPage<Item>(
  database: Database,
  request: PageRequest,
  list: List<Item>,
): Promise<Page<Item>> {
  const limit = pageLimit(request.limit);
  const after = decodeCursor(request, list.shape);
  const values: (string | number | null)[] = [];
  const bind = (value: string | number | null) => `$${values.push(value)}`;
  const conditions = (list.equal ?? []).flatMap(([column, value]) =>
    value === undefined ? [] : [`${column} = ${bind(value)}`],
  );
  // The server refuses such a text; no row has it.
  if (values.some((value) => typeof value === 'string' && !storable(value))) return { items: [] };
  const [comparison, bound] = list.condition ?? [];
  if (bound !== undefined) conditions.push(`${comparison} ${bind(bound)}`);
  const order = list.order.join(', ');
  if (after !== undefined) conditions.push(`(${order}) > (${after.map(bind).join(', ')})`);
  const where = conditions.map((condition) => ` AND ${condition}`).join('');
  const rows = await database.rows(
    `${list.select}${where} ORDER BY ${order} LIMIT ${bind(limit + 1)}`,
    values,
  );
  return pageOf(rows as Item[], limit, list.keyOf);
}
