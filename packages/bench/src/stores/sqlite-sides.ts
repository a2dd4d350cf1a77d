/** Permits on a file of SQLite: by the engine, and the same rows on another file by hand. */
import { openSqliteStore } from '@thutuc/store-sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Task } from '../bench.js';
import { groupByHand, runCallers } from './callers.js';
import { openStoreOffice } from './permit-office.js';
import { recordPermit } from './recorded-rows.js';
import { openSqliteByHand } from './sqlite-by-hand.js';

const callers = 32;

/** Both sides, each the work of 32 callers; files lie in a folder that goes with them. */
export interface SqliteSides {
  readonly engine: Task;
  readonly byHand: Task;
  close(): Promise<void>;
}

/** Opens both files. */
export async function openSqliteSides(): Promise<SqliteSides> {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-sqlite-'));
  const store = openSqliteStore({ path: join(folder, 'engine.db') });
  const office = openStoreOffice(store);
  const path = join(folder, 'by-hand.db');
  await openSqliteStore({ path }).close();
  const rowsOf = await recordPermit();
  const write = groupByHand(openSqliteByHand(path));
  const byHand = async (id: string): Promise<number> => {
    const commits = rowsOf(id);
    for (const commit of commits) await write(commit);
    return commits.length;
  };
  return {
    engine: () => runCallers(callers, office),
    byHand: () => runCallers(callers, byHand),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
