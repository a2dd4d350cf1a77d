/** Brings a schema up to date; any number of processes may try at once. */
import { StoreError } from '@thutuc/core';
import pg from 'pg';
import { type PostgresClient, type PostgresPool, answering, quotedName } from './database.js';
import { storeError } from './errors.js';
import { migrations } from './migrations/migrations.js';
import { answerTimeoutMsDefault, type Timeouts } from './pool.js';

/** Where to migrate. */
export interface MigrationOptions extends Pick<Timeouts, 'answerTimeoutMs'> {
  readonly connectionString?: string;
  /** A pool of the caller's; it stays open. */
  readonly pool?: PostgresPool;
  /** Schema that holds the tables. @defaultValue 'thutuc' */
  readonly schema?: string;
}

/** A step that is still to be taken. */
export interface PlannedMigration {
  readonly number: number;
  readonly name: string;
  /** What will be executed. */
  readonly sql: string;
}

/**
 * The steps that {@link migrate} would take, without taking them.
 *
 * @throws StoreError `STORE_NEWER` when the schema was migrated by a later release;
 *   `STORE_FOREIGN` when it holds tables of another program
 */
export function migrationPlan(options: MigrationOptions): Promise<readonly PlannedMigration[]> {
  const { schema = 'thutuc', answerTimeoutMs = answerTimeoutMsDefault } = options;
  return withClient(options, (client) => plan(answering(client, answerTimeoutMs), schema));
}

/**
 * Takes the steps that are missing, in one transaction, and says which they were.
 *
 * Processes that migrate at once wait for each other under an advisory lock; the first does it.
 *
 * @throws StoreError as {@link migrationPlan}
 */
export function migrate(options: MigrationOptions): Promise<readonly PlannedMigration[]> {
  const { schema = 'thutuc', answerTimeoutMs = answerTimeoutMsDefault } = options;
  return withClient(options, async (client) => {
    const send = (text: string, values: unknown[] = []) => client.query({ text, values });
    await answering(client, answerTimeoutMs).query({ text: 'BEGIN' });
    try {
      // A server that has answered may take its time: steps are long, and others may be first.
      await send('SET LOCAL statement_timeout = 0');
      await send('SET LOCAL lock_timeout = 0');
      await send('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`thutuc ${schema}`]);
      const steps = await plan(client, schema);
      if (steps.length > 0) {
        await send(`CREATE SCHEMA IF NOT EXISTS ${quotedName(schema)}`);
        await send(
          `CREATE TABLE IF NOT EXISTS ${quotedName(schema)}.migrations
             (number int PRIMARY KEY, name text NOT NULL)`,
        );
      }
      for (const { number, name, sql } of steps) {
        await send(sql);
        await send(`INSERT INTO ${quotedName(schema)}.migrations VALUES ($1, $2)`, [number, name]);
      }
      await send('COMMIT');
      return steps;
    } catch (error) {
      await send('ROLLBACK');
      throw error;
    }
  });
}

async function plan(client: PostgresClient, schema: string): Promise<readonly PlannedMigration[]> {
  const done = await migrationsDone(client, schema);
  if (done > migrations.length)
    throw new StoreError(
      'STORE_NEWER',
      `The schema "${schema}" has step ${done}, this release knows ${migrations.length}. Update thutuc.`,
      { schema, done },
    );
  return migrations
    .slice(done)
    .map((step) => ({ ...step, sql: step.sql.replaceAll('{schema}', quotedName(schema)) }));
}

async function migrationsDone(client: PostgresClient, schema: string): Promise<number> {
  const { rows } = await client.query({
    text: `SELECT count(*)::int AS tables, to_regclass($2) IS NOT NULL AS ours
           FROM pg_catalog.pg_tables WHERE schemaname = $1`,
    values: [schema, `${quotedName(schema)}.migrations`],
  });
  const { tables, ours } = rows[0] as { tables: number; ours: boolean };
  if (!ours && tables > 0)
    throw new StoreError(
      'STORE_FOREIGN',
      `The schema "${schema}" holds tables of another program. Name another schema.`,
      { schema },
    );
  if (!ours) return 0;
  const { rows: steps } = await client.query({
    text: `SELECT coalesce(max(number), 0) AS done FROM ${quotedName(schema)}.migrations`,
  });
  return (steps[0] as { done: number }).done;
}

async function withClient<Result>(
  { connectionString, pool, answerTimeoutMs = answerTimeoutMsDefault }: MigrationOptions,
  work: (client: PostgresClient) => Promise<Result>,
): Promise<Result> {
  try {
    if (pool !== undefined) {
      const client = await pool.connect();
      try {
        return await work(client);
      } finally {
        client.release();
      }
    }
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: answerTimeoutMs,
    });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  } catch (error) {
    throw storeError(error);
  }
}
