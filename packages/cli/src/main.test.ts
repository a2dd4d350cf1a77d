/** The program itself, as a process: exit codes, streams, and no stack traces. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invoke, workspace } from './testing/invoke.js';
import { jsonLines } from './testing/json-lines.js';
import { temporaryFolder } from './testing/temporary-folder.js';

function thutuc(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@thutuc/source', '--import', 'tsx', 'packages/cli/src/main.ts', ...args],
    { cwd: workspace, encoding: 'utf8', env: { ...process.env, LANG: 'C', LC_ALL: 'C' } },
  );
  return { status, stdout, stderr };
}

const permit = 'examples/building-permit';

describe('the program', () => {
  it('keeps a dossier, shows it in another process, and refuses a file that was altered', async () => {
    const file = join(temporaryFolder(), 'x.db');
    const store = `sqlite:${file}`;
    const run = thutuc(
      'run',
      permit,
      '--commands',
      `${permit}/dossiers/tet.jsonl`,
      '--store',
      store,
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const show = thutuc('show', 'tet', '--store', store, '--directory', `${permit}/directory.json`);
    expect(show).toMatchObject({ status: 0, stderr: '' });
    // The table of steps stands above the dossier when it is run.
    expect(run.stdout.endsWith(show.stdout)).toBe(true);

    const sound = readFileSync(file);
    const shownFrom = async (bytes: Uint8Array): Promise<string> => {
      writeFileSync(file, bytes);
      const { code, out, err } = await invoke('show', 'tet', '--store', store);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      return err;
    };
    const altered = Buffer.from(sound);
    for (let at = 0; (at = altered.indexOf('BL-2025-00211', at)) !== -1; at++)
      altered.write('BL-2025-00212', at);
    expect(await shownFrom(altered)).toMatch(/^error LOG_TAMPERED: /);
    const half = sound.subarray(0, Math.floor(sound.length / 2));
    expect(await shownFrom(half)).toMatch(/^error STORE_CORRUPT: /);
  });

  it('tells its version', async () => {
    const manifest = readFileSync(join(workspace, 'packages/cli/package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(await invoke('--version')).toMatchObject({ code: 0, out: `${version}\n` });
  });

  it('fails with one coded line on standard error', () => {
    const line = {
      at: '2025-03-03T08:00+07:00',
      actor: 'an',
      command: { type: 'submit', procedure: 'other' },
    };
    const folder = temporaryFolder({ 'd.jsonl': jsonLines([line]) });
    const { status, stderr } = thutuc('run', permit, '--commands', join(folder, 'd.jsonl'));
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^error PROCEDURE_UNKNOWN: [^\n]*\n$/) as string,
    });
  });
});
