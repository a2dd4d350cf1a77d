/** Keeps bytes in files: written beside, synced, and only then put in place. */
import { decodeCursor, pageLimit, pageOf, type KeptBlob } from '@thutuc/core/store';
import { StoreError, type BlobStore } from '@thutuc/core';
import { randomUUID } from 'node:crypto';
import { access, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, corruptFile, makeFolder, sha256Of, syncFolder, withBlobErrors } from './files.js';
import { checkedPieces, stageInFolder } from './pieces.js';

/** Where to keep bytes. */
export interface BlobFolderOptions {
  /** Path of the folder; it is created where there is none. */
  readonly path: string;
}

/**
 * A blob store in a folder. Any number of processes on one machine may use the same one.
 *
 * Each dossier has a folder of its own, named by the hash of its id, and each document a file in
 * it, named by the hash of its content: no id can lead out of the folder. A file is written beside
 * its place, synced and renamed, so that it is there whole or not at all.
 *
 * @throws StoreError `STORE_UNAVAILABLE` from calls that cannot read or write the folder
 * @example
 * ```ts
 * const engine = createEngine({ blobs: openBlobFolder({ path: 'documents' }), …rest });
 * ```
 */
export function openBlobFolder({ path }: BlobFolderOptions): BlobStore {
  refuseNoFolder(path);
  const folderOf = (dossier: string) => {
    const name = sha256Of(dossier);
    return join(path, name.slice(0, 2), name);
  };
  return {
    put: (dossier, bytes) =>
      withBlobErrors(path, async () => {
        const sha256 = sha256Of(bytes);
        await writeInPlace(folderOf(dossier), sha256, bytes);
        return sha256;
      }),
    stage: (dossier, pieces) => stageInFolder(path, folderOf(dossier), pieces),
    stream: (dossier, sha256) =>
      withBlobErrors(path, async () => {
        const place = join(folderOf(dossier), sha256);
        if (!isHash.test(sha256) || !(await isThere(place))) return undefined;
        return checkedPieces(path, place, { dossier, sha256 });
      }),
    get: (dossier, sha256) =>
      withBlobErrors(path, async () => {
        if (!isHash.test(sha256)) return undefined;
        const bytes = await readIfThere(join(folderOf(dossier), sha256));
        if (bytes === undefined) return undefined;
        if (bytes !== 'folder' && sha256Of(bytes) === sha256) return bytes;
        throw corruptFile(path, dossier, sha256);
      }),
    has: (dossier, sha256) =>
      withBlobErrors(
        path,
        async () => isHash.test(sha256) && isThere(join(folderOf(dossier), sha256)),
      ),
    discard: (dossier, sha256) =>
      withBlobErrors(path, async () => {
        if (!isHash.test(sha256)) return;
        const folder = folderOf(dossier);
        await rm(join(folder, sha256), { force: true });
        await syncIfThere(folder);
      }),
    list: (page) =>
      withBlobErrors(path, async () => {
        const limit = pageLimit(page.limit);
        const [from = '', after = ''] = decodeCursor(page, ['string', 'string']) ?? [];
        const found: KeptBlob[] = [];
        for await (const blob of filesFrom(path, String(from), String(after)))
          if (found.push(blob) > limit) break;
        return pageOf(found, limit, ({ dossierHash, name }) => [dossierHash, name]);
      }),
    delete: (dossier) =>
      withBlobErrors(path, async () => {
        const folder = folderOf(dossier);
        await rm(folder, { recursive: true, force: true });
        await syncIfThere(dirname(folder));
      }),
  };
}

const isHash = /^[0-9a-f]{64}$/;
const isPrefix = /^[0-9a-f]{2}$/;

/** Refuses what would be taken for a folder and is none. @throws StoreError `STORE_UNAVAILABLE` */
function refuseNoFolder(path: string): void {
  const isFolder = path !== '' && !/^([a-z][a-z\d+.-]*:\/\/|file:)/i.test(path);
  if (isFolder && !path.includes('\u0000')) return;
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `${JSON.stringify(path)} names no folder, so that nothing would be kept. Give the path of one.`,
    { path },
  );
}

/** Every file below the folder after a place, whatever is left of what was never kept whole too. */
async function* filesFrom(path: string, from: string, after: string): AsyncIterable<KeptBlob> {
  for (const prefix of await namesIn(path, isPrefix)) {
    if (prefix < from.slice(0, 2)) continue;
    for (const dossierHash of await namesIn(join(path, prefix), isHash)) {
      // One in another's place holds nothing of the store, and has no place in the order of pages.
      if (dossierHash < from || !dossierHash.startsWith(prefix)) continue;
      for (const name of await namesIn(join(path, prefix, dossierHash), /./))
        if (dossierHash > from || name > after) yield { dossierHash, name };
    }
  }
}

/** The names in a folder in their order; none where it is gone. */
async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => pattern.test(name)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function writeInPlace(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(folder);
  const beside = join(folder, `${randomUUID()}.new`);
  const file = await open(beside, 'wx');
  try {
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, join(folder, name));
  } catch (error) {
    await rm(beside);
    throw error;
  }
  await syncFolder(folder);
}

async function readIfThere(file: string): Promise<Uint8Array | 'folder' | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (codeOf(error) === 'EISDIR') return 'folder';
    throw error;
  }
}

async function syncIfThere(folder: string): Promise<void> {
  try {
    await syncFolder(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
