/** Runs the contract of tampering on a folder, and edits what it keeps as a file system can. */
import { blobTamperingContract } from '@thutuc/testing';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBlobFolder } from './blob-folder.js';

async function filesIn(path: string): Promise<Record<string, Uint8Array>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (file) => [relative(path, file), await readFile(file)] as const);
  return Object.fromEntries(await Promise.all(read));
}

async function replace(path: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const name of await readdir(path)) await rm(join(path, name), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), bytes);
  }
}

const open = async () => {
  const path = await mkdtemp(join(tmpdir(), 'thutuc-blobs-'));
  return {
    blobs: openBlobFolder({ path }),
    files: () => filesIn(path),
    replace: (files: Readonly<Record<string, Uint8Array>>) => replace(path, files),
    isPlace: (file: string) => /^([0-9a-f]{2})\/\1[0-9a-f]{62}\/[^/]+$/.test(file),
    close: () => rm(path, { recursive: true }),
  };
};

blobTamperingContract(
  { describe, it, expect },
  { name: 'a folder', open, runs: process.env.CI === 'true' ? 300 : 60 },
);

it('lists to its end, also where a folder of a dossier lies in the place of another', async () => {
  const { blobs, files, replace: put, close } = await open();
  for (const dossier of ['D-1', 'D-2']) await blobs.put(dossier, new Uint8Array(1));
  const kept = await files();
  const misplaced = Object.fromEntries(
    Object.entries(kept).map(([file, bytes]) => [`ff/${file.slice(3)}`, bytes] as const),
  );
  await put({ ...kept, ...misplaced });
  const listed: unknown[] = [];
  let after: string | undefined;
  do {
    const page = await blobs.list({ limit: 1, ...(after !== undefined && { after }) });
    listed.push(...page.items);
    after = page.next;
  } while (after !== undefined && listed.length < 10);
  expect(listed).toHaveLength(2);
  await close();
});

it('finds a folder where a document should be', async () => {
  const { blobs, files, replace: put, close } = await open();
  const sha256 = await blobs.put('D-1', new Uint8Array(1));
  const [file] = Object.keys(await files());
  await put({ [`${file}/x`]: new Uint8Array(1) });
  await expect(blobs.get('D-1', sha256)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  await close();
});
