/** What every use of the folder needs: folders that last, hashes, and errors of the port. */
import { StoreError } from '@thutuc/core';
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder and those above it; each is synced into the one that holds it. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await syncFolder(dirname(made));
}

/** What a folder holds is on disk only when the folder itself was synced. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Tells what the file system refused as an error of the port. */
export async function withBlobErrors<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
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

/** SHA-256 in hexadecimal digits. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The code of an error of the file system. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** Says that a file is not what was written. */
export function corruptFile(path: string, dossier: string, sha256: string): StoreError {
  return new StoreError(
    'STORE_CORRUPT',
    `The file "${sha256}" of dossier "${dossier}" in "${path}" is not what was written. Restore it from a backup.`,
    { path, dossier, sha256 },
  );
}
