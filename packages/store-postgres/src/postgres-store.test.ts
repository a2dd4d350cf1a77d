/** Runs the contract of stores on a PostgreSQL server that the test starts. */
import { storeContract } from '@thutuc/core/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from './index.js';
import { startServer, type TestServer } from './testing/server.js';

let server: TestServer;
let pool: pg.Pool;
let schemas = 0;

beforeAll(async () => {
  server = await startServer();
  pool = new pg.Pool({ connectionString: server.connectionString, max: 8 });
  // The server may be gone before its idle connections are closed.
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

storeContract(
  { describe, it, expect },
  {
    name: 'PostgreSQL',
    // Each run makes a schema and sends some fifty statements to the server.
    runs: process.env.CI === 'true' ? 200 : 15,
    create: async () => {
      schemas += 1;
      const schema = `contract_${schemas}`;
      return {
        store: await openPostgresStore({ pool, schema }),
        openAgain: () => openPostgresStore({ pool, schema, migrate: false }),
        dispose: async () => {
          await pool.query(`DROP SCHEMA ${schema} CASCADE`);
        },
      };
    },
  },
);
