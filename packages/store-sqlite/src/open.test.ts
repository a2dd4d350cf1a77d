/** What opening a file refuses, and that it leaves the file as it was. */
import type { StoreErrorCode } from '@thutuc/core';
import { sampleCommit } from '@thutuc/testing';
import Database from 'libsql';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from './open.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thutuc-open-'));
  path = join(folder, 'store.db');
});
afterEach(() => rm(folder, { recursive: true }));

function codeOfOpening(): unknown {
  try {
    void openSqliteStore({ path, busyTimeoutMs: 100 }).close();
    return 'opened';
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
}

/** Writes a store with a few hundred dossiers and folds the log of changes into the file. */
async function writeStore(): Promise<void> {
  const store = openSqliteStore({ path });
  const names = Array.from({ length: 300 }, (_, i) => `D-${i}`);
  await store.commit(names.map((name) => sampleCommit(name, { command: `command of ${name}` })));
  await store.close();
  edit('PRAGMA wal_checkpoint(TRUNCATE)');
}

function edit(sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

describe('opening a file', () => {
  const foreign: readonly (readonly [string, () => Promise<void> | void, StoreErrorCode])[] = [
    ['that is no database', () => writeFile(path, 'x'.repeat(5000)), 'STORE_FOREIGN'],
    ['that is a letter', () => writeFile(path, 'Kính gửi ông bà'), 'STORE_FOREIGN'],
    ['of another program', () => edit('CREATE TABLE orders (id)'), 'STORE_FOREIGN'],
    ['that another program marked', () => edit('PRAGMA application_id = 7'), 'STORE_FOREIGN'],
    ['that another program numbered', () => edit('PRAGMA user_version = 3'), 'STORE_FOREIGN'],
    [
      'of a later release',
      async () => {
        await writeStore();
        edit('PRAGMA user_version = 99');
      },
      'STORE_NEWER',
    ],
    [
      'without one of its tables',
      async () => {
        await writeStore();
        edit('DROP TABLE outbox');
      },
      'STORE_CORRUPT',
    ],
    ['that is a folder', () => mkdir(path), 'STORE_UNAVAILABLE'],
  ];
  it.each(foreign)('%s is refused', async (_name, prepare, code) => {
    await prepare();
    const isFile = statSync(path).isFile();
    const before = isFile ? readFileSync(path) : undefined;
    expect(codeOfOpening()).toBe(code);
    if (before !== undefined) expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('in a folder that does not exist is refused', () => {
    path = join(folder, 'nowhere', 'store.db');
    expect(codeOfOpening()).toBe('STORE_UNAVAILABLE');
  });

  it('that is empty or new makes a store', async () => {
    await writeFile(path, '');
    expect(codeOfOpening()).toBe('opened');
    expect(codeOfOpening()).toBe('opened');
  });

  it('that another process is writing waits, then says so', async () => {
    void openSqliteStore({ path }).close();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const store = openSqliteStore({ path, busyTimeoutMs: 50 });
    try {
      await expect(store.commit([sampleCommit('D-1', { command: 'c' })])).rejects.toMatchObject({
        code: 'STORE_BUSY',
        details: { path },
      });
    } finally {
      other.close();
      await store.close();
    }
  });
});

describe('a damaged file', () => {
  it('that was cut short is refused or found out in reading, never half read', async () => {
    await writeStore();
    await truncate(path, 12_288);
    await expect(readWhole()).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  });

  it('with overwritten pages is found out in reading', async () => {
    await writeStore();
    const bytes = await readFile(path);
    bytes.fill(0xa5, 4096);
    await writeFile(path, bytes);
    await expect(readWhole()).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  });

  async function readWhole(): Promise<void> {
    const store = openSqliteStore({ path });
    try {
      for (let i = 0; i < 300; i += 1) await store.readStored(`D-${i}`);
    } finally {
      await store.close();
    }
  }
});

describe('the file of a store', () => {
  it('has a write-ahead log', () => {
    const store = openSqliteStore({ path });
    const database = new Database(path);
    expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    database.close();
    return store.close();
  });
});
