/** A file as rows and as a copy: what was written is there again, and nothing is overwritten. */
import type { DigestLetter, StoredDraft, TableRow } from '@thutuc/core/store';
import { sampleCommit } from '@thutuc/testing';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore, type SqliteStore } from './open.js';

const dossiers = ['D-1', 'D-2', 'D-3'];
const draft: StoredDraft = {
  ...{ id: 'd-1', revision: 1, owner: 'hanh', procedure: 'permit', savedAt: 1000 },
  body: '{"who":"Bà Hai"}',
};
const letter: DigestLetter = {
  ...{ key: 'k-1', reader: 'r-1', dueAt: 1000, dossier: 'D-1', body: 'Kính gửi' },
};
let folder: string;
let store: SqliteStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thutuc-backup-'));
  store = openSqliteStore({ path: join(folder, 'store.db') });
  await store.commit(
    dossiers.map((name) => sampleCommit(name, { command: `of ${name}`, boundUnits: ['U-1'] })),
  );
  await store.saveDraft(draft);
  await store.putLetter(letter);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const contentOf = (held: SqliteStore) =>
  Promise.all([...dossiers.map((dossier) => held.readStored(dossier)), held.readDraft('d-1')]);

async function rowsOf(held: SqliteStore): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of held.readTables()) rows.push(row);
  return rows;
}

it('gives its rows, which fill another store and no store twice', async () => {
  const other = openSqliteStore({ path: join(folder, 'other.db') });
  try {
    const rows = await rowsOf(store);
    expect(await other.fillTables(store.readTables())).toBe(rows.length);
    expect(await contentOf(other)).toEqual(await contentOf(store));
    expect(await rowsOf(other)).toEqual(rows);
    await expect(other.fillTables(store.readTables())).rejects.toMatchObject({
      code: 'STORE_NOT_EMPTY',
    });
  } finally {
    await other.close();
  }
});

it('is copied to a new file, and to no file that is there', async () => {
  const path = join(folder, "the clerk's copy.db");
  await store.backUp(path);
  const copy = openSqliteStore({ path });
  expect(await contentOf(copy)).toEqual(await contentOf(store));
  expect(await copy.readDraft('d-1')).toEqual(draft);
  const lease = { worker: 'w-1', now: 1000, until: 2000, limit: 1 };
  expect((await copy.claimDigests(lease))[0]?.letters).toMatchObject([{ key: 'k-1' }]);
  await copy.close();
  await expect(store.backUp(path)).rejects.toMatchObject({ code: 'STORE_NOT_EMPTY' });
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});
