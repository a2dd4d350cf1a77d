/** Runs the contract of tampering on SQLite files, and fills one with command ids. */
import { sampleCommit, tamperingContract } from '@thutuc/testing';
import Database from 'libsql';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from './open.js';

const open = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thutuc-tampering-'));
  const path = join(folder, 'store.db');
  const store = openSqliteStore({ path });
  const database = new Database(path);
  // As a person would who knows the file and not its program.
  database.exec('PRAGMA foreign_keys = OFF');
  return {
    store,
    run: (sql: string) => Promise.resolve(void database.exec(sql)),
    rows: (sql: string) => Promise.resolve(database.prepare(sql).all()),
    close: async () => {
      database.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
};

tamperingContract(
  { describe, it, expect },
  {
    name: 'SQLite',
    open,
    runs: process.env.CI === 'true' ? 300 : 30,
  },
);

const many = process.env.CI === 'true' ? 300_000 : 20_000;

it(`knows each of ${many} command ids of one dossier, and takes the next`, async () => {
  const { store, run, close } = await open();
  await store.commit([sampleCommit('D-1', { command: 'c1' })]);
  await run(`
    WITH RECURSIVE n (seq) AS (SELECT 2 UNION ALL SELECT seq + 1 FROM n WHERE seq < ${many})
    INSERT INTO events SELECT 'D-1', seq, '{}', 'hash', NULL, 'c' || seq, 'digest', seq FROM n`);
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

it('tells what is derived of a dossier whose log was deleted', async () => {
  const { store, run, close } = await open();
  await store.commit([sampleCommit('D-1', { command: 'c1' })]);
  const { derived } = (await store.readStored('D-1'))!;
  expect(derived).toBeDefined();
  await run('DELETE FROM events');
  expect(await store.readStored('D-1')).toMatchObject({ events: [], derived });
  await run('DELETE FROM dossiers');
  expect((await store.readStored('D-1'))?.derived).toBeUndefined();
  await close();
});
