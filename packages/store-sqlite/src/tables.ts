/** The tables of a file as rows: read out at one moment, and filled where they are empty. */
import { ownColumns, type TableRow } from '@thutuc/core/store';
import { StoreError } from '@thutuc/core';
import { unknownUnits } from '@thutuc/core/sql';
import Database from 'libsql';
import type { Connection } from './connection.js';
import { migrations } from './migrations.js';
import { prepareWrite, type Value, type Write } from './statements.js';

/** The columns of each table of this release; others may have tables of their own in the file. */
function tablesOf(): ReadonlyMap<string, readonly string[]> {
  const scratch = new Database(':memory:');
  try {
    for (const step of migrations) scratch.exec(step);
    const names = scratch
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .all() as { readonly name: string }[];
    return new Map(
      names.map(({ name }) => {
        const columns = scratch.prepare(`PRAGMA table_info(${name})`).all();
        return [name, (columns as { readonly name: string }[]).map((column) => column.name)];
      }),
    );
  } finally {
    scratch.close();
  }
}

/** Every row of every table, from a connection of its own that sees one moment. */
export function* rowsOfTables(connection: Connection): Iterable<TableRow> {
  connection.exec('BEGIN');
  try {
    for (const [table, columns] of tablesOf()) {
      const kept = columns.filter((column) => ownColumns[table]?.includes(column) !== true);
      const rows = connection.prepare(`SELECT ${kept.join(', ')} FROM ${table}`).iterate();
      for (const row of rows) yield { table, row: row as TableRow['row'] };
    }
  } finally {
    connection.exec('ROLLBACK');
  }
}

/** Fills the tables inside a transaction of its own. @throws StoreError as the port says */
export async function fillTables(
  connection: Connection,
  rows: AsyncIterable<TableRow>,
): Promise<number> {
  const writer = new Filler(connection);
  // Rows refer to others that come later.
  connection.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON');
  try {
    writer.assertEmpty();
    let count = 0;
    for await (const row of rows) {
      writer.write(row);
      count += 1;
    }
    writer.finish();
    connection.exec('COMMIT');
    return count;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw isMisfit(error) ? misfit(error) : error;
  }
}

/** Whether the rows do not fit the tables, or each other: SQLITE_CONSTRAINT, of any kind. */
function isMisfit(error: unknown): boolean {
  const { rawCode } = error as { readonly rawCode?: number };
  return ((rawCode ?? 0) & 0xff) === 19;
}

function misfit(cause: unknown): StoreError {
  const message = 'The rows of the backup do not fit each other. Take another one.';
  return new StoreError('BACKUP_INVALID', message, {}, { cause });
}

/** Writes rows; what a row leaves out has the default of its column. */
class Filler {
  readonly #connection: Connection;
  readonly #tables = tablesOf();
  readonly #writes = new Map<string, Write>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  assertEmpty(): void {
    for (const table of this.#tables.keys()) {
      const found = this.#connection.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get();
      if (found === undefined) continue;
      throw new StoreError(
        'STORE_NOT_EMPTY',
        `The table "${table}" holds rows. Restore a backup into a new store.`,
        { table },
      );
    }
  }

  write({ table, row }: TableRow): void {
    const columns = Object.keys(row);
    const key = `${table} ${columns.join(' ')}`;
    let write = this.#writes.get(key);
    if (write === undefined) {
      write = this.#prepare(table, columns);
      this.#writes.set(key, write);
    }
    const own = (ownColumns[table] ?? []).map(() => row.version ?? 0);
    write(...(Object.values(row) as Value[]), ...own);
  }

  /** Gives what only this kind of store keeps. */
  finish(): void {
    this.#connection.exec(
      `UPDATE timers SET version = coalesce(
         (SELECT version FROM dossiers WHERE dossier = timers.dossier), 0);
       ${unknownUnits.replaceAll('{schema}.', '')}`,
    );
  }

  #prepare(table: string, columns: readonly string[]): Write {
    const known = this.#tables.get(table);
    const missing = known === undefined ? [table] : columns.filter((name) => !known.includes(name));
    if (missing.length > 0)
      throw new StoreError(
        'BACKUP_INVALID',
        `The backup has "${missing.join(', ')}" in table "${table}", which this release does not know. Update thutuc.`,
        { table, missing },
      );
    const names = [...columns, ...(ownColumns[table] ?? [])];
    const places = names.map(() => '?').join(', ');
    return prepareWrite(
      this.#connection,
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`,
    );
  }
}
