/** `thutuc db backup` and `db restore`: from either kind of store into either kind. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@thutuc/core';
import { openBlobFolder } from '@thutuc/blob-folder';
import { describe, expect, it } from 'vitest';
import { openStore } from '../dossier-run/store-place.js';
import { invoke } from '../testing/invoke.js';
import { clerkLine, playInto, submitLine } from '../testing/permits.js';
import { onEveryStore, onPostgres, sqlitePlace } from '../testing/store-places.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const db = (action: string, ...more: readonly string[]) => invoke('db', action, ...more);

const bytes = new TextEncoder().encode('Bản vẽ \u2028 mặt bằng');
const sha256 = createHash('sha256').update(bytes).digest('hex');

/** A draft and a letter that wait beside the dossiers. */
const draft = {
  ...{ id: 'd-1', revision: 1, owner: 'owner.an', procedure: 'building-permit', savedAt: 1000 },
  body: JSON.stringify({ fields: { data: { parcel: 'Thửa \u2028 12' } }, powers: [] }),
};
const letter = { key: 'k-1', reader: 'r-1', dueAt: 1000, dossier: 'HS-1', body: 'Kính gửi \u2029' };
const lease = { worker: 'w-1', now: 1000, until: 2000, limit: 1 };

async function withStore(place: string, use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(place, 'db', { create: false });
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

/** Fills a store with two dossiers, one with a document; answers the folder of its bytes. */
async function fill(place: string): Promise<string> {
  const facts = { document: 'drawings', title: 'Bản vẽ \u2028', mediaType: 'text/plain' };
  const add = { type: 'addDocument', ...facts, size: bytes.length, sha256 };
  await playInto(place, [
    submitLine('HS-1', 'owner.duc', 'Nguyễn Văn Đức "\\\u2028\u2029'),
    clerkLine('HS-1', { type: 'accept' }),
    clerkLine('HS-1', add, 'owner.duc'),
    submitLine('HS-2', 'owner.dung', 'Nguyễn Thị Dung'),
  ]);
  await withStore(place, async (store) => {
    await store.saveDraft(draft);
    await store.putLetter(letter);
  });
  const documents = join(temporaryFolder(), 'documents');
  await openBlobFolder({ path: documents }).put('HS-1', bytes);
  return documents;
}

/** What a store shows of itself. */
async function shown(place: string): Promise<string[]> {
  const outs = [];
  for (const args of [
    ['db', 'verify', '--store', place, '--json'],
    ['list', '--store', place, '--json'],
    ['show', 'HS-1', '--store', place, '--json'],
  ]) {
    const { code, out, err } = await invoke(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    outs.push(out);
  }
  return outs;
}

onEveryStore((newPlace) => {
  const targets = { 'an SQLite file': sqlitePlace, 'the same kind': newPlace };

  it.each(Object.entries(targets))(
    'comes back from a backup in %s, with documents',
    async (_name, newTarget) => {
      const { place } = await newPlace();
      const documents = await fill(place);
      const to = join(temporaryFolder(), 'backup');
      const made = await db('backup', '--store', place, '--out', to, '--documents', documents);
      expect(made).toEqual({
        ...{ code: 0, err: '' },
        out: `Backed up to ${to}.\n1 document(s) are with it.\n`,
      });
      expect(statSync(to).mode & 0o077).toBe(0);
      const { place: target } = await newTarget();
      const folder = join(temporaryFolder(), 'documents');
      const args = ['--from', to, '--store', target, '--documents', folder];
      expect(await db('restore', ...args)).toMatchObject({ code: 0, err: '' });
      expect(await shown(target)).toEqual(await shown(place));
      await withStore(target, async (store) => {
        expect(await store.readDraft('d-1')).toEqual(draft);
        expect(await store.putLetter(letter)).toBe('known');
        const other = { ...letter, key: 'k-2', dossier: 'HS-2' };
        expect(await store.putLetter(other)).toBe('put');
        const [digest] = await store.claimDigests(lease);
        expect(digest?.letters.map(({ key }) => key)).toEqual(['k-1', 'k-2']);
      });
      const verified = await db('verify', '--store', target, '--documents', folder);
      expect(verified.out).toContain('no bytes are left over');
      expect(verified.code).toBe(0);
      // It continues where it was: numbers that the store gives come after those of the backup.
      await playInto(target, [submitLine('HS-3', 'owner.an', 'Nguyễn An')]);
      expect((await db('verify', '--store', target)).out).toContain('3 dossier(s)');
      // A store that holds something is not written over.
      const again = await db('restore', ...args);
      expect(again.err).toMatch(/^error (STORE_NOT_EMPTY|FILE_UNWRITABLE): /);
    },
  );

  it('is backed up to a new file only, and names what it leaves out', async () => {
    const { place } = await newPlace();
    await fill(place);
    const folder = temporaryFolder({ taken: 'x' });
    const to = join(folder, 'backup');
    const { code, out } = await db('backup', '--store', place, '--out', to, '--lang', 'vi');
    expect({ code, out }).toEqual({
      code: 0,
      out: `Đã sao lưu vào ${to}.\nKhông kèm nội dung tài liệu: hãy sao chép thư mục tài liệu sau bước này.\n`,
    });
    const taken = await db('backup', '--store', place, '--out', join(folder, 'taken'));
    expect(taken.err).toMatch(/^error FILE_UNWRITABLE: /);
    expect(readdirSync(folder).sort()).toEqual(['backup', 'taken']);
  });

  it('says which bytes are gone, or left over', async () => {
    const { place } = await newPlace();
    const documents = await fill(place);
    const blobs = openBlobFolder({ path: documents });
    await blobs.put('HS-2', bytes);
    const verified = await db('verify', '--store', place, '--documents', documents);
    expect(verified.code).toBe(0);
    expect(verified.out).toMatch(/HS-2 +ORPHANED/);
    await blobs.delete('HS-1');
    const found = await db('verify', '--store', place, '--documents', documents, '--json');
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toMatchObject({
      documents: { problems: [{ dossier: 'HS-1', document: 'drawings#1', code: 'DOCUMENT_GONE' }] },
    });
    const to = join(temporaryFolder(), 'backup');
    const made = await db('backup', '--store', place, '--out', to, '--documents', documents);
    expect(made.code).toBe(1);
    expect(made.out).toContain('The bytes of drawings#1 of dossier HS-1 are gone.');
  });
});

describe('on PostgreSQL', () => {
  onPostgres((newPlace) => {
    it('restores a backup of an SQLite file, and leaves the file as it is', async () => {
      const { place } = await sqlitePlace();
      await fill(place);
      const to = join(temporaryFolder(), 'backup.db');
      await db('backup', '--store', place, '--out', to);
      const before = readFileSync(to);
      const { place: target } = await newPlace();
      expect(await db('restore', '--from', to, '--store', target)).toMatchObject({ code: 0 });
      expect(await shown(target)).toEqual(await shown(place));
      expect(readFileSync(to).equals(before)).toBe(true);
    });

    it('keeps nothing of a backup that was cut or altered', async () => {
      const { place } = await newPlace();
      await fill(place);
      const to = join(temporaryFolder(), 'backup.jsonl');
      await db('backup', '--store', place, '--out', to);
      const altered = `${to}.altered`;
      writeFileSync(altered, readFileSync(to, 'utf8').replace('HS-2', 'HS-9'));
      truncateSync(to, statSync(to).size - 10);
      for (const file of [to, altered]) {
        const { place: target } = await newPlace();
        const path = join(temporaryFolder(), 'restored.db');
        for (const where of [target, `sqlite:${path}`]) {
          const { code, err } = await db('restore', '--from', file, '--store', where);
          expect(code).toBe(1);
          expect(err).toMatch(/^error BACKUP_INVALID: /);
        }
        expect((await db('verify', '--store', target)).out).toContain('0 dossier(s)');
        expect(existsSync(path)).toBe(false);
      }
    });
  });
});

describe('a call is refused', () => {
  it.each([
    [['backup', '--store', 'sqlite:x.db']],
    [['restore', '--store', 'sqlite:x.db']],
    [['backup', '--out', 'x']],
    [['verify', '--store', 'sqlite:x.db', '--out', 'x']],
    [['backup', '--store', 'sqlite:x.db', '--from', 'x']],
    [['rebuild', '--store', 'sqlite:x.db', '--documents', 'x']],
    [['restore', '--from', 'x', '--store', 'memory']],
  ])('with a hint to the help: %j', async ([action = '', ...args]) => {
    const { code, err } = await db(action, ...args);
    expect(err).toMatch(/^error USAGE: [^\n]*thutuc db --help[^\n]*\n$/);
    expect(code).toBe(2);
  });

  it('where there is no backup', async () => {
    const from = join(temporaryFolder(), 'typo');
    const { code, err } = await db('restore', '--from', from, '--store', 'sqlite:x.db');
    expect(code).toBe(1);
    expect(err).toMatch(/^error FILE_UNREADABLE: /);
  });
});
