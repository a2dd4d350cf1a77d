/** Runs the contracts of stores and of workers on SQLite files. */
import { storeContract, workerContract } from '@thutuc/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from './open.js';

const options = {
  name: 'SQLite',
  // Each run makes a file and syncs each commit to disk.
  runs: process.env.CI === 'true' ? 60 : 8,
  create: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'thutuc-sqlite-'));
    const path = join(folder, 'store.db');
    return {
      store: openSqliteStore({ path }),
      openAgain: () => Promise.resolve(openSqliteStore({ path })),
      dispose: () => rm(folder, { recursive: true }),
    };
  },
};

storeContract({ describe, it, expect }, options);
workerContract({ describe, it, expect }, options);
