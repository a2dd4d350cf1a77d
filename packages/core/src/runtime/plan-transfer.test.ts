/** Plans of transfers: what they say is what happens, and what is broken off continues. */
import { describe, expect, it } from 'vitest';
import { builtInRules, createCalendar, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { verifyStore } from '../audit/verify-store.js';
import { createDirectory } from './directory.js';
import type { DirectoryFile } from './directory-file.js';
import { createEngine } from './engine.js';
import type { TransferRequest } from './plan-transfer.js';

const at = (text: string) => parseInstant(`2025-${text}+07:00`);
const name = (en: string) => ({ vi: en, en });
const reasons = 'Resolution 202/2025/QH15';
const basis = [{ act: 'Law on the transition', article: '1' }];
const holiday = '2025-07-04';

const role = (id: string, unit: string, held: string, days: object = {}) => ({
  id,
  name: id,
  memberships: [{ unit, role: held, ...days }],
});

const file = (successors: string[] = ['C-1']): DirectoryFile => ({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'D-1', name: name('District 1'), to: '2025-06-30', calendar: 'plain', successors },
    { code: 'C-1', name: name('Commune 1'), from: '2025-07-01', calendar: 'communal' },
    { code: 'C-2', name: name('Commune 2'), from: '2025-07-01', calendar: 'plain' },
    { code: 'U-3', name: name('Police'), calendar: 'plain' },
    { code: 'P-1', name: name('Province'), calendar: 'plain' },
  ],
  people: [
    role('lan', 'D-1', 'officer', { to: '2025-06-30' }),
    role('binh', 'C-1', 'officer', { from: '2025-07-01' }),
    role('tan', 'P-1', 'admin'),
  ],
});

/** The permit whose office is the one that the applicant chose. */
function permit() {
  const made = permitProcedure();
  const { unit: _, ...office } = made.parties.office!;
  return parseProcedure({
    ...made,
    parties: { ...made.parties, office: { ...office, chosenBy: { by: 'applicant' } } },
    data: { ...made.data, commune: { type: 'text', name: name('Commune') } },
  });
}

function world(successors?: string[]) {
  const store = createMemoryStore();
  const clock = { now: at('06-26T09:00') };
  const { spec } = plainCalendar();
  const [plain, communal] = [[], [{ date: holiday, source: 'day of the commune' }]].map(
    (daysOff, i) => createCalendar({ ...spec, id: i === 0 ? 'plain' : 'communal', daysOff }),
  );
  const engine = createEngine({
    store,
    procedures: [permit()],
    rules: createRuleBook(builtInRules),
    calendars: [plain!, communal!],
    directory: createDirectory(file(successors)),
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { transfer: [{ unit: 'P-1', role: 'admin' }] },
  });
  let serial = 0;
  const send = (dossier: string, actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c-${(serial += 1)}`, dossier, actor, command });
  const open = async (dossier: string, commune = 'C-1') => {
    const data = { area: 80, commune };
    await send(dossier, 'hanh', {
      ...{ type: 'submit', procedure: 'permit', parties: { office: 'D-1' }, data },
    });
    await send(dossier, 'lan', { type: 'accept' });
  };
  return { engine, store, clock, send, open };
}

const request: TransferRequest = { actor: 'tan', from: 'D-1', on: '2025-07-01', reasons };

describe('a plan', () => {
  it('lists every dossier, from, to, and what it takes along, and changes nothing', async () => {
    const { engine, clock, send, open } = world();
    await open('D-1');
    await send('D-1', 'lan', { type: 'claim', step: 'check' });
    await open('D-2');
    clock.now = at('07-01T09:00');
    const plan = await engine.planTransfer(request);
    expect(plan.stays).toEqual([]);
    expect(plan.transfers).toMatchObject([
      { dossier: 'D-1', from: 'D-1', to: 'C-1', parties: ['office'], freed: ['check#1'] },
      { dossier: 'D-2', activations: ['check#1'], freed: [], dates: [], held: [] },
    ]);
    expect((await engine.readOffRecord('D-1'))?.parties.office).toBe('D-1');
    expect(await engine.transferDossiers(request, { dryRun: true })).toEqual(plan);
  });

  it('is what happens: work, claims, and the calendar of the new unit, with promises kept', async () => {
    const { engine, store, clock, send, open } = world();
    await open('D-1');
    await send('D-1', 'lan', { type: 'claim', step: 'check' });
    const before = (await engine.readOffRecord('D-1'))!;
    clock.now = at('07-01T09:00');
    const plan = await engine.planTransfer(request);
    expect(await engine.transferDossiers(request)).toEqual(plan);
    const after = (await engine.readOffRecord('D-1'))!;
    expect(after.clock).toEqual(before.clock);
    expect(after.activations[0]).toMatchObject({ unit: 'C-1', due: before.activations[0]?.due });
    const { items } = await engine.worklist({ person: 'binh' });
    expect(items.map(({ dossier }) => dossier)).toEqual(['D-1']);
    await send('D-1', 'binh', {
      ...{ type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } },
    });
    expect((await engine.planTransfer(request)).transfers).toEqual([]);
    expect((await verifyStore(store)).problems).toEqual([]);
    expect((await engine.timeline('D-1'))?.entries.map(({ payload }) => payload.type)).toContain(
      'transferred',
    );
  });

  it('moves dates only where the law has them counted anew, and says which', async () => {
    const { engine, clock, open } = world();
    await open('D-1');
    clock.now = at('07-01T09:00');
    const recount = { ...request, recount: true, basis } as const;
    const [planned] = (await engine.planTransfer(recount)).transfers;
    expect(planned?.dates).toEqual([
      { activation: '@clock#1', from: '2025-07-10', to: '2025-07-11' },
    ]);
    await engine.transferDossiers(recount);
    const { clock: legal, appointment } = (await engine.readOffRecord('D-1'))!;
    expect(legal.due?.due).toBe('2025-07-11');
    expect(appointment?.due).toBe('2025-07-11');
    const timeline = (await engine.timeline('D-1'))!;
    expect(timeline.clock.due).toBe('2025-07-11');
  });

  it('divides the dossiers of a unit that was split by a field, and says what it cannot', async () => {
    const { engine, clock, open } = world(['C-1', 'C-2']);
    await open('D-1', 'C-1');
    await open('D-2', 'C-2');
    await open('D-3', 'elsewhere');
    clock.now = at('07-01T09:00');
    const all = await engine.planTransfer(request);
    expect(all.transfers).toEqual([]);
    expect(all.stays.map(({ reasons: [why] }) => why?.code)).toEqual(
      Array.from({ length: 3 }, () => 'SEVERAL_SUCCESSORS'),
    );
    const units = { 'C-1': 'C-1', 'C-2': 'C-2' };
    const divided = { ...request, to: { field: 'commune', units } };
    const { transfers, stays } = await engine.transferDossiers(divided);
    expect(transfers.map(({ dossier, to }) => [dossier, to])).toEqual([
      ['D-1', 'C-1'],
      ['D-2', 'C-2'],
    ]);
    expect(stays).toMatchObject([{ dossier: 'D-3', reasons: [{ code: 'FIELD_UNDECIDED' }] }]);
  });

  it('knows nobody who comes after a unit that exists, and is for the officers named', async () => {
    const { engine, open } = world();
    await open('D-1');
    expect((await engine.planTransfer(request)).stays).toMatchObject([
      { reasons: [{ code: 'NO_SUCCESSOR' }] },
    ]);
    await expect(engine.planTransfer({ ...request, actor: 'lan' })).rejects.toMatchObject({
      code: 'NOT_AUTHORISED',
    });
    const [stay] = (await engine.planTransfer({ ...request, to: { unit: 'C-1' } })).stays;
    expect(stay).toMatchObject({ reasons: [{ code: 'REFUSED' }] });
  });

  it('is carried out while others work, and continues where it was broken off', async () => {
    const { engine, clock, send, open } = world();
    for (let i = 0; i < 90; i += 1) await open(`D-${i}`);
    clock.now = at('07-01T09:00');
    const working = Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        send(`D-${i}`, 'hanh', {
          ...{ type: 'addDocument', document: 'plan', title: 't', mediaType: 'a/b', size: 1 },
          sha256: '0'.repeat(64),
        }),
      ),
    );
    const failed: string[] = [];
    const [first] = await Promise.all([
      engine.transferDossiers(
        { ...request, procedure: 'permit' },
        {
          onFailure: (dossier) => void failed.push(dossier),
        },
      ),
      working,
    ]);
    const again = await engine.transferDossiers(request);
    expect(first.transfers.length + again.transfers.length).toBe(90);
    expect(failed).toEqual([]);
    for (let i = 0; i < 90; i += 1) {
      expect((await engine.readOffRecord(`D-${i}`))?.parties.office).toBe('C-1');
    }
  });
});
