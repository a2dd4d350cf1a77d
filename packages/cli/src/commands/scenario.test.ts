/** A scenario is drafted, refused until it is filled in, and then simulated. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const procedure = inWorkspace('examples/building-permit');

/** An answer that suits a place of a building permit. */
function answerAt(path: readonly string[], among: number): unknown {
  if (path.includes('outcomes')) return 1 / among;
  if (path.includes('data')) return false;
  return { staff: 2, rate: 0.1, min: 0.1, mode: 0.3, max: 1 }[path.at(-1)!];
}

function filledIn(json: unknown, path: readonly string[] = [], among = 1): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if ('?' in json) return answerAt(path, among);
  const entries = Object.entries(json);
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, filledIn(inner, [...path, name], entries.length)]),
  );
}

describe('thutuc scenario init', () => {
  it('drafts a scenario that is refused by name, and runs when it is filled in', async () => {
    const file = join(temporaryFolder(), 'today.json');
    const start = ['--start', '2025-03-03T00:00:00+07:00'];
    const init = await invoke('scenario', 'init', procedure, '--out', file, ...start);
    expect(init).toMatchObject({ code: 0, err: '' });
    const count = Number(/: (\d+) places to fill in/u.exec(init.out)![1]);
    const early = await invoke('simulate', procedure, file);
    expect(early.code).toBe(1);
    expect(early.err).toContain(`error SCENARIO_UNFILLED: The scenario has ${count} place(s)`);
    expect(early.err).toContain('arrivals.coming.rate (dossiers that come in per open hour)');

    const draft = JSON.parse(readFileSync(file, 'utf8')) as object;
    const filled = filledIn({ ...draft, horizon: 720, warmUp: 0 });
    writeFileSync(file, JSON.stringify(filled));
    const run = await invoke('simulate', procedure, file, '--replications', '2');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('of dossiers are expected to be settled on time');
  });

  it('prints the draft, with questions in the language that is asked for', async () => {
    const { out } = await invoke('scenario', 'init', procedure, '--lang', 'vi');
    const { arrivals, start } = JSON.parse(out) as Record<string, Record<string, unknown>>;
    expect(arrivals!.coming).toEqual({ rate: { '?': 'số hồ sơ đến trong một giờ làm việc' } });
    expect(start).toHaveProperty('?');
  });

  it('overwrites no file, in which work may lie', async () => {
    const folder = temporaryFolder({ 'today.json': { filled: 'in' } });
    const file = join(folder, 'today.json');
    const { code, err } = await invoke('scenario', 'init', procedure, '--out', file);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('is there already. Name a new file.') as string,
    });
    expect(readFileSync(file, 'utf8')).toContain('filled');
  });

  it.each([
    ['another action', ['scenario', 'make', procedure], '"make" is not init'],
    ['a start that is none', ['scenario', 'init', procedure, '--start', 'soon'], '--start'],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await invoke(...args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) as string });
  });
});
