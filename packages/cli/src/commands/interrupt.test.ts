/** `thutuc interrupt`: the plan as a dry run, carried out, and its end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sketchProcedure } from '@thutuc/core';
import { invoke } from '../testing/invoke.js';
import { keepDossiers, placeIn } from '../testing/keep-dossiers.js';

const name = (text: string) => ({ vi: text, en: text });
const procedure = sketchProcedure({
  id: 'copy',
  limit: '5 working days',
  rule: 'vn/decree-61-2018',
  basis: { act: 'Decree', article: '7' },
  data: {},
  steps: { certify: { by: 'clerk', on: { certified: 'granted' } } },
  ends: ['granted'],
});
const file = {
  schema: 'thutuc/directory@1',
  units: [{ code: 'office', name: name('Office') }],
  people: [
    { id: 'lan', name: 'Lan', memberships: [{ unit: 'office', role: 'clerk' }] },
    { id: 'tan', name: 'Tan', memberships: [{ unit: 'P', role: 'administrator' }] },
  ],
};
const outage = {
  id: 'outage',
  scope: { system: true },
  from: '2025-07-02T00:00+07:00',
  effect: 'suspend',
  notice: 'Notice 5',
  basis: [{ act: 'Civil Code', article: '156' }],
};

describe('thutuc interrupt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-interrupt-'));
  const place = placeIn(folder);
  const declared = join(folder, 'outage.json');
  const ask = (...more: string[]) =>
    invoke(...['interrupt', '--store', place, '--folder', folder, '--actor', 'tan', ...more]);

  beforeAll(async () => {
    writeFileSync(declared, JSON.stringify(outage));
    await keepDossiers(
      folder,
      { procedure, directory: file, at: '2025-07-01T09:00+07:00' },
      async (engine) => {
        const submit = { type: 'submit', procedure: 'copy', data: {} } as const;
        await engine.execute({ id: 's', dossier: 'D-1', actor: 'hanh', command: submit });
        await engine.execute({
          id: 'a',
          dossier: 'D-1',
          actor: 'lan',
          command: { type: 'accept' },
        });
      },
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('says what would become of which dossier, and then does it', async () => {
    const plan = await ask('--declare', declared, '--dry-run');
    expect(plan.out).toContain('Interruption outage would touch 1 dossier(s)');
    expect(plan.out).toMatch(/D-1 +the time limit stands still/);
    expect(plan.code).toBe(0);
    const done = await ask('--declare', declared, '--lang', 'vi');
    expect(done.out).toContain('1 hồ sơ đã được tính theo gián đoạn outage.');
  });

  it('takes its end, and says which dates moved', async () => {
    const end = ['--end', 'outage', '--to', '2025-07-04T00:00+07:00'];
    const json = await ask(...end, '--dry-run', '--json');
    const { touched } = JSON.parse(json.out) as { touched: { dossier: string }[] };
    expect(touched.map(({ dossier }) => dossier)).toEqual(['D-1']);
    expect((await ask(...end)).out).toContain('1 dossier(s) follow interruption outage.');
    expect((await ask(...end)).out).toContain('0 dossier(s)');
  });

  it('is refused where something is missing, or cannot be', async () => {
    expect((await ask()).err).toContain('--declare');
    expect((await ask('--end', 'outage')).err).toContain('--to');
    const both = await ask('--declare', declared, '--end', 'outage', '--to', outage.from);
    expect(both.err).toContain('do not go together');
    writeFileSync(join(folder, 'wrong.json'), '{"id": "wrong"}');
    expect((await ask('--declare', join(folder, 'wrong.json'))).err).toContain(
      'INTERRUPTION_INVALID',
    );
  });
});
