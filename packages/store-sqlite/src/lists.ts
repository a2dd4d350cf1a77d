/** Pages of work items, dossiers, access records, dead messages and logs. */
import {
  decodeCursor,
  pageLimit,
  pageOf,
  type AccessQuery,
  type DeadMessage,
  type DossierQuery,
  type DossierRow,
  type Page,
  type PageRequest,
  type RecordedAccess,
  type SearchQuery,
  type WorkItem,
  type WorklistQuery,
} from '@thutuc/core';
import {
  accessQuery,
  dossiersQuery,
  logsQuery,
  searchQuery,
  worklistQuery,
  type ListQuery,
} from '@thutuc/core/sql';
import type { Connection } from './connection.js';
import { toDead } from './rows.js';
import { prepareAll, type Value } from './statements.js';

type Query = (...values: readonly Value[]) => unknown[];

/** Queries whose conditions depend on what is asked for; each form is prepared once. */
export class Lists {
  readonly #connection: Connection;
  readonly #prepared = new Map<string, Query>();
  readonly #dead;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#dead = prepareAll(
      connection,
      'SELECT * FROM outbox WHERE dead IS NOT NULL AND key > ? ORDER BY key LIMIT ?',
      toDead,
    );
  }

  worklist(query: WorklistQuery): Page<WorkItem> {
    return this.#page(worklistQuery(query));
  }

  dossiers(query: DossierQuery): Page<DossierRow> {
    return this.#page(dossiersQuery(query));
  }

  search(query: SearchQuery): Page<DossierRow> {
    return this.#page(searchQuery(query));
  }

  access(query: AccessQuery): Page<RecordedAccess> {
    return this.#page(accessQuery(query));
  }

  logs(query: PageRequest): Page<string> {
    return this.#page(logsQuery(query));
  }

  dead(query: PageRequest): Page<DeadMessage> {
    const limit = pageLimit(query.limit);
    const [after = ''] = decodeCursor(query, ['string']) ?? [];
    return pageOf(this.#dead(after, limit + 1), limit, ({ key }) => [key]);
  }

  #page<Item>(list: ListQuery<Item> | undefined): Page<Item> {
    // The binding would cut a text that cannot be stored at NUL and find the rows of another.
    if (list === undefined) return { items: [] };
    return list.pageOf(this.#prepare(list.text.replaceAll('{schema}.', ''))(...list.values));
  }

  #prepare(sql: string): Query {
    const known =
      this.#prepared.get(sql) ?? prepareAll(this.#connection, sql, (row: unknown) => row);
    this.#prepared.set(sql, known);
    return known;
  }
}
