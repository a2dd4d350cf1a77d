/** Pages of work items, dossiers, access records, dead messages and logs. */
import {
  decodeCursor,
  type AccessChain,
  type BoundQuery,
  type DraftQuery,
  type DraftRow,
  type LoadedDossier,
  pageLimit,
  pageOf,
  type ContentKey,
  type StrayRow,
} from '@thutuc/core/store';
import type {
  StoredEvent,
  AccessQuery,
  DeadMessage,
  DossierQuery,
  DossierRow,
  Page,
  PageRequest,
  RecordedAccess,
  SearchQuery,
  ListedItem,
  WorkItem,
  WorklistQuery,
  WorkQuery,
} from '@thutuc/core';
import {
  auditChainsQuery,
  accessQuery,
  boundQuery,
  dossiersQuery,
  draftsQuery,
  auditEventsQuery,
  auditLogsQuery,
  auditPinsQuery,
  searchQuery,
  straysQuery,
  workCountQuery,
  worklistQuery,
  workQuery,
  type ListQuery,
} from '@thutuc/core/sql';
import type { Connection } from './connection.js';
import { rowToDead } from './rows.js';
import { prepareAll, prepareRaw, type Value } from './statements.js';

type EventColumns = readonly [
  dossier: string,
  seq: number,
  body: string,
  hash: string,
  personal: string | null,
];

function toEvent([dossier, seq, body, hash, personal]: EventColumns): StoredEvent {
  return { dossier, seq, body, hash, personal };
}

/** A text for all databases, without the schema that SQLite has not. */
function unnamed(text: string): string {
  return text.replaceAll('{schema}.', '');
}

type Query = (...values: readonly Value[]) => unknown[];

/** Queries whose conditions depend on what is asked for; each form is prepared once. */
export class Lists {
  readonly #connection: Connection;
  readonly #events;
  readonly #prepared = new Map<string, Query>();
  readonly #dead;
  readonly #versions;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#events = prepareRaw(connection, unnamed(auditEventsQuery({}).text), toEvent);
    this.#dead = prepareAll(
      connection,
      'SELECT * FROM outbox WHERE dead IS NOT NULL AND key > ? ORDER BY key LIMIT ?',
      rowToDead,
    );
    this.#versions = prepareAll(
      connection,
      `SELECT DISTINCT dossier FROM timers JOIN dossiers USING (dossier)
       WHERE timers.version <> dossiers.version LIMIT 1000`,
      ({ dossier }: { dossier: string }): StrayRow => ({
        dossier,
        what: 'has a timer of another version than its own',
      }),
    );
  }

  worklist(query: WorklistQuery): Page<WorkItem> {
    return this.#page(worklistQuery(query));
  }

  work(query: WorkQuery): Page<ListedItem> {
    return this.#page(workQuery(query));
  }

  workCount(query: WorklistQuery, max: number): number {
    const counting = workCountQuery(query, max);
    if (counting === undefined) return 0;
    const text = counting.text.replaceAll('{schema}.', '');
    const [row] = this.#prepare(text)(...counting.values) as { readonly count: number }[];
    return Math.min(row?.count ?? 0, max + 1);
  }

  dossiers(query: DossierQuery): Page<DossierRow> {
    return this.#page(dossiersQuery(query));
  }

  bound(query: BoundQuery): Page<LoadedDossier> {
    return this.#page(boundQuery(query));
  }

  drafts(query: DraftQuery): Page<DraftRow> {
    return this.#page(draftsQuery(query));
  }

  search(query: SearchQuery): Page<DossierRow> {
    return this.#page(searchQuery(query));
  }

  access(query: AccessQuery): Page<RecordedAccess> {
    return this.#page(accessQuery(query));
  }

  accessChains(query: PageRequest): Page<AccessChain> {
    return this.#page(auditChainsQuery(query));
  }

  pinned(query: PageRequest): Page<ContentKey> {
    return this.#page(auditPinsQuery(query));
  }

  /** What contradicts itself, and what SQLite itself finds wrong with the file. */
  strays(): StrayRow[] {
    const query = this.#prepare(unnamed(straysQuery.text));
    return [...query().map(straysQuery.read), ...this.#versions(), ...this.#integrity()];
  }

  logs(query: PageRequest): Page<string> {
    return this.#page(auditLogsQuery(query));
  }

  events(query: PageRequest): Page<StoredEvent> {
    const list = auditEventsQuery(query);
    return list.pageOf(this.#events(...list.values));
  }

  dead(query: PageRequest): Page<DeadMessage> {
    const limit = pageLimit(query.limit);
    const [after = ''] = decodeCursor(query, ['string']) ?? [];
    return pageOf(this.#dead(after, limit + 1), limit, ({ key }) => [key]);
  }

  #integrity(): StrayRow[] {
    const found = this.#prepare('PRAGMA integrity_check')() as { integrity_check: string }[];
    return found
      .filter(({ integrity_check: text }) => text !== 'ok')
      .map(({ integrity_check: text }) => ({ dossier: null, what: `SQLite says: ${text}` }));
  }

  #page<Item>(list: ListQuery<Item> | undefined): Page<Item> {
    // The binding would cut a text that cannot be stored at NUL and find the rows of another.
    if (list === undefined) return { items: [] };
    return list.pageOf(this.#prepare(unnamed(list.text))(...list.values));
  }

  #prepare(sql: string): Query {
    const known =
      this.#prepared.get(sql) ?? prepareAll(this.#connection, sql, (row: unknown) => row);
    this.#prepared.set(sql, known);
    return known;
  }
}
