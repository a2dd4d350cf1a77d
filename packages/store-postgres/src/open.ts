/** Opens a store in a PostgreSQL database, or on a client of the caller's. */
import { StoreError, type DerivedDossier, type Store } from '@thutuc/core';
import pg from 'pg';
import { ClientStore } from './client-store.js';
import { storeError, type PostgresClient, type PostgresPool } from './database.js';
import { migrate, migrationPlan } from './migrate.js';
import { asWhole, inSavepoint } from './parts.js';

/** How to open a store. */
export interface PostgresStoreOptions {
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
}

/** A store in PostgreSQL. */
export interface PostgresStore extends Store {
  /**
   * The same store on a client of the caller's that is inside a transaction: what is committed
   * through it is written when, and only when, the caller's transaction commits. A change that
   * fails undoes itself and leaves the transaction usable.
   *
   * @throws StoreError `NO_TRANSACTION` from whatever would write outside a transaction
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

/** A store on a pool. */
class PooledStore extends ClientStore implements PostgresStore {
  readonly #pool: PostgresPool;
  readonly #schema: string;
  #end: (() => Promise<void>) | undefined;

  constructor(pool: PostgresPool, schema: string, end: () => Promise<void>) {
    super(pool, schema, asWhole);
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
    return new ClientStore(client, this.#schema, inSavepoint(client));
  }

  override async close(): Promise<void> {
    await super.close();
    const end = this.#end;
    this.#end = undefined;
    await end?.();
  }
}
