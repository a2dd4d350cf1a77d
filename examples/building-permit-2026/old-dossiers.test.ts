/** What is open at the district under the law before goes to the communes, and none is dropped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  createDirectory,
  createEngine,
  createMemoryStore,
  verifyStore,
  type CommandEnvelopeInput,
  type Dossier,
  type DirectoryFile,
  type TransferRequest,
} from '@thutuc/core';
import { planMigration } from '@thutuc/core/pure';
import { builtInRules, createRuleBook, parseInstant, type CountingRule } from '@thutuc/legal-time';
import { countedSalts } from '@thutuc/testing';
import { readExample } from '../../scripts/examples/example.js';
import ownRules from '../building-permit/rules.json' with { type: 'json' };

const before = readExample(join(import.meta.dirname, '../building-permit'));
const now = readExample(import.meta.dirname);
const [old] = before.procedures;
const [present] = now.procedures;

/** Which units of the communes come after those of the district. */
const successors: Readonly<Record<string, readonly string[]>> = {
  'H22.15': ['H22.X1', 'H22.X2'],
  'H22.15.01': ['H22.X1.TT', 'H22.X2.TT'],
  'H22.15.04': ['H22.X1.KT', 'H22.X2.KT'],
  'H22.15.07': ['H22.08'],
};

/** Both directories: the district with its last day and its successors, the communes beside it. */
function directoryFile(): DirectoryFile {
  const [district, communes] = [before, now].map(
    ({ folder }) =>
      JSON.parse(readFileSync(join(folder, 'directory.json'), 'utf8')) as DirectoryFile,
  ) as [DirectoryFile, DirectoryFile];
  const known = new Set(communes.units.map(({ code }) => code));
  const ended = district.units
    .filter(({ code }) => !known.has(code))
    .map((unit) => {
      const after = successors[unit.code];
      return after === undefined ? unit : { ...unit, to: '2025-06-30', successors: [...after] };
    });
  const admin = {
    id: 'admin.tan',
    name: 'Lê Tấn',
    memberships: [{ unit: 'H22', role: 'administrator' }],
  };
  const present = new Map(communes.people.map((person) => [person.id, person]));
  const people = district.people.map((person) => {
    const also = present.get(person.id)?.memberships ?? [];
    present.delete(person.id);
    return { ...person, memberships: [...(person.memberships ?? []), ...also] };
  });
  return {
    ...communes,
    units: [...communes.units, ...ended],
    people: [...people, ...present.values(), admin],
  };
}

const parcels = ['Thửa 1, tờ bản đồ 1', 'Thửa 2, tờ bản đồ 2'] as const;

it('goes over by a plan, dry run first, and is settled under the law that it began under', async () => {
  const store = createMemoryStore();
  const clock = { now: parseInstant('2025-06-25T09:00+07:00') }; // a Wednesday
  const engine = createEngine({
    store,
    procedures: [old!, present!],
    rules: createRuleBook([...builtInRules, ...(ownRules as CountingRule[])]),
    calendars: [now.calendar],
    directory: createDirectory(directoryFile()),
    adminRoles: { transfer: [{ unit: 'H22', role: 'administrator' }] },
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  let sent = 0;
  const act = (actor: string, dossier: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `request-${(sent += 1)}`, actor, dossier, command });
  const read = async (id: string): Promise<Dossier> => (await engine.readOffRecord(id))!;
  const data = (i: number) => ({
    ...{ applicantName: `Chủ hộ ${i}`, parcel: parcels[i % 2]!, floorArea: 90 },
    ...{ inHeritageZone: i % 3 === 0, nearPowerLine: false },
  });

  // Nine dossiers: submitted, received, at the office, and waiting for papers.
  const ids = Array.from({ length: 9 }, (_item, i) => `D-${i}`);
  for (const [i, id] of ids.entries()) {
    await act(`owner-${i}`, id, { type: 'submit', procedure: 'building-permit', data: data(i) });
    if (i >= 2) await act('clerk.lan', id, { type: 'accept' });
    if (i >= 4) await act('clerk.lan', id, { type: 'sendHandoff', step: 'transfer' });
    if (i >= 5) await act('officer.dung', id, { type: 'acknowledgeHandoff', step: 'transfer' });
    if (i >= 7) {
      const reasons = 'Thiếu bản vẽ.';
      await act('officer.dung', id, {
        ...{ type: 'requestSupplement', step: 'checkPapers', documents: ['drawings'], reasons },
      });
    }
  }
  const promised = await Promise.all(ids.map(async (id) => (await read(id)).appointment?.due));

  clock.now = parseInstant('2025-07-01T08:00+07:00');
  for (const [unit, after] of Object.entries(successors)) {
    const [first = '', second = first] = after;
    const request: TransferRequest = {
      actor: 'admin.tan',
      from: unit,
      to: { field: 'parcel', units: { [parcels[0]]: first, [parcels[1]]: second } },
      on: '2025-07-01',
      reasons: 'Resolution 203/2025/QH15',
    };
    const plan = await engine.transferDossiers(request, { dryRun: true });
    expect(plan.stays, unit).toEqual([]);
    expect(new Set(plan.transfers.map(({ dossier }) => dossier)), unit).toEqual(new Set(ids));
    const done = await engine.transferDossiers(request);
    // Pages are carried out at the same time: in which order is not said.
    expect(new Set(done.transfers), unit).toEqual(new Set(plan.transfers));
  }
  for (const [i, id] of ids.entries()) {
    const dossier = await read(id);
    expect(Object.values(dossier.parties).filter((unit) => unit.startsWith('H22.15'))).toEqual([]);
    expect(dossier.parties.permitOffice).toBe(i % 2 === 0 ? 'H22.X1.KT' : 'H22.X2.KT');
    expect(dossier.appointment?.due).toBe(promised[i]);
  }

  // No version receives from July 2025 until the rules of August 2026 are there.
  const submit = (id: string, more: object = {}) =>
    act('owner.ngan', id, {
      ...{ type: 'submit', procedure: 'building-permit', data: { ...data(1), ...more } },
    });
  await expect(submit('D-none')).rejects.toMatchObject({ code: 'PROCEDURE_NOT_EFFECTIVE' });

  // Every dossier is in the plan; each finishes under the law of its day, as Decree 217/2026 says.
  const open = await Promise.all(ids.map(read));
  const plan = planMigration(open, { from: old!, to: present! });
  expect(plan.moves).toEqual([]);
  expect(plan.stays.map(({ dossier }) => dossier)).toEqual(ids);
  for (const { reasons } of plan.stays)
    expect(reasons.map(({ code }) => code)).toContain('FINISHES_OLD');

  // The wards take up what the district began.
  await act('clerk.lan', 'D-2', { type: 'sendHandoff', step: 'transfer' });
  await act('officer.thao', 'D-2', { type: 'acknowledgeHandoff', step: 'transfer' });
  expect((await read('D-2')).procedure.version).toBe('1.0.0');

  clock.now = parseInstant('2026-08-05T08:00+07:00');
  await submit('D-new', { commune: 'H22.X2' });
  expect((await read('D-new')).procedure.version).toBe('2.0.0');
  expect((await verifyStore(store)).problems).toEqual([]);
});
