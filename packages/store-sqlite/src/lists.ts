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
import type { Connection } from './connection.js';
import {
  dossierColumns,
  never,
  toDead,
  toDossierRow,
  toWorkItem,
  type DossierRecord,
  type MessageRecord,
  type WorkItemRecord,
} from './rows.js';
import { prepareAll, type Value } from './statements.js';

type Query = (...values: readonly Value[]) => unknown[];

/** Queries whose conditions depend on what is asked for; each form is prepared once. */
export class Lists {
  readonly #connection: Connection;
  readonly #prepared = new Map<string, Query>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  worklist(query: WorklistQuery): Page<WorkItem> {
    return this.#page(query, {
      from: 'SELECT * FROM work_items',
      where: [
        ['unit = ?', query.unit],
        ['role = ?', query.role],
        ['procedure = ?', query.procedure],
        ['claimed_by = ?', query.claimedBy],
        ['due_order < ?', query.dueBefore],
      ],
      order: ['due_order', 'dossier', 'activation'],
      shape: ['number', 'string', 'string'],
      map: (row) => toWorkItem(row as WorkItemRecord),
      keyOf: ({ dueAt, dossier, activation }) => [dueAt ?? never, dossier, activation],
    });
  }

  dossiers(query: DossierQuery): Page<DossierRow> {
    return this.#page(query, {
      from: `SELECT ${dossierColumns} FROM dossiers`,
      where: [
        ['procedure = ?', query.procedure],
        ['lifecycle = ?', query.lifecycle],
      ],
      order: ['dossier'],
      shape: ['string'],
      map: (row) => toDossierRow(row as DossierRecord),
      keyOf: ({ dossier }) => [dossier],
    });
  }

  dead(query: PageRequest): Page<DeadMessage> {
    return this.#page(query, {
      from: 'SELECT * FROM outbox',
      where: [['dead IS NOT NULL', undefined, 'always']],
      order: ['key'],
      shape: ['string'],
      map: (row) => toDead(row as MessageRecord),
      keyOf: ({ key }) => [key],
    });
  }

  logs(query: PageRequest): Page<string> {
    return this.#page(query, {
      // A dossier is listed by its first event, or by a row that has lost its log.
      from: `SELECT dossier FROM (SELECT dossier FROM events WHERE seq = 1
             UNION SELECT dossier FROM dossiers)`,
      where: [],
      order: ['dossier'],
      shape: ['string'],
      map: (row) => (row as { dossier: string }).dossier,
      keyOf: (dossier) => [dossier],
    });
  }

  #page<Item>(
    request: PageRequest,
    list: {
      readonly from: string;
      readonly where: readonly (readonly [string, Value | undefined, 'always'?])[];
      readonly order: readonly string[];
      readonly shape: readonly ('string' | 'number')[];
      readonly map: (row: unknown) => Item;
      readonly keyOf: (item: Item) => PageKey;
    },
  ): Page<Item> {
    const limit = pageLimit(request.limit);
    const after = decodeCursor(request, list.shape);
    const asked = list.where.filter(([, value, always]) => value !== undefined || always);
    const conditions = asked.map(([condition]) => condition);
    if (after !== undefined)
      conditions.push(`(${list.order.join(', ')}) > (${list.order.map(() => '?').join(', ')})`);
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
    const query = this.#prepare(`${list.from}${where} ORDER BY ${list.order.join(', ')} LIMIT ?`);
    const values = asked.flatMap(([, value]) => (value === undefined ? [] : [value]));
    // The binding would cut such a text at NUL and find the rows of another.
    if (values.some((value) => typeof value === 'string' && !storable(value))) return { items: [] };
    const rows = query(...values, ...(after ?? []), limit + 1);
    return pageOf(rows.map(list.map), limit, list.keyOf);
  }

  #prepare(sql: string): Query {
    const known =
      this.#prepared.get(sql) ?? prepareAll(this.#connection, sql, (row: unknown) => row);
    this.#prepared.set(sql, known);
    return known;
  }
}
