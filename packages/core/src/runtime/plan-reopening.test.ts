/** Plans of reopenings: under the law of then or a new one, and nothing half done. */
import { describe, expect, it } from 'vitest';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts, plainCalendar, returningPermit } from '@thutuc/testing';
import { verifyStore } from '../audit/verify-store.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import type { ReopeningRequest } from './plan-reopening.js';

const at = (text: string) => parseInstant(`2025-01-${text}+07:00`);
const person = (id: string, role: string) => ({
  ...{ id, name: id },
  memberships: [{ unit: 'U-1', role }],
});

/** The permit in its second version: half the time, and the check is called another name. */
function secondVersion(transition: 'move' | 'finishOld' = 'move') {
  const { timeLimit, ...permit } = returningPermit();
  const renamed = JSON.stringify(permit).replaceAll('"check"', '"examine"');
  return parseProcedure({
    ...(JSON.parse(renamed) as object),
    ...{ version: '2.0.0', transition, timeLimit: { ...timeLimit, amount: 5 } },
  });
}

async function office(transition?: 'move' | 'finishOld', decided = ['D-1', 'D-2']) {
  const store = createMemoryStore();
  const clock = { now: at('06T09:00') }; // Monday
  const engine = createEngine({
    store,
    procedures: [returningPermit(), secondVersion(transition)],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: ['U-1', 'U-3'].map((code) => ({ code, name: { vi: code, en: code } })),
      people: [person('lan', 'officer'), person('minh', 'head'), person('mai', 'registrar')],
    }),
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { migration: [{ unit: 'U-1', role: 'registrar' }] },
  });
  let serial = 0;
  const send = (dossier: string, actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c-${(serial += 1)}`, dossier, actor, command });
  for (const dossier of ['D-1', 'D-2']) {
    const version = '1.0.0';
    await send(dossier, 'hanh', {
      ...{ type: 'submit', procedure: 'permit', version, data: { area: 80 } },
    });
    await send(dossier, 'lan', { type: 'accept' });
    if (!decided.includes(dossier)) continue;
    await send(dossier, 'lan', {
      ...{ type: 'complete', step: 'check', outcome: 'unfit', data: {} },
    });
  }
  clock.now = at('20T09:00');
  return { store, engine, clock, send };
}

const request: ReopeningRequest = {
  ...{ actor: 'minh', dossiers: ['D-1', 'D-2'], to: 'check', cause: 'court' },
  basis: [{ act: 'Ruling 12/2025', status: 'internal' }],
  reasons: 'r',
};
const migration = { actor: 'mai', version: '2.0.0', renames: { check: 'examine' } };
const moved: ReopeningRequest = { ...request, migration };

describe('a plan of a reopening', () => {
  it.each([
    ['under the law of then', request, { version: '1.0.0', due: '2025-02-03' }, 'check#2'],
    ['under the new law', moved, { version: '2.0.0', due: '2025-01-27' }, 'examine#2'],
  ])('says where each dossier would be, and changes nothing: %s', async (_, asked, is, step) => {
    const { engine, store } = await office();
    const plan = await engine.planReopening(asked);
    expect(plan.stays).toEqual([]);
    expect(plan.reopenings).toEqual(
      ['D-1', 'D-2'].map((dossier) => ({
        ...{ dossier, ...is, activations: [step], movesIntoPast: [] },
      })),
    );
    expect((await engine.readOffRecord('D-1'))?.lifecycle).toBe('closed');
    expect(await engine.reopenDossiers(asked, { dryRun: true })).toEqual(plan);
    expect(await engine.reopenDossiers(asked)).toEqual(plan);
    const dossier = (await engine.readOffRecord('D-1'))!;
    expect(dossier).toMatchObject({ lifecycle: 'running', procedure: { version: is.version } });
    expect(dossier.clock.due?.due).toBe(is.due);
    expect(dossier.activations.map(({ id }) => id)).toEqual([step]);
    expect(dossier.former).toMatchObject([{ outcome: 'refused' }]);
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('reopens nothing that could not be moved, and says why', async () => {
    const { engine } = await office('finishOld');
    const { reopenings, stays } = await engine.reopenDossiers(moved);
    expect(reopenings).toEqual([]);
    expect(stays).toMatchObject([
      { dossier: 'D-1', at: 'migrate', code: 'MIGRATION_REFUSED' },
      { dossier: 'D-2', at: 'migrate', code: 'MIGRATION_REFUSED' },
    ]);
    expect((await engine.readOffRecord('D-1'))?.lifecycle).toBe('closed');
  });

  it('goes by each dossier: one that runs stays, and so does one whose mover may not', async () => {
    const { engine } = await office('move', ['D-1']);
    const plan = await engine.planReopening(moved);
    expect(plan.reopenings.map(({ dossier }) => dossier)).toEqual(['D-1']);
    expect(plan.stays).toMatchObject([{ dossier: 'D-2', at: 'reopen', code: 'OUT_OF_ORDER' }]);
    const alone = { ...moved, migration: { ...migration, actor: 'minh' } };
    expect((await engine.planReopening(alone)).stays[0]).toMatchObject({
      ...{ dossier: 'D-1', at: 'migrate', code: 'NOT_AUTHORISED' },
    });
  });

  it('continues where it was broken off between the two', async () => {
    const { engine, send } = await office();
    const { actor, dossiers: _, ...reopening } = request;
    await send('D-1', actor, { type: 'reopen', ...reopening });
    const plan = await engine.reopenDossiers(moved);
    expect(plan.stays).toEqual([]);
    for (const id of ['D-1', 'D-2']) {
      expect((await engine.readOffRecord(id))?.procedure.version).toBe('2.0.0');
    }
    const again = await engine.planReopening(moved);
    expect(again.stays.map(({ at: where }) => where)).toEqual(['reopen', 'reopen']);
  });

  it('tells whoever has nothing to do with a dossier the same as where there is none', async () => {
    const { engine } = await office();
    const asked = { ...request, actor: 'stranger', dossiers: ['D-1', 'D-9'] };
    const { stays } = await engine.planReopening(asked);
    const texts = stays.map(({ text, dossier }) => text.replace(dossier, 'D'));
    expect(stays.map(({ code }) => code)).toEqual(['NOT_AUTHORISED', 'NOT_AUTHORISED']);
    expect(texts[0]).toBe(texts[1]);
  });
});
