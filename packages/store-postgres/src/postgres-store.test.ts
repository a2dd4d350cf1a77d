/** Runs the contracts of stores and of workers on a PostgreSQL server that the test starts. */
import { storeContract, workerContract } from '@thutuc/testing';
import { startServer, type TestServer } from '@thutuc/test-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from './open.js';

let server: TestServer;
let pool: pg.Pool;

beforeAll(async () => {
  server = await startServer({ isSynced: false });
  pool = new pg.Pool({ connectionString: server.connectionString, max: 8 });
  // The server may be gone before its idle connections are closed.
  pool.on('error', () => undefined);
});
const schema = 'contract';
const tables = [
  ...['events', 'dossiers', 'work_items', 'timers', 'outbox', 'counters', 'pinned'],
  ...[
    'search_terms',
    'work_offers',
    'bound_units',
    'access_records',
    'access_chains',
    'access_pages',
  ],
  ...['interruptions', 'drafts', 'digests', 'digest_letters'],
];

afterAll(async () => {
  await pool.end();
  await server.stop();
});

const options = {
  name: 'PostgreSQL',
  // Each run sends some fifty statements to the server.
  runs: process.env.CI === 'true' ? 60 : 8,
  create: async () => ({
    store: await openPostgresStore({ pool, schema }),
    openAgain: () => openPostgresStore({ pool, schema, migrate: false }),
    dispose: async () => {
      // Emptying the tables is ten times as fast as making them anew.
      await pool.query(tables.map((table) => `DELETE FROM ${schema}.${table}`).join(';'));
    },
  }),
};

storeContract({ describe, it, expect }, options);
workerContract({ describe, it, expect }, options);
