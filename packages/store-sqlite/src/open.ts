/** Opens a store in one SQLite file, or on a connection of the caller's. */
import { StoreError, type Store } from '@thutuc/core';
import type { TableRow, TableStore } from '@thutuc/core/store';
import Database from 'libsql';
import { backUp } from './backup.js';
import { type Connection, connect, refuseUnreadyConnection } from './connection.js';
import { storeError } from './errors.js';
import { finaliseStatements } from './finalise.js';
import { refuseNoFile, watchFiles } from './open-file.js';
import { ConnectionStore } from './store.js';
import { fillTables, rowsOfTables } from './tables.js';
import { foldLogIn } from './write-ahead-log.js';

/** How to open a store. */
export interface SqliteStoreOptions {
  /** Path of the file; it is created where there is none, its folder is not. */
  readonly path: string;
  /**
   * How long to wait for another process that is writing, in milliseconds.
   *
   * @defaultValue 5000
   */
  readonly busyTimeoutMs?: number;
}

/** A store in one SQLite file. */
export interface SqliteStore extends Store, TableStore {
  /**
   * Writes the store as it is at one moment to a new file, which is a store by itself and holds
   * everything. Others go on working.
   *
   * @throws StoreError `STORE_NOT_EMPTY` where there is a file already
   */
  backUp(path: string): Promise<void>;
  /**
   * The same store on a `libsql` connection of the caller's to the same file: what is committed
   * through it is written when, and only when, the caller's transaction commits. Until then the
   * file's write lock is the caller's, and the store itself cannot write.
   *
   * @throws StoreError `STORE_FOREIGN`, `STORE_NEWER`, `STORE_UNMIGRATED` for another file;
   *   `NO_TRANSACTION` from whatever would write outside a transaction
   */
  withClient(database: Connection): Store;
}

/**
 * Opens a store in one file, creating it where there is none.
 *
 * Any number of processes on one machine may open the same file; writers take turns. Each commit
 * is on disk (`synchronous = FULL`) before its promise resolves. Calls are carried out at once and
 * block the thread meanwhile, as an embedded database does.
 *
 * When the store is closed and no other process has it open, the one file holds everything, and
 * nothing of it is held. A file that is removed or replaced while it is open is noticed before the
 * next change is answered.
 *
 * @throws StoreError `STORE_FOREIGN` for a file of another program, `STORE_NEWER` for one of a
 *   later release, `STORE_CORRUPT` for a damaged one, `STORE_UNAVAILABLE` for one that cannot be
 *   opened, and for a path that names none; the file is left as it was
 * @example
 * ```ts
 * const store = openSqliteStore({ path: 'permits.db' });
 * ```
 */
export function openSqliteStore({ path, busyTimeoutMs = 5000 }: SqliteStoreOptions): SqliteStore {
  refuseNoFile(path);
  const connection = connect({ path, busyTimeoutMs });
  try {
    return new FileStore(connection, path, busyTimeoutMs);
  } catch (error) {
    connection.close();
    // Preparing the statements fails where tables are missing or altered.
    throw new StoreError(
      'STORE_CORRUPT',
      `The store "${path}" lacks tables or columns of its schema. Restore it from a backup.`,
      { path },
      { cause: error },
    );
  }
}

/** A store on a connection of its own. */
class FileStore extends ConnectionStore implements SqliteStore {
  readonly #connection: Connection;
  readonly #path: string;
  readonly #busyTimeoutMs: number;

  constructor(connection: Connection, path: string, busyTimeoutMs: number) {
    super(connection, { path, isJoined: false, assertFile: watchFiles(path) });
    this.#connection = connection;
    this.#path = path;
    this.#busyTimeoutMs = busyTimeoutMs;
  }

  withClient(database: Connection): Store {
    refuseUnreadyConnection(database, database.name);
    return new ConnectionStore(database, { path: database.name, isJoined: true });
  }

  backUp(path: string): Promise<void> {
    return this.withStoreErrors(() => backUp(this.#connection, path));
  }

  async *readTables(): AsyncIterable<TableRow> {
    const connection = await this.withStoreErrors(() => Promise.resolve(this.#another()));
    try {
      yield* rowsOfTables(connection);
    } catch (error) {
      throw storeError(error, this.#path);
    } finally {
      connection.close();
      await finaliseStatements();
    }
  }

  fillTables(rows: AsyncIterable<TableRow>): Promise<number> {
    return this.withStoreErrors(async () => {
      const connection = this.#another();
      try {
        return await fillTables(connection, rows);
      } finally {
        connection.close();
        await finaliseStatements();
      }
    });
  }

  /** A connection for work over several turns, between which others use the store's own. */
  #another(): Connection {
    const connection = new Database(this.#path, { timeout: this.#busyTimeoutMs });
    connection.exec('PRAGMA synchronous = FULL');
    return connection;
  }

  override async close(): Promise<void> {
    await super.close();
    const connection = this.#connection;
    if (!connection.open) return;
    try {
      foldLogIn(connection);
    } catch (error) {
      throw storeError(error, this.#path);
    } finally {
      connection.close();
      await finaliseStatements();
    }
  }
}
