/** Opens the file: refuses what is not ours before a byte is written, then migrates. */
import { StoreError } from '@thutuc/core';
import Database from 'libsql';
import { storeError } from './errors.js';
import { applicationId, migrations } from './migrations.js';

/** An open file. */
export type Connection = Database.Database;

/** How to open a file. */
export interface ConnectionOptions {
  readonly path: string;
  readonly busyTimeoutMs: number;
}

/**
 * Opens a file, creating it where there is none, and brings its schema up to date.
 *
 * @throws StoreError `STORE_FOREIGN`, `STORE_NEWER`, `STORE_CORRUPT`, `STORE_BUSY`,
 *   `STORE_UNAVAILABLE`
 */
export function connect({ path, busyTimeoutMs }: ConnectionOptions): Connection {
  let connection: Connection | undefined;
  try {
    connection = new Database(path, { timeout: busyTimeoutMs });
    refuseForeign(connection, path);
    enterWal(connection, busyTimeoutMs);
    connection.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    migrate(connection, path);
    return connection;
  } catch (error) {
    connection?.close();
    throw openError(error, path);
  }
}

/**
 * Refuses a connection to a file that is no store of this release.
 *
 * @throws StoreError `STORE_FOREIGN`, `STORE_NEWER`, `STORE_UNMIGRATED`
 */
export function refuseUnreadyConnection(connection: Connection, path: string): void {
  refuseForeign(connection, path);
  const version = readNumber(connection, 'user_version');
  if (version === migrations.length) return;
  throw new StoreError(
    'STORE_UNMIGRATED',
    `The store "${path}" has schema ${version} of ${migrations.length}. Open it with openSqliteStore first.`,
    { path, version },
  );
}

function refuseForeign(connection: Connection, path: string): void {
  const application = readNumber(connection, 'application_id');
  const version = readNumber(connection, 'user_version');
  if (application === 0 && version === 0 && isEmpty(connection)) return;
  if (application !== applicationId)
    throw new StoreError(
      'STORE_FOREIGN',
      `The file "${path}" belongs to another program. Give the path of a store, or of no file yet.`,
      { path },
    );
  if (version > migrations.length)
    throw new StoreError(
      'STORE_NEWER',
      `The store "${path}" has schema ${version}, this release knows ${migrations.length}. Update thutuc.`,
      { path, version },
    );
}

/**
 * Write-ahead logging is a property of the file. The change needs the file for itself for a
 * moment and does not wait for it, so that processes that open a new file at once must retry.
 */
function enterWal(connection: Connection, busyTimeoutMs: number): void {
  const pauseMs = 10;
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      connection.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (waitedMs >= busyTimeoutMs) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
}

function migrate(connection: Connection, path: string): void {
  if (readNumber(connection, 'user_version') === migrations.length) return;
  inTransaction(connection, () => {
    // Another process may have migrated, or even replaced the file, while this one waited.
    refuseForeign(connection, path);
    const done = readNumber(connection, 'user_version');
    for (const step of migrations.slice(done)) connection.exec(step);
    connection.exec(`PRAGMA application_id = ${applicationId}`);
    connection.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

function isEmpty(connection: Connection): boolean {
  return connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

function readNumber(connection: Connection, pragma: string): number {
  const row = connection.prepare(`PRAGMA ${pragma}`).get() as Record<string, number>;
  return row[pragma]!;
}

/** The binding's constructor and pragmas throw plain errors for a path that cannot be opened. */
function openError(error: unknown, path: string): unknown {
  const known = storeError(error, path);
  if (known instanceof StoreError) return known;
  return new StoreError(
    'STORE_UNAVAILABLE',
    `The store "${path}" cannot be opened: ${error instanceof Error ? error.message : String(error)}. Check the path and the rights.`,
    { path },
    { cause: error },
  );
}

/**
 * Runs work in a transaction that holds the file's write lock from its start, or as a part of the
 * one that the connection is in: then only the part is undone when it fails.
 */
export function inTransaction<Result>(connection: Connection, work: () => Result): Result {
  const [begin, end, undo] = connection.inTransaction ? asPart : asWhole;
  connection.exec(begin);
  try {
    const result = work();
    connection.exec(end);
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec(undo);
    throw error;
  }
}

const asWhole = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'] as const;

const asPart = [
  'SAVEPOINT thutuc',
  'RELEASE thutuc',
  'ROLLBACK TO thutuc; RELEASE thutuc',
] as const;

/** Runs several reads that see the file as it is at one moment. */
export function atOneMoment<Result>(connection: Connection, read: () => Result): Result {
  return connection.inTransaction ? read() : connection.transaction(read)();
}
