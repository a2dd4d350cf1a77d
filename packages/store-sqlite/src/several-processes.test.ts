/** Several processes on one file: all open it at once, and none loses or repeats a commit. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from './open.js';

const writer = fileURLToPath(new URL('testing/writer.ts', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thutuc-processes-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('lets four processes create the file and write to one dossier', async () => {
  const path = join(folder, 'store.db');
  const commits = 10;
  const codes = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (name) => {
      const child = fork(writer, [path, name, String(commits)], {
        execArgv: ['--conditions=@thutuc/source', '--import', 'tsx'],
      });
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    }),
  );
  expect(codes).toEqual([0, 0, 0, 0]);

  const store = openSqliteStore({ path });
  const stored = await store.readStored('D-1');
  expect(stored?.events.map(({ seq }) => seq)).toEqual(
    Array.from({ length: 4 * commits }, (_, i) => i + 1),
  );
  expect(new Set(stored?.commands.map(({ id }) => id)).size).toBe(4 * commits);
  await store.close();
});
