/** Runs the contract of blob stores on folders, and damages what lies in them. */
import { blobContract } from '@thutuc/core/testing';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlobFolder } from './index.js';

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
    await expect(blobs.put('D-1', bytes)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await openBlobFolder({ path: join(path, 'gone') }).delete('D-1');
  });
});
