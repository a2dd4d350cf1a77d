/** Power: what is acknowledged is on disk; the system calls of all processes show it. */
import { startServer } from '@thutuc/test-postgres';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { withProgram } from '../program/program.js';
import { hasTracer, readTrace, trace, unsyncedInTrace, type Looked } from './trace.js';

const lines = 5;
/** The system calls of a program that acknowledges, and of others. */
const traceOf = (place: string, others: number[] = [], file = 'acknowledger.ts') =>
  withProgram(new URL(file, import.meta.url), (program) =>
    trace({ program: [process.execPath, program, place, String(lines)], lines, others }),
  );
/** Both in one path. */
const inLog = (log: RegExp): Looked => ({ written: log, synced: log });

function expectSynced(text: string, looked: Looked): void {
  const sights = readTrace(text, looked);
  expect(sights.filter((sight) => sight === 'written').length).toBeGreaterThanOrEqual(lines);
  expect(sights.filter((sight) => sight === 'acknowledged')).toHaveLength(lines);
  expect(unsyncedInTrace(sights)).toBe(0);
}

/** Skips by name where there is no strace; with `CI=true`, `npm test` takes it for a failure. */
function assertTracer({ skip }: TestContext): void {
  if (!hasTracer()) skip('lacks strace');
}

it('syncs the log of SQLite before each acknowledgement', async (context) => {
  assertTracer(context);
  const folder = await mkdtemp(join(tmpdir(), 'thutuc-power-'));
  try {
    const text = await traceOf(`sqlite:${join(folder, 'store.db')}`);
    expectSynced(text, inLog(/store\.db-wal>/));
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('syncs the log of PostgreSQL before each acknowledgement', async (context) => {
  assertTracer(context);
  const server = await startServer();
  try {
    const { pid } = server;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const others = [pid, ...children.trim().split(' ').map(Number)];
    // Also for a caller who does not ask for it.
    const lax = `${server.connectionString}?options=-c%20synchronous_commit%3Doff`;
    expectSynced(await traceOf(lax, others), inLog(/\/pg_wal\/[0-9A-F]+>/));
  } finally {
    await server.stop();
  }
});

it('syncs the bytes of a document, their name and their folders before it says so', async (context) => {
  assertTracer(context);
  const folder = await mkdtemp(join(tmpdir(), 'thutuc-power-'));
  try {
    const text = await traceOf(join(folder, 'documents'), [], 'document-acknowledger.ts');
    expectSynced(text, inLog(/\.new>/));
    expectSynced(text, { written: /^rename.*\.new", /, synced: /\/[0-9a-f]{64}>/ });
    expectSynced(text, { written: /^mkdir.*\/[0-9a-f]{64}"/, synced: /\/[0-9a-f]{2}>/ });
    expectSynced(text, { written: /^mkdir.*\/[0-9a-f]{2}"/, synced: /\/documents>/ });
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('says why a program ended early, and does not wait for the others', async (context) => {
  assertTracer(context);
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    const program = [process.execPath, '-e', "throw new Error('the disk is gone')"];
    const traced = trace({ program, lines, others: [other.pid!] });
    await expect(traced).rejects.toThrow(/ended early: [^]*the disk is gone/);
  } finally {
    other.kill('SIGKILL');
  }
});

describe('a trace', () => {
  const read = (...lines: string[]) => readTrace(lines.join('\n'), inLog(/store\.db-wal>/));
  const written = '7 pwrite64(21</x/store.db-wal>, "..."..., 4096, 32) = 4096';
  const said = '7 write(1<pipe:[1]>, "acknowledged 0\\n", 15) = 15';

  it('tells a sync that is over from one that has begun', () => {
    const begun = '8 fdatasync(21</x/store.db-wal> <unfinished ...>';
    const over = '8 <... fdatasync resumed>) = 0';
    expect(unsyncedInTrace(read(written, begun, said, over))).toBe(1);
    expect(unsyncedInTrace(read(written, begun, over, said))).toBe(0);
  });

  it('tells the log from other files, and a sync after the write from one before', () => {
    const sync = '7 fdatasync(21</x/store.db-wal>) = 0';
    expect(unsyncedInTrace(read(written, '7 fdatasync(5</x/store.db>) = 0', said))).toBe(1);
    expect(unsyncedInTrace(read(sync, written, said))).toBe(1);
    expect(unsyncedInTrace(read(written, sync, said, said))).toBe(1);
  });
});
