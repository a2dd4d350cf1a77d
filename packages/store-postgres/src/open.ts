/** The store port over a PostgreSQL database. */
import {
  checkCommits,
  checkDerived,
  pageLimit,
  storable,
  StoreError,
  type Commit,
  type CommandRecord,
  type DerivedDossier,
  type LeaseRequest,
  type LoadedDossier,
  type PageRequest,
  type Store,
} from '@thutuc/core';
import pg from 'pg';
import { batchReads } from './batched-read.js';
import { commitBatch } from './commit.js';
import { Database, storeError, type PostgresClient, type PostgresPool } from './database.js';
import * as leases from './leases.js';
import * as lists from './lists.js';
import * as logs from './logs.js';
import { migrate, migrationPlan } from './migrate.js';

/** How to open a store. */
export interface PostgresStoreOptions {
  /** Address of the database, as `postgresql://user@host/name`. */
  readonly connectionString?: string;
  /** A `pg` pool of the caller's instead; it stays open when the store is closed. */
  readonly pool?: PostgresPool;
  /** Most connections of the store's own pool. @defaultValue 10 */
  readonly connectionsMax?: number;
  /** Schema that holds the tables. @defaultValue 'thutuc' */
  readonly schema?: string;
  /** Whether to bring the schema up to date first. @defaultValue true */
  readonly migrate?: boolean;
}

/** A store in PostgreSQL. */
export interface PostgresStore extends Store {
  /**
   * The same store on a client of the caller's that is inside a transaction: what is committed
   * through it is written when, and only when, the caller's transaction commits.
   */
  joining(client: PostgresClient): Store;
}

/**
 * Opens a store in a PostgreSQL database, version 14 or later.
 *
 * Any number of processes may open the same database. A batch of commits is one round trip; a
 * commit is on disk before its promise resolves, even where `synchronous_commit` is off.
 *
 * @throws StoreError `STORE_UNAVAILABLE` when the server cannot be reached, `STORE_NEWER` or
 *   `STORE_FOREIGN` for a schema that is not ours to use, `STORE_UNMIGRATED` when `migrate` is
 *   false and steps are missing
 * @example
 * ```ts
 * const store = await openPostgresStore({ connectionString: 'postgresql://localhost/permits' });
 * ```
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<PostgresStore> {
  const { schema = 'thutuc' } = options;
  const own = options.pool === undefined ? createPool(options) : undefined;
  const pool = options.pool ?? own!;
  try {
    if (options.migrate ?? true) await migrate({ pool, schema });
    else await refuseUnmigrated(pool, schema);
    return new PooledStore(pool, schema, () => own?.end() ?? Promise.resolve());
  } catch (error) {
    await own?.end();
    throw error;
  }
}

function createPool({ connectionString, connectionsMax }: PostgresStoreOptions): PostgresPool {
  const pool = new pg.Pool({ connectionString, max: connectionsMax ?? 10 });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

async function refuseUnmigrated(pool: PostgresPool, schema: string): Promise<void> {
  const missing = await migrationPlan({ pool, schema });
  if (missing.length > 0)
    throw new StoreError(
      'STORE_UNMIGRATED',
      `The schema "${schema}" lacks ${missing.length} steps. Run the migrations of this release.`,
      { schema, missing: missing.map(({ number }) => number) },
    );
}

/** A store on one client: the connection is somebody else's. */
class ClientStore implements Store {
  readonly #database: Database;
  readonly #load: (dossier: string) => Promise<LoadedDossier | undefined>;
  readonly #command: (id: string) => Promise<CommandRecord | undefined>;
  readonly #counter: (key: string) => Promise<number | undefined>;
  #closed = false;

  constructor(client: PostgresClient, schema: string) {
    const database = new Database(client, schema);
    this.#database = database;
    this.#load = batchReads((ids) => logs.loadDossiers(database, ids));
    this.#command = batchReads((ids) => logs.findCommands(database, ids));
    this.#counter = batchReads((keys) => logs.readCounters(database, keys));
  }

  load = (dossier: string) => this.#find(dossier, () => this.#load(dossier));

  findCommand = (id: string) => this.#find(id, () => this.#command(id));

  commit = (commits: readonly Commit[]) =>
    this.#open((database) => {
      checkCommits(commits);
      return commits.length === 0 ? [] : commitBatch(database, commits);
    });

  readEvents = async (dossier: string, after = 0) =>
    (await this.#find(dossier, (database) => logs.readEvents(database, dossier, after))) ?? [];

  readCounter = async (key: string) => (await this.#find(key, () => this.#counter(key))) ?? 0;

  worklist: Store['worklist'] = (query) =>
    this.#open((database) => lists.pageOfWorklist(database, query));

  listDossiers: Store['listDossiers'] = (query) =>
    this.#open((database) => lists.pageOfDossiers(database, query));

  nextTimerAt = () => this.#open((database) => leases.nextTimerAt(database));

  claimTimers = (lease: LeaseRequest) =>
    this.#open((database) => leases.takeTimers(database, checked(lease)));

  claimOutbox = (lease: LeaseRequest) =>
    this.#open((database) => leases.takeMessages(database, checked(lease)));

  nextMessageAt = () => this.#open((database) => leases.nextMessageAt(database));

  renewOutbox = async (key: string, worker: string, until: number) =>
    (await this.#find(key, (database) => leases.renew(database, key, worker, until))) ?? false;

  settleOutbox = async (key: string, worker: string) =>
    (await this.#find(key, (database) => leases.settle(database, key, worker))) ?? false;

  deferOutbox: Store['deferOutbox'] = async (key, worker, deferral) =>
    (await this.#find(key, (database) => leases.defer(database, key, worker, deferral))) ?? false;

  releaseLeases = (worker: string) => this.#open((database) => leases.release(database, worker));

  listDead = (query: PageRequest) => this.#open((database) => lists.pageOfDead(database, query));

  reviveOutbox = async (key: string, notBefore: number) =>
    (await this.#find(key, (database) => leases.revive(database, key, notBefore))) ?? false;

  putPinned: Store['putPinned'] = (kind, hash, text) =>
    this.#open(async (database) => {
      const sql = 'INSERT INTO {schema}.pinned VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
      await database.changes(sql, [kind, hash, text]);
    });

  getPinned: Store['getPinned'] = (kind, hash) =>
    this.#find(hash, async (database) => {
      const sql = 'SELECT text FROM {schema}.pinned WHERE kind = $1 AND hash = $2';
      const [row] = await database.rows(sql, [kind, hash]);
      return (row as { text: string } | undefined)?.text;
    });

  listLogs = (query: PageRequest) => this.#open((database) => lists.pageOfLogs(database, query));

  readStored = (dossier: string) =>
    this.#find(dossier, (database) => logs.readStored(database, dossier));

  replaceDerived = (derived: DerivedDossier) =>
    this.#open((database) => {
      checkDerived(derived);
      return logs.replaceDerived(database, derived);
    });

  close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }

  /** The server refuses texts that it cannot store; nothing is kept under them. */
  #find<Result>(
    key: string,
    work: (database: Database) => Promise<Result | undefined>,
  ): Promise<Result | undefined> {
    return this.#open((database) => (storable(key) ? work(database) : undefined));
  }

  async #open<Result>(work: (database: Database) => Promise<Result> | Result): Promise<Result> {
    if (this.#closed) throw new StoreError('STORE_CLOSED', 'The store is closed. Open it again.');
    return await work(this.#database);
  }
}

/** A store on a pool. */
class PooledStore extends ClientStore implements PostgresStore {
  readonly #pool: PostgresPool;
  readonly #schema: string;
  #end: (() => Promise<void>) | undefined;

  constructor(pool: PostgresPool, schema: string, end: () => Promise<void>) {
    super(pool, schema);
    this.#pool = pool;
    this.#schema = schema;
    this.#end = end;
  }

  override replaceDerived = async (derived: DerivedDossier): Promise<boolean> => {
    const client = await this.#pool.connect();
    try {
      await client.query({ text: 'BEGIN' });
      const replaced = await this.joining(client).replaceDerived(derived);
      await client.query({ text: replaced ? 'COMMIT' : 'ROLLBACK' });
      client.release();
      return replaced;
    } catch (error) {
      // The connection is thrown away together with whatever is still open on it.
      client.release(true);
      throw storeError(error);
    }
  };

  joining(client: PostgresClient): Store {
    return new ClientStore(client, this.#schema);
  }

  override async close(): Promise<void> {
    await super.close();
    const end = this.#end;
    this.#end = undefined;
    await end?.();
  }
}

function checked(lease: LeaseRequest): LeaseRequest {
  pageLimit(lease.limit);
  return lease;
}
