/** A closed store: the one file holds everything, and nothing of it is held any more. */
import { sampleCommit } from '@thutuc/testing';
import Database from 'libsql';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from './open.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thutuc-closing-'));
  path = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = Array.from({ length: 20 }, (_, i) => `D-${i}`);
const submit = (name: string) => sampleCommit(name, { command: `submit ${name}` });

async function fill(at = path): Promise<void> {
  const store = openSqliteStore({ path: at });
  for (const name of names) await store.commit([submit(name)]);
  await store.listLogs({});
  await store.close();
}

async function dossiersIn(file: string): Promise<number> {
  const store = openSqliteStore({ path: file });
  const { items } = await store.listLogs({ limit: 1000 });
  await store.close();
  return items.length;
}

const descriptors = '/proc/self/fd';

/** The open files of this process that lie in the folder of the test. */
function held(): string[] {
  return readdirSync(descriptors).flatMap((name) => {
    try {
      const file = readlinkSync(join(descriptors, name));
      return file.startsWith(folder) ? [file] : [];
    } catch {
      // The descriptor by which the folder was read.
      return [];
    }
  });
}

describe('a closed store', () => {
  it('is the one file, which alone holds every dossier', async () => {
    await fill();
    expect(readdirSync(folder)).toEqual(['store.db']);
    const copy = join(folder, 'copy.db');
    copyFileSync(path, copy);
    expect(await dossiersIn(copy)).toBe(names.length);
  });

  it.skipIf(!existsSync(descriptors))('holds no file, however often it is opened', async () => {
    for (let time = 0; time < 10; time += 1) await dossiersIn(path);
    expect(held()).toEqual([]);
  });

  it.skipIf(!existsSync(descriptors))('holds no file after many are closed at once', async () => {
    const stores = names.map((name) => openSqliteStore({ path: join(folder, name) }));
    await Promise.all(stores.map((store) => store.commit([submit('D-1')])));
    expect(held().length).toBeGreaterThanOrEqual(names.length);
    await Promise.all(stores.map((store) => store.close()));
    expect(held()).toEqual([]);
  });

  it('can be closed again, and answers nothing', async () => {
    const store = openSqliteStore({ path });
    await store.close();
    await store.close();
    await expect(store.load('D-1')).rejects.toMatchObject({ code: 'STORE_CLOSED' });
  });

  it('leaves the log to the others that have the file open', async () => {
    const [first, last] = [openSqliteStore({ path }), openSqliteStore({ path })];
    await first.commit([submit('D-1')]);
    await first.close();
    await last.commit([submit('D-2')]);
    await last.close();
    expect(readdirSync(folder)).toEqual(['store.db']);
    expect(await dossiersIn(path)).toBe(2);
  });
});

describe('a path that keeps nothing', () => {
  it.each([
    '',
    ':memory:',
    'file::memory:',
    'file:x.db?mode=memory',
    'FILE:x.db',
    'libsql://host',
    'http://host/x.db',
    'https://host/x.db',
    'wss://host',
    'x\u0000.db',
    'x\ud800.db',
  ])('is refused before it is opened: %j', (wrong) => {
    expect(() => openSqliteStore({ path: wrong })).toThrow(
      expect.objectContaining({ code: 'STORE_UNAVAILABLE' }),
    );
  });

  it.each([' x.db', 'a:b.db', 'memory', 'http.db', '#?%.db'])('is not %j', async (odd) => {
    await fill(join(folder, odd));
    expect(await dossiersIn(join(folder, odd))).toBe(names.length);
  });
});

describe('a file that is taken away from an open store', () => {
  const elsewhere = (file: string) => `${file}.elsewhere`;
  const ways: readonly (readonly [string, () => void])[] = [
    ['removed', () => rmSync(path)],
    ['moved', () => renameSync(path, elsewhere(path))],
    [
      'replaced',
      () => {
        writeFileSync(elsewhere(path), '');
        renameSync(elsewhere(path), path);
      },
    ],
    ['removed with its log', () => [path, `${path}-wal`].forEach((file) => rmSync(file))],
    ['left without its log', () => rmSync(`${path}-wal`)],
    ['moved with its folder', () => renameSync(folder, elsewhere(folder))],
  ];
  afterEach(() => {
    if (existsSync(elsewhere(folder))) renameSync(elsewhere(folder), folder);
  });

  it.each(ways)('%s, is noticed before the next yes', async (_name, take) => {
    const store = openSqliteStore({ path });
    await store.commit([submit('D-1')]);
    take();
    const gone = { code: 'STORE_UNAVAILABLE' };
    await expect(store.commit([submit('D-2')])).rejects.toMatchObject(gone);
    await expect(store.putContent('rules', 'hash', '[]')).rejects.toMatchObject(gone);
    await expect(store.ackMessage('key', 'w')).rejects.toMatchObject(gone);
    // A worker that has nothing to do finds out as well.
    await expect(store.nextTimerAt()).rejects.toMatchObject(gone);
    await store.close().catch(() => undefined);
  });

  it('and put back, continues', async () => {
    const store = openSqliteStore({ path });
    renameSync(path, elsewhere(path));
    await expect(store.commit([submit('D-1')])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    renameSync(elsewhere(path), path);
    expect(await store.commit([submit('D-2')])).toEqual([{ status: 'committed' }]);
    await store.close();
  });

  it('is known through a link to it', async () => {
    await fill();
    const link = join(folder, 'link.db');
    symlinkSync(path, link);
    const store = openSqliteStore({ path: link });
    expect(await store.commit([submit('D-99')])).toEqual([{ status: 'committed' }]);
    rmSync(path);
    await expect(store.commit([submit('D-98')])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    await store.close();
  });

  it('is not mistaken where another connection works on it', async () => {
    const store = openSqliteStore({ path });
    const other = new Database(path);
    other.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM');
    other.close();
    expect(await store.commit([submit('D-1')])).toEqual([{ status: 'committed' }]);
    await store.close();
  });
});
