/** The open dossiers of a district that ends go to communes by a plan, dry run first. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  createDirectory,
  createEngine,
  createMemoryStore,
  parseProcedure,
  sketchProcedure,
  verifyStore,
  type CommandEnvelopeInput,
  type TransferRequest,
} from '@thutuc/core';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';

const directory: unknown = JSON.parse(
  readFileSync(new URL('directory.json', import.meta.url), 'utf8'),
);

const sketch = sketchProcedure({
  id: 'certified-copy',
  limit: '5 working days',
  rule: 'vn/decree-61-2018',
  basis: { act: 'Decree 23/2015/NĐ-CP', article: '7' },
  data: { commune: 'text' },
  steps: { certify: { by: 'clerk', on: { certified: 'granted' } } },
  ends: ['granted'],
});
const { unit: _, ...office } = sketch.parties.office;
const copies = parseProcedure({
  ...sketch,
  parties: { ...sketch.parties, office: { ...office, chosenBy: { by: 'applicant' } } },
});

it('goes to the communes, dry run first, while promised dates stand', async () => {
  const store = createMemoryStore();
  const clock = { now: parseInstant('2025-06-27T09:00+07:00') }; // a Friday
  const engine = createEngine({
    store,
    procedures: [copies],
    rules: createRuleBook(builtInRules),
    calendars: [vietnamCalendar()],
    directory: createDirectory(directory),
    adminRoles: { transfer: [{ unit: 'T01', role: 'administrator' }] },
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  let sent = 0;
  const act = (actor: string, dossier: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `request-${(sent += 1)}`, actor, dossier, command });
  const submit = (dossier: string, commune: string) =>
    act('hanh', dossier, {
      ...{ type: 'submit', procedure: 'certified-copy', parties: { office: 'T01.H1' } },
      data: { commune },
    });

  const ids = Array.from({ length: 12 }, (_item, i) => `D-${i + 1}`);
  for (const [i, id] of ids.entries()) {
    await submit(id, i % 2 === 0 ? 'Hồng Hà' : 'Bạch Đằng');
    await act('clerk.lan', id, { type: 'accept' });
  }
  await act('clerk.lan', 'D-2', { type: 'claim', step: 'certify' });
  const promised = (await engine.readOffRecord('D-2'))?.appointment?.due;

  clock.now = parseInstant('2025-07-01T08:00+07:00');
  await expect(submit('D-late', 'Hồng Hà')).rejects.toMatchObject({ code: 'UNIT_OUT_OF_DATE' });
  const request: TransferRequest = {
    actor: 'admin.tan',
    from: 'T01.H1',
    to: { field: 'commune', units: { 'Hồng Hà': 'T01.X1', 'Bạch Đằng': 'T01.X2' } },
    on: '2025-07-01',
    reasons: 'Resolution 203/2025/QH15',
  };
  const dry = await engine.transferDossiers(request, { dryRun: true });
  expect(dry.stays).toEqual([]);
  expect(dry.transfers).toHaveLength(12);
  expect(dry.transfers.find(({ dossier }) => dossier === 'D-2')).toMatchObject({
    to: 'T01.X2',
    freed: ['certify#1'],
    dates: [],
  });
  expect((await engine.readOffRecord('D-2'))?.parties.office).toBe('T01.H1');

  expect(await engine.transferDossiers(request)).toEqual(dry);
  expect((await engine.readOffRecord('D-2'))?.appointment?.due).toBe(promised);
  for (const [i, id] of ids.entries()) {
    const clerk = i % 2 === 0 ? 'clerk.lan' : 'clerk.binh';
    await act(clerk, id, { type: 'complete', step: 'certify', outcome: 'certified' });
    expect((await engine.readOffRecord(id))?.outcome).toBe('granted');
  }
  expect((await verifyStore(store)).problems).toEqual([]);
});
