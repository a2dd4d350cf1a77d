/** A backup of a file: one consistent copy, made while others go on working. */
import { StoreError } from '@thutuc/core';
import { chmod, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Connection } from './connection.js';
import { refuseNoFile } from './open-file.js';

/** Only its owner may read what a backup says of persons. */
const ownerOnly = 0o600;

/**
 * Writes the file as it is at one moment to a new one, which is there whole and synced, or not at
 * all.
 *
 * @throws StoreError `STORE_NOT_EMPTY` where there is a file already
 */
export async function backUp(connection: Connection, path: string): Promise<void> {
  refuseNoFile(path);
  const file = resolve(path);
  if (await isThere(file))
    throw new StoreError('STORE_NOT_EMPTY', `"${path}" is there already. Name a new file.`, {
      path,
    });
  const beside = `${file}.part`;
  await rm(beside, { force: true });
  try {
    connection.exec(`VACUUM INTO '${beside.replaceAll("'", "''")}'`);
    await chmod(beside, ownerOnly);
    await sync(beside);
    await rename(beside, file);
    await sync(dirname(file));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
