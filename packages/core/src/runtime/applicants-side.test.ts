/** Several applicants and powers of attorney around a dossier: children, imports, searches. */
import { describe, expect, it } from 'vitest';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts, jointPermit, ManualClock, plainCalendar } from '@thutuc/testing';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { rebuildStore } from '../audit/rebuild.js';
import { verifyStore } from '../audit/verify-store.js';
import { plantedInGarden, planting, withGarden } from '../testing/worker/garden.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const name = (en: string) => ({ vi: en, en });
const garden = withGarden({});
const representation = { basis: garden.basis };
const parent = jointPermit('any', parseProcedure({ ...garden, representation }));
const together = jointPermit('all', parseProcedure({ ...planting, representation }));
const power = { from: '2025-01-06', until: '2025-01-31' };
const reader = { purpose: 'p' };

function office(child = together) {
  const store = createMemoryStore();
  const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00'));
  const engine = createEngine({
    store,
    procedures: [parent, child],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [
        { code: 'U-1', name: name('Office') },
        { code: 'U-3', name: name('Police') },
      ],
      people: [{ id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] }],
    }),
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: {
      erasure: [{ unit: 'U-1', role: 'officer' }],
      forcedErasure: [{ unit: 'U-1', role: 'officer' }],
      import: [{ unit: 'U-1', role: 'officer' }],
    },
  });
  const dispatcher = engine.createDispatcher({ clock, random: () => 0, worker: 'w-1' });
  let serial = 0;
  const send = async (dossier: string, actor: string, command: CommandEnvelopeInput['command']) => {
    serial += 1;
    await engine.execute({ id: `c${serial}`, dossier, actor, command });
    await dispatcher.drain();
  };
  const submit = () =>
    send('D-1', 'hanh', {
      ...{ type: 'submit', procedure: 'permit', data: { area: 80 }, applicants: ['binh'] },
    });
  const found = async (query: object) =>
    (await engine.search(query)).items.map(({ dossier }) => dossier);
  return { engine, store, send, submit, found };
}

describe('a dossier that a step opens', () => {
  it('has the applicants of its parent, and the powers that hold then', async () => {
    const { engine, store, send, submit } = office();
    await submit();
    await send('D-1', 'hanh', { type: 'empower', representative: 'chi', ...power });
    await send('D-1', 'binh', { type: 'empower', representative: 'dung', ...power });
    const past = { from: '2025-01-02', until: '2025-01-03' };
    await send('D-1', 'hanh', { type: 'empower', representative: 'em', ...past });
    await send('D-1', 'lan', { type: 'accept' });
    const id = plantedInGarden(1);
    expect((await engine.readOffRecord(id))?.personal).toMatchObject({
      applicants: ['hanh', 'binh'],
      representatives: [
        { event: 1, id: 'chi', ...power },
        { event: 1, id: 'dung', of: 'binh', ...power },
      ],
    });
    // What the engine opens has been confirmed in the parent.
    await send(id, 'lan', { type: 'accept' });
    await send(id, 'chi', { type: 'withdraw' });
    expect((await engine.readOffRecord(id))?.lifecycle).toBe('running');
    await send(id, 'dung', { type: 'withdraw' });
    expect((await engine.readOffRecord(id))?.lifecycle).toBe('withdrawalPending');
    await rebuildStore(store);
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('has the first of them alone where its procedure knows no others', async () => {
    const { engine, send, submit } = office(planting);
    await submit();
    await send('D-1', 'hanh', { type: 'empower', representative: 'chi', ...power });
    await send('D-1', 'lan', { type: 'accept' });
    const { personal } = (await engine.readOffRecord(plantedInGarden(1)))!;
    expect(personal?.applicant).toBe('hanh');
    expect(personal).not.toHaveProperty('applicants');
    expect(personal).not.toHaveProperty('representatives');
  });
});

it('a dossier is imported with its applicants and their powers', async () => {
  const { engine, store, send } = office();
  const importing: CommandEnvelopeInput['command'] = {
    ...{ type: 'import', procedure: 'planting', applicant: 'hanh', applicants: ['binh'] },
    ...{ representatives: [{ id: 'chi', of: 'binh', ...power }], reasons: 'r' },
    ...{ submittedAt: '2025-01-02T09:00+07:00', receivedAt: '2025-01-02T10:00+07:00' },
    open: [{ step: 'dig', since: '2025-01-02T10:00+07:00' }],
    data: { area: 80 },
  };
  await send('D-2', 'lan', importing);
  await send('D-2', 'chi', { type: 'withdraw' });
  expect((await engine.readOffRecord('D-2'))?.lifecycle).toBe('running');
  await send('D-2', 'hanh', { type: 'withdraw' });
  expect((await engine.readOffRecord('D-2'))?.lifecycle).toBe('withdrawalPending');
  expect((await verifyStore(store)).problems).toEqual([]);
  for (const wrong of [
    { representatives: [{ id: 'chi', of: 'em', ...power }] },
    { representatives: [{ id: 'hanh', ...power }] },
    { representatives: [{ id: 'chi', from: '2025-01-07', until: '2025-01-06' }] },
    { representatives: [{ id: 'chi', ...power, document: 'power#1' }] },
  ])
    await expect(send('D-3', 'lan', { ...importing, ...wrong })).rejects.toMatchObject({
      code: 'POWER_INVALID',
    });
});

it('each applicant and representative finds and reads the dossier', async () => {
  const { engine, send, submit, found } = office();
  await submit();
  await send('D-1', 'binh', { type: 'empower', representative: 'chi', ...power });
  for (const applicant of ['hanh', 'binh']) expect(await found({ applicant })).toEqual(['D-1']);
  expect(await found({ applicant: 'chi' })).toEqual([]);
  expect(await found({ representative: 'chi' })).toEqual(['D-1']);
  expect(await found({ representative: 'binh' })).toEqual([]);
  for (const actor of ['hanh', 'binh', 'chi'])
    expect((await engine.readOnRecord('D-1', { ...reader, actor })).id).toBe('D-1');
  const stranger = engine.readOnRecord('D-1', { ...reader, actor: 'dung' });
  await expect(stranger).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
  const { items } = await engine.accessRecords({ dossier: 'D-1' });
  expect(items.map(({ actor }) => actor)).toEqual(['@applicant', '@applicant', '@applicant']);
});

it('an erasure for one of the applicants reaches the dossier, before and afterwards', async () => {
  const { engine, submit, found } = office();
  await submit();
  const request = { actor: 'lan', reasons: 'r', force: true };
  expect((await engine.eraseSubject('binh', request)).erased).toEqual(['D-1']);
  expect(await found({ applicant: 'binh' })).toEqual([]);
  expect((await engine.readOffRecord('D-1'))?.veiled?.applicants).toHaveLength(2);
  expect(JSON.stringify(await engine.readLog('D-1'))).not.toContain('"binh"');
});
