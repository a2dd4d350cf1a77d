/** A schema as release 0.1.0 left it, for tests of migrations. */
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { migrations } from '../migrations/migrations.js';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** The rows that the release wrote, which are the same in both databases. */
const kept = new URL('../../../store-sqlite/src/testing/kept-0.1.0.json', import.meta.url);

/** The steps that the release knew. */
const stepsThen = 2;

/** Makes the schema `thutuc` with rows of release 0.1.0 in it. */
export async function makeOldSchema(pool: pg.Pool): Promise<void> {
  await pool.query(
    'CREATE SCHEMA thutuc; CREATE TABLE thutuc.migrations (number int PRIMARY KEY, name text)',
  );
  for (const { number, name, sql } of migrations.slice(0, stepsThen)) {
    await pool.query(sql.replaceAll('{schema}', 'thutuc'));
    await pool.query('INSERT INTO thutuc.migrations VALUES ($1, $2)', [number, name]);
  }
  for (const [table, rows] of Object.entries(JSON.parse(readFileSync(kept, 'utf8')) as Rows)) {
    const columns = Object.keys(rows[0] ?? {}).filter((name) => !isOfSqlite(table, name));
    await pool.query(
      `INSERT INTO thutuc.${table} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
       SELECT ${columns.join(', ')} FROM json_populate_recordset(null::thutuc.${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
}

/** SQLite alone marks timers with the version that wrote them. */
function isOfSqlite(table: string, column: string): boolean {
  return table === 'timers' && column === 'version';
}
