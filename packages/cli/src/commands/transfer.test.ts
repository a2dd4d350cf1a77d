/** `thutuc transfer`: the plan as a dry run, and carried out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseProcedure, sketchProcedure } from '@thutuc/core';
import { invoke } from '../testing/invoke.js';
import { keepDossiers, placeIn } from '../testing/keep-dossiers.js';

const name = (text: string) => ({ vi: text, en: text });
const file = {
  schema: 'thutuc/directory@1',
  units: [
    { code: 'D1', name: name('D1'), to: '2025-06-30', successors: ['C1', 'C2'] },
    { code: 'C1', name: name('C1'), from: '2025-07-01' },
    { code: 'C2', name: name('C2'), from: '2025-07-01' },
  ],
  people: [
    { id: 'lan', name: 'Lan', memberships: [{ unit: 'D1', role: 'clerk' }] },
    { id: 'tan', name: 'Tan', memberships: [{ unit: 'P', role: 'administrator' }] },
  ],
};
const sketch = sketchProcedure({
  id: 'copy',
  limit: '5 working days',
  rule: 'vn/decree-61-2018',
  basis: { act: 'Decree', article: '7' },
  data: { commune: 'text' },
  steps: { certify: { by: 'clerk', on: { certified: 'granted' } } },
  ends: ['granted'],
});
const { unit: _, ...office } = sketch.parties.office;
const procedure = parseProcedure({
  ...sketch,
  parties: { ...sketch.parties, office: { ...office, chosenBy: { by: 'applicant' } } },
});

describe('thutuc transfer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-transfer-'));
  const place = placeIn(folder);
  const ask = (...more: string[]) =>
    invoke(
      ...['transfer', '--store', place, '--folder', folder, '--actor', 'tan'],
      ...['--from', 'D1', '--reasons', 'Decree', ...more],
    );

  beforeAll(async () => {
    const units = { north: 'C1', south: 'C2' };
    writeFileSync(join(folder, 'divide.json'), JSON.stringify({ field: 'commune', units }));
    await keepDossiers(
      folder,
      { procedure, directory: file, at: '2025-06-27T09:00+07:00' },
      async (engine) => {
        for (const [dossier, commune] of [
          ['D-1', 'north'],
          ['D-2', 'south'],
          ['D-3', 'west'],
        ] as const) {
          const parties = { office: 'D1' };
          await engine.execute({
            ...{ id: `s-${dossier}`, dossier, actor: 'hanh' },
            command: { type: 'submit', procedure: 'copy', parties, data: { commune } },
          });
          const command = { type: 'accept' } as const;
          await engine.execute({ id: `a-${dossier}`, dossier, actor: 'lan', command });
        }
      },
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('says what would go where, and what stays and why; nothing is changed', async () => {
    const divide = join(folder, 'divide.json');
    const { code, out } = await ask('--divide', divide, '--dry-run');
    expect(code).toBe(1);
    expect(out).toContain('2 dossier(s) of unit D1 would go; nothing was changed.');
    expect(out).toMatch(/D-1 +C1 +certify#1/);
    expect(out).toContain('Data field "commune" holds no value that leads to a unit.');
    const again = await ask('--divide', divide, '--dry-run', '--json');
    const { transfers } = JSON.parse(again.out) as { transfers: { to: string }[] };
    expect(transfers.map(({ to }) => to)).toEqual(['C1', 'C2']);
  });

  it('says that a unit was split, in the language that was asked for', async () => {
    const { code, out } = await ask('--dry-run', '--lang', 'vi');
    expect(code).toBe(1);
    expect(out).toContain('Nhiều đơn vị kế thừa "D1": C1, C2.');
  });

  it('transfers them, and has nothing left to do but what stays', async () => {
    const done = await ask('--divide', join(folder, 'divide.json'));
    expect(done.out).toContain('2 dossier(s) of unit D1 were transferred.');
    const rest = await ask('--to', 'C1');
    expect(rest).toMatchObject({ code: 0 });
    expect(rest.out).toContain('1 dossier(s) of unit D1 were transferred.');
    expect((await ask('--to', 'C1')).out).toContain('0 dossier(s)');
  });

  it('is refused where it is not said who, from where and why, or in two ways', async () => {
    const nobody = await invoke('transfer', '--store', place);
    expect(nobody.err).toContain('USAGE');
    expect((await ask('--to', 'C1', '--divide', 'x')).err).toContain('do not go together');
    writeFileSync(join(folder, 'wrong.json'), '{}');
    expect((await ask('--divide', join(folder, 'wrong.json'))).err).toContain('DIVISION_INVALID');
  });
});
