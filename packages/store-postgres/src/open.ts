/** Opens a store in a PostgreSQL database, or on a client of the caller's. */
import { StoreError, type Logger, type Store } from '@thutuc/core';
import type { DerivedDossier, TableRow, TableStore } from '@thutuc/core/store';
import { ClientStore } from './client-store.js';
import { Database, type PostgresClient, type PostgresPool, answering } from './database.js';
import { storeError } from './errors.js';
import { migrate, migrationPlan, type MigrationOptions } from './migrate.js';
import { withoutSavepoint, inSavepoint } from './savepoint.js';
import { answerTimeoutMsDefault, createPool, type Timeouts } from './pool.js';
import { fillTables, rowsOfTables } from './tables.js';
import { tellLossySettings } from './lossy-settings.js';

/** How to open a store. */
export interface PostgresStoreOptions extends Timeouts {
  /** Address of the database, as `postgresql://user@host/name`. */
  readonly connectionString?: string;
  /** A pool of `pg`, not of `pg.native`, instead; it stays open when the store is closed. */
  readonly pool?: PostgresPool;
  /** Most connections of the store's own pool. @defaultValue 10 */
  readonly connectionsMax?: number;
  /** Schema that holds the tables. @defaultValue 'thutuc' */
  readonly schema?: string;
  /** Whether to bring the schema up to date first. @defaultValue true */
  readonly migrate?: boolean;
  /**
   * Receives the settings of the server by which a power cut takes back what was acknowledged, such
   * as `fsync = off`; where absent, the process emits a warning.
   */
  readonly logger?: Pick<Logger, 'warn'>;
}

/** A store in PostgreSQL. */
export interface PostgresStore extends Store, TableStore {
  /**
   * The same store on a client of the caller's that is inside a transaction: what is committed
   * through it is written when, and only when, the caller's transaction commits. A change that
   * fails undoes itself and leaves the transaction usable.
   *
   * @throws StoreError `NO_TRANSACTION` from whatever would write outside a transaction
   */
  withClient(client: PostgresClient): Store;
}

/**
 * Opens a store in a PostgreSQL database, version 14 or later.
 *
 * Any number of processes may open the same database. A batch of commits is one round trip; a
 * commit is on disk before its promise resolves, even where `synchronous_commit` is off.
 *
 * A server that says nothing is an error after a time: 1. a lock of another connection is waited
 * for for `busyTimeoutMs` (`STORE_BUSY`); 2. a statement ends after four fifths of
 * `answerTimeoutMs` (`STORE_BUSY`); 3. a connection or an answer that has not come within
 * `answerTimeoutMs` is given up (`STORE_UNAVAILABLE`). In a pool of the caller's only the last
 * holds, and only for answers.
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
  const { schema = 'thutuc', answerTimeoutMs = answerTimeoutMsDefault } = options;
  const own = options.pool === undefined ? createPool(options) : undefined;
  const pool = options.pool ?? own!;
  try {
    if (options.migrate ?? true) await migrate({ pool, schema, answerTimeoutMs });
    else await refuseUnmigrated({ pool, schema, answerTimeoutMs });
    await tellLossySettings(answering(pool, answerTimeoutMs), options.logger);
    const end = () => own?.end() ?? Promise.resolve();
    return new PooledStore(pool, { schema, answerTimeoutMs, end });
  } catch (error) {
    await own?.end();
    throw error;
  }
}

async function refuseUnmigrated(options: MigrationOptions & { schema: string }): Promise<void> {
  const missing = await migrationPlan(options);
  const { schema } = options;
  if (missing.length > 0)
    throw new StoreError(
      'STORE_UNMIGRATED',
      `The schema "${schema}" lacks ${missing.length} steps. Run the migrations of this release.`,
      { schema, missing: missing.map(({ number }) => number) },
    );
}

/** A store on a pool. */
class PooledStore extends ClientStore implements PostgresStore {
  readonly #pool: PostgresPool;
  readonly #schema: string;
  readonly #answerTimeoutMs: number;
  #end: (() => Promise<void>) | undefined;

  constructor(
    pool: PostgresPool,
    {
      schema,
      answerTimeoutMs,
      end,
    }: { schema: string; answerTimeoutMs: number; end: () => Promise<void> },
  ) {
    super(answering(pool, answerTimeoutMs), schema, withoutSavepoint);
    this.#pool = pool;
    this.#schema = schema;
    this.#answerTimeoutMs = answerTimeoutMs;
    this.#end = end;
  }

  override replaceDerived = (derived: DerivedDossier): Promise<boolean> =>
    this.#inTransaction((client) => this.withClient(client).replaceDerived(derived));

  async *readTables(): AsyncIterable<TableRow> {
    const client = await this.#connect();
    try {
      yield* rowsOfTables(new Database(answering(client, this.#answerTimeoutMs), this.#schema));
    } finally {
      // The transaction ends with the connection, however the reading ended.
      client.release(true);
    }
  }

  fillTables(rows: AsyncIterable<TableRow>): Promise<number> {
    return this.#inTransaction((client) => fillTables(new Database(client, this.#schema), rows));
  }

  withClient(client: PostgresClient): Store {
    const answered = answering(client, this.#answerTimeoutMs);
    return new ClientStore(answered, this.#schema, inSavepoint(answered));
  }

  override async close(): Promise<void> {
    await super.close();
    const end = this.#end;
    this.#end = undefined;
    await end?.();
  }

  /** Work on a client of its own, in a transaction that is undone when it fails. */
  async #inTransaction<Result>(work: (client: PostgresClient) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    try {
      const answered = answering(client, this.#answerTimeoutMs);
      await answered.query({ text: 'BEGIN' });
      const result = await work(answered);
      await answered.query({ text: 'COMMIT' });
      client.release();
      return result;
    } catch (error) {
      // The connection is thrown away together with whatever is still open on it.
      client.release(true);
      throw storeError(error);
    }
  }

  async #connect(): ReturnType<PostgresPool['connect']> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw storeError(error);
    }
  }
}
