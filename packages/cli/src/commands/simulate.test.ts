/** Scenarios simulated, compared and staffed from the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const queue = {
  schema: 'thutuc/scenario@1',
  kind: 'stations',
  start: '2026-03-02T00:00:00+07:00',
  horizon: 1000,
  within: [1],
  arrivals: { coming: { to: 'serve', rate: 8 } },
  pools: { desk: { staff: 1 } },
  steps: { serve: { pool: 'desk', service: { type: 'exponential', mean: 0.1 } } },
};
const procedure = inWorkspace('examples/land-use-certificate');
const study = inWorkspace('examples/study-land-use-certificate/scenario.json');

/** The study cut short, under a name of its own. */
function shortStudy(name: string) {
  const { name: _, ...scenario } = JSON.parse(readFileSync(study, 'utf8')) as {
    name: object;
    pools: Record<string, { staff: number }>;
  };
  return { ...scenario, horizon: 1000, warmUp: 0, name: { vi: name, en: name } };
}

describe('thutuc simulate', () => {
  it('prints the answer, the steps and the pools, and the same for the same seed', async () => {
    const path = join(temporaryFolder({ 'short.json': shortStudy('Short') }), 'short.json');
    const args = ['simulate', procedure, path, '--replications', '3', '--lang', 'en'];
    const one = await invoke(...args);
    expect(one.err).toBe('');
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/% of dossiers are expected to be settled on time/u);
    expect(one.out).toContain('Branch of the land registration office – Registration officer');
    expect(one.out).not.toContain('landOffice/officer');
    expect(await invoke(...args)).toEqual(one);
  });

  it('prints JSON and writes a page that needs nothing else', async () => {
    const folder = temporaryFolder({ 'queue.json': queue });
    const page = join(folder, 'page.html');
    const args = [
      join(folder, 'queue.json'),
      '--replications',
      '2',
      '--html',
      '-o',
      page,
      '--json',
    ];
    const { out, code } = await invoke('simulate', ...args);
    expect(code).toBe(0);
    const { figures } = JSON.parse(out) as { figures: { pools: { desk: object } } };
    expect(figures.pools.desk).toHaveProperty('utilisation.mean');
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/(?:src|href)=|url\(|https?:/u);
  });

  it('refuses a number that is none', async () => {
    const folder = temporaryFolder({ 'queue.json': queue });
    const { code, err } = await invoke(
      'simulate',
      join(folder, 'queue.json'),
      '--replications',
      'x',
    );
    expect(code).toBe(2);
    expect(err).toContain('--replications');
  });
});

describe('thutuc compare', () => {
  it('prints the difference and its interval', async () => {
    const [usual, fewer] = [shortStudy('A'), shortStudy('B')];
    fewer.pools['landOffice/officer'] = { staff: 3 };
    const folder = temporaryFolder({ 'usual.json': usual, 'fewer.json': fewer });
    const paths = ['usual.json', 'fewer.json'].map((file) => join(folder, file));
    const args = [procedure, ...paths, '--replications', '2'];
    const { out, code } = await invoke('compare', ...args, '--lang', 'vi');
    expect(code).toBe(0);
    expect(out).toContain('B trừ A');
    expect(out).toContain('Bận: Chi nhánh');
    const json = await invoke('compare', ...args, '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      warnings: { a: expect.any(Array) as [], b: expect.any(Array) as [] },
    });
    // Numbers as Vietnamese writes them, everywhere.
    expect(out).not.toMatch(/\d\.\d/u);
  });
});

describe('in threads and on a page', () => {
  it('compare says the same, and names both sides', async () => {
    const scenario = shortStudy('As it is');
    const folder = temporaryFolder({ 'a.json': scenario, 'b.json': scenario });
    const page = join(folder, 'page.html');
    const args = ['compare', procedure, join(folder, 'a.json'), join(folder, 'b.json')];
    const runs = [...args, '--replications', '2', '--lang', 'en'];
    const one = await invoke(...runs);
    expect(one.out).toContain('“As it is (b.json)” (B) against “As it is (a.json)” (A): 0.00');
    const two = await invoke(...runs, '--threads', '2', '--html', '-o', page);
    expect(two).toEqual(one);
    expect(readFileSync(page, 'utf8')).toContain('A: As it is (a.json) · B: As it is (b.json)');
  });

  it.each([
    ['simulate', 'queue.json'],
    ['compare', procedure, 'queue.json', 'queue.json'],
    ['staff', 'queue.json'],
  ])('%s takes threads from one on', async (...args) => {
    const folder = temporaryFolder({ 'queue.json': queue });
    const paths = args.map((arg) => (arg.endsWith('.json') ? join(folder, arg) : arg));
    const { code, err } = await invoke(...paths, '--threads', '0');
    expect(code).toBe(2);
    expect(err).toContain('--threads');
  });
});

describe('thutuc staff', () => {
  it('finds how many are enough, and says so on a page', async () => {
    const folder = temporaryFolder({ 'queue.json': queue });
    const page = join(folder, 'page.html');
    const args = ['staff', join(folder, 'queue.json'), '--target', '0.95', '--replications', '2'];
    const { out, code } = await invoke(...args, '--lang', 'en', '--html', '-o', page);
    expect(code).toBe(0);
    expect(out).toContain('Enough: desk 2. Cost: 2.');
    expect(readFileSync(page, 'utf8')).toContain('Cost per hour');
    const json = await invoke(...args, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ best: { staff: { desk: 2 } }, warnings: [] });
  });

  it('says first what a plan rests on of which no dossier was late', async () => {
    const folder = temporaryFolder({ 'queue.json': { ...queue, within: [10] } });
    const args = ['staff', join(folder, 'queue.json'), '--replications', '2'];
    const { out } = await invoke(...args, '--lang', 'en');
    expect(out).toMatch(/^Mind:? INTERVAL_BY_DOSSIERS: All 2 replications.+Enough: desk 1\./su);
    const { warnings } = JSON.parse((await invoke(...args, '--json')).out) as {
      warnings: object[];
    };
    expect(warnings).toMatchObject([
      { code: 'INTERVAL_BY_DOSSIERS', details: { replications: 2 } },
    ]);
  });
});
