/** Power: what is acknowledged is on disk; the system calls of all processes show it. */
import { startServer } from '@thutuc/test-postgres';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasTracer, sightsOf, trace, unsyncedOf, type Sight } from './trace.js';

const lines = 5;
const acknowledger = fileURLToPath(new URL('acknowledger.ts', import.meta.url));
const programFor = (place: string) => [
  ...[process.execPath, '--conditions=@thutuc/source', '--import', 'tsx'],
  ...[acknowledger, place, String(lines)],
];

function expectSynced(sights: readonly Sight[]): void {
  expect(sights.filter((sight) => sight === 'acknowledged')).toHaveLength(lines);
  expect(unsyncedOf(sights)).toBe(0);
}

/** Says so where the machine has no strace: then nothing was checked. */
function canTrace(): boolean {
  if (hasTracer()) return true;
  console.log('There is no strace on this machine: the order of system calls was not checked.');
  return false;
}

it('syncs the log of SQLite before each acknowledgement', async () => {
  if (!canTrace()) return;
  const folder = await mkdtemp(join(tmpdir(), 'thutuc-power-'));
  try {
    const program = programFor(`sqlite:${join(folder, 'store.db')}`);
    expectSynced(await trace({ program, lines, others: [], log: /store\.db-wal>/ }));
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('syncs the log of PostgreSQL before each acknowledgement', async () => {
  if (!canTrace()) return;
  const server = await startServer();
  try {
    const { pid } = server;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const others = [pid, ...children.trim().split(' ').map(Number)];
    // Also for a caller who does not ask for it.
    const lax = `${server.connectionString}?options=-c%20synchronous_commit%3Doff`;
    const program = programFor(lax);
    expectSynced(await trace({ program, lines, others, log: /\/pg_wal\/[0-9A-F]+>/ }));
  } finally {
    await server.stop();
  }
});

describe('a trace', () => {
  const read = (...lines: string[]) => sightsOf(lines.join('\n'), /store\.db-wal>/);
  const written = '7 pwrite64(21</x/store.db-wal>, "..."..., 4096, 32) = 4096';
  const said = '7 write(1<pipe:[1]>, "acknowledged 0\\n", 15) = 15';

  it('tells a sync that is over from one that has begun', () => {
    const begun = '8 fdatasync(21</x/store.db-wal> <unfinished ...>';
    const over = '8 <... fdatasync resumed>) = 0';
    expect(unsyncedOf(read(written, begun, said, over))).toBe(1);
    expect(unsyncedOf(read(written, begun, over, said))).toBe(0);
  });

  it('tells the log from other files, and a sync after the write from one before', () => {
    const sync = '7 fdatasync(21</x/store.db-wal>) = 0';
    expect(unsyncedOf(read(written, '7 fdatasync(5</x/store.db>) = 0', said))).toBe(1);
    expect(unsyncedOf(read(sync, written, said))).toBe(1);
    expect(unsyncedOf(read(written, sync, said, said))).toBe(1);
  });
});
