/** Results do not depend on the zone of the process: the tests of legal time, run in five zones. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Apia'];
const ARGUMENTS = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'packages/core/src/calendar',
  'packages/core/src/time-limit',
  '--exclude=**/zone-matrix.test.ts',
  '--maxWorkers=1',
  '--reporter=dot',
];

/** Runs the tests in a process of their own: `TZ` is read once, when a process starts. */
async function runIn(zone: string): Promise<{ code: number | null; output: string }> {
  // The full number of runs is made outside of the matrix.
  const env = { ...process.env, TZ: zone, CI: '' };
  const child = spawn(process.execPath, ARGUMENTS, { cwd: ROOT, env });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  return { code, output };
}

describe('the tests of calendar and time-limit', () => {
  it.each(ZONES)('pass in %s', async (zone) => {
    const { code, output } = await runIn(zone);
    expect(code, output).toBe(0);
  });
});
