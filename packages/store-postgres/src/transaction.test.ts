/** Runs the contract of joining on a `pg` client of the caller's. */
import { transactionContract, sampleCommit } from '@thutuc/testing';
import { startServer, type TestServer } from '@thutuc/test-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from './open.js';

let server: TestServer;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startServer();
  pool = new pg.Pool({ connectionString: server.connectionString });
  // The server may be gone before its idle connections are closed.
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

const open = async () => {
  await pool.query('DROP SCHEMA IF EXISTS thutuc CASCADE; DROP TABLE IF EXISTS own');
  await pool.query('CREATE TABLE own (n int GENERATED ALWAYS AS IDENTITY, text text)');
  const store = await openPostgresStore({ pool });
  const client = await pool.connect();
  const send = (sql: string) => async () => {
    await client.query(sql);
  };
  return {
    store,
    joined: store.withClient(client),
    begin: send('BEGIN'),
    commit: send('COMMIT'),
    rollback: send('ROLLBACK'),
    writeOwn: async (text: string) => {
      await client.query('INSERT INTO own (text) VALUES ($1)', [text]);
    },
    readOwn: async () => {
      const { rows } = await pool.query<{ text: string }>('SELECT text FROM own ORDER BY n');
      return rows.map(({ text }) => text);
    },
    close: async () => {
      client.release();
      await store.close();
    },
  };
};

transactionContract({ describe, it, expect }, { name: 'PostgreSQL', open });

describe('a change that fails in a transaction of the caller', () => {
  it('undoes itself and leaves the transaction usable', async () => {
    const caller = await open();
    const good = sampleCommit('D-1', { outbox: [{ key: 'taken' }] });
    const clash = sampleCommit('D-2', { outbox: [{ key: 'taken' }] });
    await caller.begin();
    await caller.joined.commit([good]);
    await expect(caller.joined.commit([clash])).rejects.toMatchObject({ code: 'COMMIT_INVALID' });
    await caller.writeOwn('still there');
    await caller.commit();
    expect(await caller.readOwn()).toEqual(['still there']);
    expect((await caller.store.listLogs({})).items).toEqual(['D-1']);
    await caller.close();
  });
});
