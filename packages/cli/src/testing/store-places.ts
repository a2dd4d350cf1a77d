/** Empty places for stores of every kind that is kept, and SQL on what lies in them. */
import { join } from 'node:path';
import { startServer, type TestServer } from '@thutuc/test-postgres';
import Database from 'libsql';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';

/** A place that holds nothing yet. */
export interface StorePlace {
  /** As `--store` takes it. */
  readonly place: string;
  /** Runs SQL on the store's tables, past the product. */
  readonly tamper: (sql: string) => Promise<void>;
}

/** Makes an empty place that goes away with the test, or with the file. */
export type NewPlace = () => Promise<StorePlace>;

/** Runs the same tests on SQLite and on PostgreSQL, which starts once for them. */
export function onEveryStore(tests: (newPlace: NewPlace) => void): void {
  describe('on SQLite', () => tests(sqlitePlace));
  describe('on PostgreSQL', () => onPostgres(tests));
}

/** Runs tests on a store place in PostgreSQL only. */
export function onPostgres(tests: (newPlace: NewPlace) => void): void {
  let server: TestServer;
  let made = 0;
  beforeAll(async () => {
    server = await startServer({ isSynced: false });
  });
  afterAll(() => server.stop());
  tests(async () => {
    made += 1;
    await query(server.connectionString, `CREATE DATABASE place_${made}`);
    const place = server.connectionString.replace(/postgres$/, `place_${made}`);
    return { place, tamper: (sql) => query(place, `SET search_path = thutuc; ${sql}`) };
  });
}

/** An SQLite file that is not there yet. */
export function sqlitePlace(): Promise<StorePlace> {
  const path = join(temporaryFolder(), 'store.db');
  const tamper = (sql: string): Promise<void> => {
    const database = new Database(path);
    database.exec(sql);
    database.close();
    return Promise.resolve();
  };
  return Promise.resolve({ place: `sqlite:${path}`, tamper });
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
