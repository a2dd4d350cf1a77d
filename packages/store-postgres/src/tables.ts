/** The tables of a schema as rows: read out of one snapshot, and filled where they are empty. */
import { ownColumns, type TableRow } from '@thutuc/core/store';
import { StoreError } from '@thutuc/core';
import { unknownUnits } from '@thutuc/core/sql';
import { quotedName, type Database } from './database.js';

/** Rows that go over the wire at once. */
const portion = 500;

type Tables = ReadonlyMap<string, readonly string[]>;

/** The columns of each table of the schema; which steps were taken belongs to the schema alone. */
async function tablesOf(database: Database): Promise<Tables> {
  const rows = (await database.rows(
    `SELECT table_name AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema = $1 AND table_name <> 'migrations'
     GROUP BY table_name ORDER BY table_name`,
    [database.schema],
  )) as readonly { readonly name: string; readonly columns: readonly string[] }[];
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

/** Every row of every table, as one snapshot has them. */
export async function* rowsOfTables(database: Database): AsyncIterable<TableRow> {
  await database.rows('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', []);
  for (const [table, columns] of await tablesOf(database)) {
    const own = ownColumns[table] ?? [];
    const names = columns.filter((column) => !own.includes(column)).map(quotedName);
    await database.rows(
      `DECLARE backup NO SCROLL CURSOR FOR SELECT ${names.join(', ')} FROM {schema}.${quotedName(table)}`,
      [],
    );
    for (;;) {
      const rows = (await database.rows(`FETCH ${portion} FROM backup`, [])) as TableRow['row'][];
      for (const row of rows) yield { table, row };
      if (rows.length < portion) break;
    }
    await database.rows('CLOSE backup', []);
  }
}

/** Fills the tables inside a transaction of the caller's. @throws StoreError as the port says */
export async function fillTables(
  database: Database,
  rows: AsyncIterable<TableRow>,
): Promise<number> {
  const tables = await tablesOf(database);
  for (const table of tables.keys()) await assertEmpty(database, table);
  let count = 0;
  let pending: { readonly table: string; readonly rows: TableRow['row'][] } | undefined;
  const send = async () => {
    if (pending !== undefined) await insert(database, tables, pending.table, pending.rows);
    pending = undefined;
  };
  for await (const { table, row } of rows) {
    if (pending?.table !== table || pending.rows.length === portion) await send();
    pending ??= { table, rows: [] };
    pending.rows.push(row);
    count += 1;
  }
  await send();
  await database.rows(unknownUnits, []);
  for (const table of tables.keys()) await goOnCounting(database, table);
  return count;
}

async function assertEmpty(database: Database, table: string): Promise<void> {
  // Nobody writes between the look and the rows that follow.
  await database.rows(`LOCK TABLE {schema}.${quotedName(table)} IN SHARE ROW EXCLUSIVE MODE`, []);
  const found = await database.rows(`SELECT 1 FROM {schema}.${quotedName(table)} LIMIT 1`, []);
  if (found.length === 0) return;
  throw new StoreError(
    'STORE_NOT_EMPTY',
    `The table "${table}" holds rows. Restore a backup into a new store.`,
    { table },
  );
}

/** What a row leaves out has the default of its column. */
async function insert(
  database: Database,
  tables: Tables,
  table: string,
  rows: readonly TableRow['row'][],
): Promise<void> {
  const known = tables.get(table);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const missing = known === undefined ? [table] : columns.filter((name) => !known.includes(name));
  if (missing.length > 0)
    throw new StoreError(
      'BACKUP_INVALID',
      `The backup has "${missing.join(', ')}" in table "${table}", which this release does not know. Update thutuc.`,
      { table, missing },
    );
  const names = columns.map(quotedName).join(', ');
  const target = `{schema}.${quotedName(table)}`;
  try {
    await database.changes(
      `INSERT INTO ${target} (${names}) OVERRIDING SYSTEM VALUE
       SELECT ${names} FROM json_populate_recordset(null::${target}, $1)`,
      [JSON.stringify(rows)],
    );
  } catch (error) {
    throw isMisfit(error) ? misfit(table, error) : error;
  }
}

/** Whether the rows do not fit the table, or each other: classes 22 and 23 of SQLSTATE. */
function isMisfit(error: unknown): boolean {
  return error instanceof StoreError && /^2[23]/.test(String(error.details.sqlState));
}

function misfit(table: string, cause: unknown): StoreError {
  const message = `The rows of the backup do not fit the table "${table}". Take another one.`;
  return new StoreError('BACKUP_INVALID', message, { table }, { cause });
}

/** Numbers that the server gives go on behind those of the rows. */
async function goOnCounting(database: Database, table: string): Promise<void> {
  const identities = (await database.rows(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = $1 AND table_name = $2 AND is_identity = 'YES'`,
    [database.schema, table],
  )) as readonly { readonly name: string }[];
  for (const { name } of identities)
    await database.rows(
      `SELECT setval(pg_get_serial_sequence($1, $2), max(${quotedName(name)}))
       FROM {schema}.${quotedName(table)} HAVING max(${quotedName(name)}) IS NOT NULL`,
      [`${quotedName(database.schema)}.${quotedName(table)}`, name],
    );
}
