/** Runs the contract of tampering on PostgreSQL, and fills a schema with command ids. */
import { sampleCommit, tamperingContract } from '@thutuc/testing';
import { startServer, type TestServer } from '@thutuc/test-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './migrate.js';
import { openPostgresStore } from './open.js';

let server: TestServer;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startServer();
  // Statements of the contract name no schema.
  const options = '-c search_path=thutuc';
  pool = new pg.Pool({ connectionString: server.connectionString, options });
  // The server may be gone before its idle connections are closed.
  pool.on('error', () => undefined);
  await migrate({ pool });
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

const tables = [
  'events',
  'dossiers',
  'work_items',
  'timers',
  'outbox',
  'pinned',
  'search_terms',
  'bound_units',
  'work_offers',
  'access_records',
  'access_pages',
  'access_chains',
  'counters',
];

const open = async () => {
  // Emptying the tables is ten times as fast as making them anew.
  await pool.query(tables.map((table) => `DELETE FROM ${table}`).join(';'));
  const store = await openPostgresStore({ pool, migrate: false });
  return {
    store,
    run: async (sql: string) => {
      await pool.query(sql);
    },
    rows: async (sql: string) => (await pool.query(sql)).rows as unknown[],
    overriding: 'OVERRIDING SYSTEM VALUE',
    close: () => store.close(),
  };
};

tamperingContract(
  { describe, it, expect },
  {
    name: 'PostgreSQL',
    open,
    runs: process.env.CI === 'true' ? 120 : 20,
  },
);

const many = process.env.CI === 'true' ? 300_000 : 20_000;

it(`knows each of ${many} command ids of one dossier, and takes the next`, async () => {
  const { store, run, close } = await open();
  await store.commit([sampleCommit('D-1', { command: 'c1' })]);
  await run(`
    INSERT INTO events SELECT 'D-1', seq, '{}', 'hash', NULL, 'c' || seq, 'digest', seq
    FROM generate_series(2, ${many}) AS seq`);
  await run(`UPDATE dossiers SET version = ${many}`);
  for (const seq of [2, many / 2, many]) {
    const record = { id: `c${seq}`, digest: 'digest', dossier: 'D-1', first: seq, last: seq };
    expect(await store.findCommand(record.dossier, record.id)).toEqual(record);
    const again = sampleCommit('D-1', { after: many, command: record.id });
    expect(await store.commit([again])).toEqual([{ status: 'duplicate', record }]);
  }
  const next = sampleCommit('D-1', { after: many, command: 'next' });
  expect(await store.commit([next])).toEqual([{ status: 'committed' }]);
  expect(await store.readEvents('D-1', many)).toHaveLength(1);
  await close();
});
