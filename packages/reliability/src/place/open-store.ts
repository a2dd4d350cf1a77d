/** Opens the store of a place. */
import type { Store } from '@thutuc/core';
import { openPostgresStore } from '@thutuc/store-postgres';
import { openSqliteStore } from '@thutuc/store-sqlite';

/** Opens a store by its place: `sqlite:PATH`, or the address of a PostgreSQL database. */
export async function openStoreAt(place: string): Promise<Store> {
  const file = /^sqlite:(.+)$/.exec(place)?.[1];
  return file === undefined
    ? openPostgresStore({ connectionString: place })
    : openSqliteStore({ path: file, busyTimeoutMs: 60_000 });
}
