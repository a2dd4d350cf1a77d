/** Power: the system calls of a process show that the log is synced before a caller hears yes. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const acknowledger = fileURLToPath(new URL('testing/acknowledger.ts', import.meta.url));
const hasTracer = (process.env.PATH ?? '')
  .split(':')
  .some((folder) => existsSync(join(folder, 'strace')));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thutuc-sync-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The acknowledgements and syncs of a traced process, in their order. */
async function trace(): Promise<string[]> {
  const file = join(folder, 'trace');
  const command = [
    ...['-f', '-o', file, '-e', 'trace=write,fsync,fdatasync', '-y', process.execPath],
    ...['--conditions=@thutuc/source', '--import', 'tsx', acknowledger, join(folder, 'store.db')],
  ];
  execFileSync('strace', command, { stdio: ['ignore', 'ignore', 'inherit'] });
  return (await readFile(file, 'utf8')).split('\n').flatMap((line) => {
    if (/f(data)?sync\(\d+<.*store\.db-wal>/.test(line)) return ['synced'];
    return /write\(1<.*"acknowledged /.test(line) ? ['acknowledged'] : [];
  });
}

it('syncs the log of changes before each acknowledgement', async () => {
  if (!hasTracer) {
    console.log('There is no strace on this machine: the order of system calls was not checked.');
    return;
  }
  const calls = (await trace()).filter((call, i, all) => call !== all[i - 1]);
  expect(calls.slice(calls.indexOf('synced'))).toEqual(
    Array.from({ length: 5 }, () => ['synced', 'acknowledged']).flat(),
  );
});
