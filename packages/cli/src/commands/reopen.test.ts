/** `thutuc reopen`: the plan as a dry run, and carried out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseProcedure, sketchProcedure } from '@thutuc/core';
import { invoke } from '../testing/invoke.js';
import { keepDossiers, placeIn } from '../testing/keep-dossiers.js';

const basis = [{ act: 'Ruling of the court', article: '1' }];
const file = {
  schema: 'thutuc/directory@1',
  units: [{ code: 'D1', name: { vi: 'D1', en: 'D1' } }],
  people: [
    { id: 'lan', name: 'Lan', memberships: [{ unit: 'D1', role: 'clerk' }] },
    { id: 'minh', name: 'Minh', memberships: [{ unit: 'D1', role: 'head' }] },
  ],
};
const sketch = sketchProcedure({
  id: 'copy',
  limit: '5 working days',
  rule: 'vn/decree-61-2018',
  basis: { act: 'Decree', article: '7' },
  steps: { certify: { by: 'clerk', on: { certified: 'granted' } } },
  ends: ['granted'],
});
const { roles } = sketch.parties.office;
const procedure = parseProcedure({
  ...sketch,
  parties: {
    ...sketch.parties,
    office: { ...sketch.parties.office, unit: 'D1', roles: { ...roles, head: roles.clerk } },
  },
  reopening: { party: 'office', role: 'head', to: ['certify'], max: 1, basis },
});

describe('thutuc reopen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-reopen-'));
  const place = placeIn(folder);
  const request = join(folder, 'ruling.json');
  const ruling = { to: 'certify', cause: 'court', basis, reasons: 'The copy was of another book' };
  const ask = (...more: string[]) =>
    invoke(
      ...['reopen', '--store', place, '--folder', folder, '--actor', 'minh'],
      ...['--request', request, ...more],
    );

  beforeAll(async () => {
    writeFileSync(request, JSON.stringify(ruling));
    await keepDossiers(
      folder,
      { procedure, directory: file, at: '2025-06-27T09:00+07:00' },
      async (engine) => {
        for (const dossier of ['D-1', 'D-2', 'D-3']) {
          const submit = { type: 'submit', procedure: 'copy', data: {} } as const;
          await engine.execute({ id: `s-${dossier}`, dossier, actor: 'hanh', command: submit });
          const accept = { type: 'accept' } as const;
          await engine.execute({ id: `a-${dossier}`, dossier, actor: 'lan', command: accept });
          if (dossier === 'D-3') continue;
          const certify = {
            type: 'complete',
            step: 'certify',
            outcome: 'certified',
            data: {},
          } as const;
          await engine.execute({ id: `c-${dossier}`, dossier, actor: 'lan', command: certify });
        }
      },
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('says what would be reopened, and what stays and why; nothing is changed', async () => {
    const { code, out } = await ask('D-1', 'D-3', '--dry-run');
    expect(code).toBe(1);
    expect(out).toContain('1 dossier(s) would be reopened; nothing was changed.');
    expect(out).toMatch(/D-1 +0\.1\.0 +certify#2/u);
    expect(out).toContain('1 dossier(s) stay decided:');
    const again = await ask('D-1', '--dry-run', '--json');
    expect(again.code).toBe(0);
    const { reopenings } = JSON.parse(again.out) as { reopenings: { dossier: string }[] };
    expect(reopenings.map(({ dossier }) => dossier)).toEqual(['D-1']);
  });

  it('reopens them, and no more often than the procedure allows', async () => {
    writeFileSync(request, JSON.stringify({ ...ruling, dossiers: ['D-1', 'D-2'] }));
    const done = await ask('--lang', 'nl');
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toContain('2 dossier(s) zijn heropend.');
    const again = await ask('--json');
    expect(again.code).toBe(1);
    const { stays } = JSON.parse(again.out) as { stays: { at: string }[] };
    expect(stays.map(({ at }) => at)).toEqual(['reopen', 'reopen']);
  });

  it('is refused where it is not said who, how and which', async () => {
    const nobody = await invoke('reopen', '--store', place);
    expect(nobody.err).toContain('USAGE');
    expect(nobody.err).toContain('--request');
    writeFileSync(request, JSON.stringify(ruling));
    expect((await ask()).err).toContain('REOPENING_INVALID');
    writeFileSync(request, '{}');
    expect((await ask('D-1')).err).toContain('REOPENING_INVALID');
    writeFileSync(request, JSON.stringify({ ...ruling, basis: 'none' }));
    expect((await ask('D-1')).err).toContain('REOPENING_INVALID');
  });
});
