/** Bench `audit`: how fast a store is verified, and how much memory that takes. */
import { verifyStore, type Store } from '@thutuc/core';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from '../bench.js';
import { runCallers } from '../stores/callers.js';
import { openStoreOffice } from '../stores/permit-office.js';

/** Permits that are verified again and again for the rate, and once for the memory. */
const few = 2000;
const many = Number(process.env.AUDIT_DOSSIERS ?? 100_000);
const callers = 32;
const folders: string[] = [];

/** A file of so many permits. */
async function openFilled(dossiers: number): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-audit-'));
  folders.push(folder);
  const store = openSqliteStore({ path: join(folder, 'store.db') });
  const office = openStoreOffice(store);
  for (let made = 0; made < dossiers; made += callers) await runCallers(callers, office);
  return store;
}

const bench: Bench = {
  title:
    'Dossiers per second that `verifyStore` checks on one SQLite file, building permits of seven ' +
    'events each: every hash, every derived row, what is pinned, and the file itself. And the most ' +
    `megabytes that live on the heap while ${many.toLocaleString('en')} of them are checked, above those before.`,
  peers: {},
  nodeOptions: ['--expose-gc'],
  figures: async () => {
    const store = await openFilled(few);
    let memory: Promise<number> | undefined;
    return [
      {
        name: 'verify',
        unit: 'dossiers/s',
        measure: 'rate',
        clock: 'wall',
        ours: async () => (await verifyStore(store)).dossiers,
        others: {},
      },
      {
        name: 'verify-memory',
        unit: 'MB',
        measure: 'amount',
        clock: 'wall',
        ours: () => (memory ??= openFilled(many).then(heapOfVerifying)),
        others: {},
        target: 64,
      },
    ];
  },
  close: () => {
    for (const folder of folders) rmSync(folder, { recursive: true });
    return Promise.resolve();
  },
};

export default bench;

/** The most megabytes that live on the heap while a store is verified, above those before. */
async function heapOfVerifying(store: Store): Promise<number> {
  const live = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const before = live();
  let most = 0;
  // Often enough that what a page of dossiers leaves shows, too.
  const onProgress = (count: number): void => {
    if (count % 400 === 0) most = Math.max(most, live() - before);
  };
  const { problemCount } = await verifyStore(store, { onProgress });
  if (problemCount > 0) throw new Error(`${problemCount} problems in a sound store`);
  return most;
}
