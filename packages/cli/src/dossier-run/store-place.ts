/** Where dossiers are kept: in memory, or in an SQLite file. */
import { existsSync } from 'node:fs';
import { createMemoryStore, type Store } from '@thutuc/core';
import { CliError } from '../cli-error.js';
import { usageError } from '../command-line/index.js';

const sqlitePrefix = 'sqlite:';

/**
 * Opens the store that a place such as `sqlite:permits.db` or `memory` names.
 *
 * @param create - Whether a file that is not there is made. @defaultValue true
 * @throws CliError `USAGE` for another place, `FILE_UNREADABLE` for a file that is not there;
 *   StoreError for one that is not a sound store
 */
export async function openStore(
  place: string,
  command: string,
  { create = true }: { readonly create?: boolean } = {},
): Promise<Store> {
  if (place === 'memory') return createMemoryStore();
  if (!place.startsWith(sqlitePrefix) || place.length === sqlitePrefix.length)
    throw usageError(command, `a store is "sqlite:PATH" or "memory", not "${place}"`);
  const path = place.slice(sqlitePrefix.length);
  if (!create && !existsSync(path)) {
    throw new CliError('FILE_UNREADABLE', `There is no store "${path}". Check the path.`, { path });
  }
  const { openSqliteStore } = await import('@thutuc/store-sqlite');
  return openSqliteStore({ path });
}
