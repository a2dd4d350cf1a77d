/** Where dossiers are kept: in memory, in an SQLite file, or in a PostgreSQL database. */
import { existsSync } from 'node:fs';
import { createMemoryStore, type Store } from '@thutuc/core';
import type { TableStore } from '@thutuc/core/store';
import { CliError, usageError } from '../cli-error.js';

/** A store by the way it is opened. */
export type StorePlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly connectionString: string };

const sqlitePrefix = 'sqlite:';

/**
 * Reads a place such as `sqlite:permits.db`, `postgresql://localhost/permits` or `memory`.
 *
 * @throws CliError `USAGE`
 */
export function parseStorePlace(place: string, command: string): StorePlace {
  if (place === 'memory') return { kind: 'memory' };
  if (/^postgres(ql)?:\/\//.test(place)) return { kind: 'postgres', connectionString: place };
  if (place.startsWith(sqlitePrefix) && place.length > sqlitePrefix.length)
    return { kind: 'sqlite', path: place.slice(sqlitePrefix.length) };
  throw usageError(command, ({ storeForm }) => storeForm(place));
}

/** How to open a store. */
export interface OpenStoreOptions {
  /** Whether a file or tables that are not there are made. @defaultValue true */
  readonly create?: boolean;
}

/**
 * Opens a store.
 *
 * An SQLite file is brought up to date whenever it is opened; a database, which may be shared with
 * programs of the release before, only where it may be made as well.
 *
 * @throws CliError `USAGE` for a place that is none, `FILE_UNREADABLE` for a file that is not
 *   there; StoreError for one that is not a sound store, or a database that does not answer
 */
export async function openStore(
  place: string,
  command: string,
  options: OpenStoreOptions = {},
): Promise<Store> {
  const parsed = parseStorePlace(place, command);
  return parsed.kind === 'memory' ? createMemoryStore() : openPlace(parsed, command, options);
}

/** A store that outlives the command: it can be backed up. */
export interface KeptStore extends Store, TableStore {
  /** Writes a file that is a store by itself; absent where a backup is made of the tables. */
  readonly backUp?: (path: string) => Promise<void>;
}

/** Opens a store that is kept. @throws as {@link openStore} */
export async function openPlace(
  place: StorePlace,
  command: string,
  { create = true }: OpenStoreOptions,
): Promise<KeptStore> {
  switch (place.kind) {
    case 'memory':
      throw usageError(command, ({ storeMissing }) => storeMissing);
    case 'postgres': {
      const { openPostgresStore } = await import('@thutuc/store-postgres');
      return openPostgresStore({ connectionString: place.connectionString, migrate: create });
    }
    case 'sqlite': {
      const { path } = place;
      if (!create && !existsSync(path))
        throw new CliError('FILE_UNREADABLE', (words) => words.noStore(path), { path });
      const { openSqliteStore } = await import('@thutuc/store-sqlite');
      return openSqliteStore({ path });
    }
  }
}

/**
 * Opens the store that a command is about: one that is kept and is there already.
 *
 * @throws CliError `USAGE` where none is named, or the one in memory; else as {@link openStore}
 */
export async function openKeptStore(
  place: string | undefined,
  command: string,
): Promise<KeptStore> {
  const parsed = parseStorePlace(keptPlace(place, command), command);
  return openPlace(parsed, command, { create: false });
}

/** The place of a store that is kept. @throws CliError `USAGE` where none is named, or memory */
export function keptPlace(place: string | undefined, command: string): string {
  if (place === undefined || place === 'memory')
    throw usageError(command, ({ storeMissing }) => storeMissing);
  return place;
}
