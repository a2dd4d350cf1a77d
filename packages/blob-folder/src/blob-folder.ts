/** Keeps bytes in files: written beside, synced, and only then put in place. */
import { StoreError, type BlobStore } from '@thutuc/core';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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
  const folderOf = (dossier: string) => {
    const name = sha256Of(dossier);
    return join(path, name.slice(0, 2), name);
  };
  return {
    put: (dossier, bytes) =>
      telling(path, async () => {
        const sha256 = sha256Of(bytes);
        await writeInPlace(folderOf(dossier), sha256, bytes);
        return sha256;
      }),
    get: (dossier, sha256) =>
      telling(path, async () => {
        if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
        const bytes = await readIfThere(join(folderOf(dossier), sha256));
        if (bytes === undefined || sha256Of(bytes) === sha256) return bytes;
        throw new StoreError(
          'STORE_CORRUPT',
          `The file "${sha256}" of dossier "${dossier}" in "${path}" is not what was written. Restore it from a backup.`,
          { path, dossier, sha256 },
        );
      }),
    delete: (dossier) =>
      telling(path, async () => {
        const folder = folderOf(dossier);
        await rm(folder, { recursive: true, force: true });
        await syncIfThere(dirname(folder));
      }),
  };
}

async function writeInPlace(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(folder);
  const beside = join(folder, `${randomUUID()}.new`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, join(folder, name));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Makes a folder and those above it; each is synced into the one that holds it. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await syncFolder(dirname(made));
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What a folder holds is on disk only when the folder itself was synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncIfThere(folder: string): Promise<void> {
  try {
    await syncFolder(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Tells what the file system refused as an error of the port. */
async function telling<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      'STORE_UNAVAILABLE',
      `The folder "${path}" cannot be used: ${error instanceof Error ? error.message : String(error)}. Check the path, the rights and the space.`,
      { path, code: codeOf(error) },
      { cause: error },
    );
  }
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
