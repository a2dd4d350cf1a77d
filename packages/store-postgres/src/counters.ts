/** Counters. */
import type { Database } from './database.js';

/** The values of counters by key. */
export async function readCounters(
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.rows(
    'SELECT key, value FROM {schema}.counters WHERE key = ANY ($1::text[])',
    [keys],
    'counters',
  );
  return new Map((rows as { key: string; value: number }[]).map(({ key, value }) => [key, value]));
}
