/** Bench `sqlite`: permits on the embedded store, against the same rows written by hand. */
import { openSqliteStore } from '@thutuc/store-sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from '../bench.js';
import { groupByHand, runCallers } from '../stores/callers.js';
import { openDesk } from '../stores/permit-desk.js';
import { recordPermit } from '../stores/recorded-rows.js';
import { openByHand } from '../stores/sqlite-by-hand.js';

const callers = 32;
let folder: string | undefined;

const bench: Bench = {
  title:
    'Commands per second by 32 callers on one SQLite file with `synchronous = FULL`: building ' +
    'permits of seven commands, each with events, hashes, work items, timers, outbox and snapshot. ' +
    'The other writes the same rows with a group commit written by hand, without deciding or ' +
    'checking anything.',
  peers: {},
  figures: async () => {
    folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-sqlite-'));
    const store = openSqliteStore({ path: join(folder, 'ours.db') });
    const ours = openDesk(store);

    const path = join(folder, 'by-hand.db');
    await openSqliteStore({ path }).close();
    const rowsOf = await recordPermit();
    const write = groupByHand(openByHand(path));
    const byHand = async (id: string) => {
      const commits = rowsOf(id);
      for (const commit of commits) await write(commit);
      return commits.length;
    };
    return [
      {
        name: 'permit-32-callers',
        unit: 'commands/s',
        measure: 'rate',
        clock: 'wall',
        ours: () => runCallers(callers, ours),
        others: { 'group commit by hand': () => runCallers(callers, byHand) },
      },
    ];
  },
  close: () => {
    if (folder !== undefined) rmSync(folder, { recursive: true });
    return Promise.resolve();
  },
};

export default bench;
