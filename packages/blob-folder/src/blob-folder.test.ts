/** Runs the contract of blob stores on folders, and damages what lies in them. */
import { blobContract } from '@thutuc/testing';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlobFolder } from './blob-folder.js';

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');
const bytes = new TextEncoder().encode('Giấy phép xây dựng');

blobContract(
  { describe, it, expect },
  {
    name: 'a folder',
    create: async () => {
      const path = join(await mkdtemp(join(tmpdir(), 'thutuc-blobs-')), 'not', 'there', 'yet');
      return {
        blobs: openBlobFolder({ path }),
        openAgain: () => Promise.resolve(openBlobFolder({ path })),
        dispose: () => rm(join(path, '../../..'), { recursive: true }),
      };
    },
  },
);

describe('a folder', () => {
  let path: string;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'thutuc-blobs-'));
  });
  afterEach(() => rm(path, { recursive: true, force: true }));

  const files = async () => {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile());
  };

  it('says of bytes that were changed that they are not what was written', async () => {
    const blobs = openBlobFolder({ path });
    const sha256 = await blobs.put('D-1', bytes);
    const [file] = await files();
    await writeFile(join(file!.parentPath, file!.name), 'Giấy phép giả');
    await expect(blobs.get('D-1', sha256)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
    await blobs.put('D-1', bytes);
    expect(await blobs.get('D-1', sha256)).toEqual(Buffer.from(bytes));
  });

  it('holds nothing outside of it, and nothing half written', async () => {
    const blobs = openBlobFolder({ path });
    for (const dossier of ['../../x', '/etc/x', 'a\u0000b']) await blobs.put(dossier, bytes);
    const found = await files();
    expect(found).toHaveLength(3);
    for (const { name } of found) expect(name).toMatch(/^[0-9a-f]{64}$/);
    for (const dossier of ['../../x', '/etc/x', 'a\u0000b']) await blobs.delete(dossier);
    expect(await files()).toEqual([]);
  });

  it('that is a file, or gone, is unavailable', async () => {
    const file = join(path, 'file');
    await writeFile(file, '');
    const blobs = openBlobFolder({ path: file });
    const sha256 = '0'.repeat(64);
    for (const work of [
      () => blobs.put('D-1', bytes),
      () => blobs.get('D-1', sha256),
      () => blobs.has('D-1', sha256),
      () => blobs.discard('D-1', sha256),
      () => blobs.list({}),
    ])
      await expect(work()).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        details: { path: file, code: 'ENOTDIR' },
      });
    const gone = openBlobFolder({ path: join(path, 'gone') });
    await gone.delete('D-1');
    await gone.discard('D-1', sha256);
    expect([await gone.get('D-1', sha256), await gone.has('D-1', sha256)]).toEqual([
      undefined,
      false,
    ]);
    expect(await gone.list({})).toEqual({ items: [] });
  });

  it.each(['', 'file:///documents', 'file:documents', 'https://x/y', 'S3://bucket', 'a\u0000b'])(
    'is not meant by "%s"',
    (text) => {
      expect(() => openBlobFolder({ path: text })).toThrow(
        expect.objectContaining({ code: 'STORE_UNAVAILABLE', details: { path: text } }),
      );
    },
  );

  it.each(['hồ sơ', 'C:\\hồ sơ', 'files', 'a/https://b', '1://'])('may be "%s"', (text) => {
    expect(() => openBlobFolder({ path: text })).not.toThrow();
  });

  it('breaks off a stream before its last piece, where the bytes were changed', async () => {
    const blobs = openBlobFolder({ path });
    const sha256 = await blobs.put('D-1', Buffer.alloc(200_000, 1));
    const [file] = await files();
    await writeFile(join(file!.parentPath, file!.name), Buffer.alloc(200_000, 2));
    let came = 0;
    const read = async () => {
      for await (const piece of (await blobs.stream('D-1', sha256))!) came += piece.length;
    };
    await expect(read()).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
    expect(came).toBeLessThan(200_000);
  });

  it('loses what is staged to the deletion of its dossier, and keeps none of it then', async () => {
    const blobs = openBlobFolder({ path });
    const staged = await blobs.stage('D-1', Readable.from([bytes]));
    await blobs.delete('D-1');
    await expect(staged.keep()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await staged.drop();
    expect(await files()).toEqual([]);
  });

  it('leaves nothing of what could not be put in its place', async () => {
    const blobs = openBlobFolder({ path });
    const sha256 = await blobs.put('D-1', bytes);
    const [file] = await files();
    const place = join(file!.parentPath, file!.name);
    await rm(place);
    await mkdir(join(place, 'in the way'), { recursive: true });
    await expect(blobs.put('D-1', bytes)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await readdir(file!.parentPath)).toEqual([sha256]);
    const staged = await blobs.stage('D-1', Readable.from([bytes]));
    await expect(staged.keep()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await staged.drop();
    expect(await readdir(file!.parentPath)).toEqual([sha256]);
  });

  it('lists each document once, page by page, also of dossiers whose hashes begin alike', async () => {
    const blobs = openBlobFolder({ path });
    const prefixOf = (dossier: string) => sha256Of(dossier).slice(0, 2);
    const alike = Array.from({ length: 2000 }, (_, i) => `D-${i}`)
      .filter((dossier) => prefixOf(dossier) === prefixOf('D-0'))
      .slice(0, 4);
    const kept: string[] = [];
    for (const dossier of alike)
      for (const text of ['a', 'b', 'c'])
        kept.push(`${sha256Of(dossier)} ${await blobs.put(dossier, Buffer.from(text))}`);
    for (const limit of [1, 2, 5]) {
      const listed: string[] = [];
      for (let after: string | undefined, isFirst = true; isFirst || after; isFirst = false) {
        const page = await blobs.list({ limit, ...(after !== undefined && { after }) });
        listed.push(...page.items.map(({ dossierHash, name }) => `${dossierHash} ${name}`));
        expect(listed.length).toBeLessThanOrEqual(kept.length);
        after = page.next;
      }
      expect(listed).toEqual(kept.toSorted());
    }
  });

  it.skipIf(!existsSync('/proc/self/fd'))('holds no file open that it has synced', async () => {
    const blobs = openBlobFolder({ path });
    const before = readdirSync('/proc/self/fd').length;
    for (let i = 0; i < 100; i += 1) {
      const sha256 = await blobs.put('D-1', Buffer.from(`${i}`));
      // One who reads no further, and one who does not begin.
      const pieces = (await blobs.stream('D-1', sha256))![Symbol.asyncIterator]();
      await pieces.next();
      await pieces.return?.();
      await blobs.stream('D-1', sha256);
    }
    expect(readdirSync('/proc/self/fd').length - before).toBeLessThan(50);
  });
});
