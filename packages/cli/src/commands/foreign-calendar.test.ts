/** No command counts rules of one country on the days off of another, unless told to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const dutch = inWorkspace('examples/dutch-permit');
const read = (name: string): string => readFileSync(join(dutch, name), 'utf8');

/** The Dutch permit without its calendar: the command line has Vietnam's only. */
const files = {
  'procedure.json': read('procedure.json'),
  'rules.json': read('rules.json'),
  'directory.json': read('directory.json'),
};
const sample = join(dutch, 'dossiers/extension.jsonl');

/** A scenario of the permit in which hardly anything happens. */
const simulated = {
  schema: 'thutuc/scenario@1',
  kind: 'procedure',
  procedure: { id: 'dutch-permit', version: '1.0.0' },
  start: '2025-03-03T00:00:00+01:00',
  horizon: 100,
  arrivals: { coming: { rate: 0.1 } },
  steps: {},
};

/** What each command is called with; the store holds Dutch dossiers, counted rightly before. */
async function argumentsOf(command: string): Promise<readonly string[]> {
  const folder = temporaryFolder(files);
  if (command === 'run') return ['run', folder, '--commands', sample];
  if (command === 'verify') return ['verify', folder, '--years', '2025'];
  if (command === 'simulate' || command === 'compare' || command === 'staff') {
    const scenario = join(temporaryFolder({ 'today.json': simulated }), 'today.json');
    return [command, folder, scenario, ...(command === 'compare' ? [scenario] : [])];
  }
  if (command === 'deadline')
    return ['deadline', '--rules', 'uk/foia', '--from', '2025-03-03', '--limit', '20 days'];
  const store = `sqlite:${join(temporaryFolder(), 'dutch.db')}`;
  expect((await invoke('run', dutch, '--commands', sample, '--store', store)).code).toBe(0);
  return command === 'act'
    ? ['act', 'D-1', 'accept', '--actor', 'x', '--folder', folder, '--store', store]
    : ['worker', '--once', '--folder', folder, '--store', store];
}

describe('rules of the Netherlands on the days off of Vietnam', () => {
  it.each(['run', 'verify', 'act', 'worker', 'deadline', 'simulate', 'compare', 'staff'])(
    'are refused by %s',
    async (name) => {
      const { code, err } = await invoke(...(await argumentsOf(name)));
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringContaining('CALENDAR_MISMATCH') as string,
      });
    },
  );

  it('are verified on purpose, with a note', async () => {
    const { code, out } = await invoke(...(await argumentsOf('verify')), '--foreign-calendar');
    expect(code).toBe(0);
    expect(out).toContain('note  Rule "nl/awb" (NL) counts on calendar "vn" (VN)');
  });

  it('are run on purpose, with a note on each date', async () => {
    const { out } = await invoke(...(await argumentsOf('run')), '--foreign-calendar', '--json');
    expect(out).toContain('"CALENDAR_MISMATCH"');
    const text = await invoke(...(await argumentsOf('run')), '--foreign-calendar');
    expect(text.out.replaceAll(/\s+/g, ' ')).toContain('! Rule "nl/awb" (NL) counts on calendar');
  });
});
