/** Runs the contract of joining on a caller's connection to the file of a store. */
import { transactionContract } from '@thutuc/testing';
import Database from 'libsql';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from './open.js';

const open = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thutuc-joining-'));
  const path = join(folder, 'store.db');
  const store = openSqliteStore({ path });
  const database = new Database(path);
  database.exec('CREATE TABLE own (text TEXT)');
  const other = new Database(path);
  const send = (sql: string) => () => Promise.resolve(void database.exec(sql));
  return {
    store,
    joined: store.withClient(database),
    begin: send('BEGIN IMMEDIATE'),
    commit: send('COMMIT'),
    rollback: send('ROLLBACK'),
    writeOwn: (text: string) =>
      Promise.resolve(void database.prepare('INSERT INTO own VALUES (?)').run([text])),
    readOwn: () => {
      const rows = other.prepare('SELECT text FROM own ORDER BY rowid').all([]);
      return Promise.resolve((rows as { text: string }[]).map(({ text }) => text));
    },
    close: async () => {
      await store.close();
      for (const connection of [database, other]) connection.close();
      await rm(folder, { recursive: true });
    },
  };
};

transactionContract({ describe, it, expect }, { name: 'SQLite', open });

describe('joining', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thutuc-joining-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('refuses a connection to another file', async () => {
    const store = openSqliteStore({ path: join(folder, 'store.db') });
    const empty = new Database(join(folder, 'empty.db'));
    const foreign = new Database(join(folder, 'orders.db'));
    foreign.exec('CREATE TABLE orders (id)');
    expect(() => store.withClient(empty)).toThrow(
      expect.objectContaining({ code: 'STORE_UNMIGRATED' }) as Error,
    );
    expect(() => store.withClient(foreign)).toThrow(
      expect.objectContaining({ code: 'STORE_FOREIGN' }) as Error,
    );
    for (const connection of [empty, foreign]) connection.close();
    await store.close();
  });
});
