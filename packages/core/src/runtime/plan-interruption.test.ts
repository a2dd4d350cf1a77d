/** Interruptions of the working of offices: declared once, followed by every dossier they touch. */
import { describe, expect, it } from 'vitest';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts, guidedPermit, permitProcedure, plainCalendar } from '@thutuc/testing';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { rebuildStore } from '../audit/rebuild.js';
import { verifyStore } from '../audit/verify-store.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { StoreError } from '../ports/errors.js';
import type { Directory } from '../ports/directory.js';
import type { Store } from '../ports/store.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import type { InterruptionRequest } from './plan-interruption.js';

const at = (text: string) => parseInstant(`2025-${text}+07:00`);
const name = (en: string) => ({ vi: en, en });
const basis = [{ act: 'Civil Code', article: '156', status: 'read' as const }];

const person = (id: string, unit: string, role: string) => ({
  id,
  name: id,
  memberships: [{ unit, role }],
});

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'P-1', name: name('Province') },
    { code: 'U-1', name: name('Office'), parent: 'P-1' },
    { code: 'U-3', name: name('Police'), parent: 'P-1' },
    { code: 'P-2', name: name('Another province') },
  ],
  people: [
    person('lan', 'U-1', 'officer'),
    person('minh', 'U-3', 'officer'),
    person('tan', 'P-1', 'admin'),
    person('thanh', 'U-1', 'inspector'),
  ],
});

function world(procedure = permitProcedure(), of: Directory = directory) {
  const kept = createMemoryStore();
  /** Dossiers whose commits fail. */
  const breaks = new Set<string>();
  const store: Store = {
    ...kept,
    async commit(commits) {
      if (!commits.some(({ row }) => breaks.has(row.dossier))) return kept.commit(commits);
      throw new StoreError('STORE_UNAVAILABLE', 'The store of the test fails.');
    },
  };
  const clock = { now: at('01-06T09:00') };
  const open = () =>
    createEngine({
      store,
      procedures: [procedure],
      rules: createRuleBook(builtInRules),
      calendars: [plainCalendar()],
      directory: of,
      clock: { now: () => clock.now, isVirtual: true },
      salt: countedSalts(),
      idPrefixes: 'any',
      adminRoles: {
        interruption: [{ unit: 'P-1', role: 'admin' }],
        annulment: [{ unit: 'U-1', role: 'inspector' }],
      },
    });
  const engine = open();
  let serial = 0;
  const send = (dossier: string, actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c-${(serial += 1)}`, dossier, actor, command });
  const submit = (dossier: string) =>
    send(dossier, 'hanh', { type: 'submit', procedure: 'permit', data: { area: 80 } });
  const begin = async (dossier: string) => {
    await submit(dossier);
    await send(dossier, 'lan', { type: 'accept' });
  };
  const due = async (dossier: string) => (await engine.readOffRecord(dossier))?.clock.due?.due;
  return { engine, open, store, breaks, clock, send, submit, begin, due };
}

const flood = {
  actor: 'tan',
  id: 'flood',
  scope: { system: true },
  from: '2025-01-07T00:00+07:00',
  to: '2025-01-09T00:00+07:00',
  effect: 'suspend',
  notice: 'Decision 12/QĐ-UBND',
  basis,
} as const satisfies InterruptionRequest;

const { to: _end, ...lasting } = flood;

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('an interruption', () => {
  it('is planned, and then is what was planned; declared again it finds nothing left', async () => {
    const { engine, store, clock, begin, due } = world();
    for (const dossier of ['D-1', 'D-2', 'D-3']) await begin(dossier);
    clock.now = at('01-09T10:00');
    const plan = await engine.declareInterruption(flood, { dryRun: true });
    expect(plan.touched[0]).toEqual({
      dossier: 'D-1',
      dates: [
        { activation: 'check#1', from: '2025-01-09', to: '2025-01-13' },
        { activation: '@clock#1', from: '2025-01-20', to: '2025-01-22' },
      ],
      standsStill: false,
      movesIntoPast: [],
    });
    expect(await engine.listInterruptions()).toEqual([]);
    expect(await due('D-1')).toBe('2025-01-20');
    expect(await engine.declareInterruption(flood)).toEqual(plan);
    expect(await due('D-1')).toBe('2025-01-22');
    const again = await engine.declareInterruption(flood);
    expect([again.touched, again.stays]).toEqual([[], []]);
    const { actor: _, ...declared } = flood;
    expect(await engine.listInterruptions()).toEqual([declared]);
    expect((await verifyStore(store)).problems).toEqual([]);
    await rebuildStore(store);
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('touches the time in which an applicant completes a dossier before receipt', async () => {
    const { engine, clock, submit, send } = world(guidedPermit({ limit: 3 }));
    await submit('D-1');
    await send('D-1', 'lan', { type: 'guide', documents: ['plan'], reasons: 'r' });
    clock.now = at('01-08T10:00');
    const { touched } = await engine.declareInterruption(flood);
    expect(touched[0]?.dates).toEqual([
      { activation: '@guidance#1', from: '2025-01-09', to: '2025-01-13' },
    ]);
  });

  it('that was broken off continues where it was', async () => {
    const { engine, clock, begin, due, breaks } = world();
    for (const dossier of ['D-1', 'D-2', 'D-3']) await begin(dossier);
    clock.now = at('01-09T10:00');
    const failed: string[] = [];
    breaks.add('D-2');
    const plan = await engine.declareInterruption(flood, { onFailure: (id) => failed.push(id) });
    expect(failed).toContain('D-2');
    expect(plan.touched.map(({ dossier }) => dossier)).not.toContain('D-2');
    breaks.clear();
    const rest = await engine.declareInterruption(flood);
    expect(rest.touched.map(({ dossier }) => dossier)).toEqual(failed.toSorted());
    const dates = await Promise.all(['D-1', 'D-2', 'D-3'].map(due));
    expect(dates).toEqual(['2025-01-22', '2025-01-22', '2025-01-22']);
  });

  it('may end later: the clock stands still until then', async () => {
    const { engine, clock, begin, due } = world();
    await begin('D-1');
    clock.now = at('01-07T08:00');
    const plan = await engine.declareInterruption(lasting);
    expect(plan.touched).toMatchObject([{ dossier: 'D-1', dates: [], standsStill: true }]);
    expect(await due('D-1')).toBeUndefined();
    clock.now = at('01-20T08:00');
    expect(await engine.fireTimers()).toBe(0);
    const end = { actor: 'tan', id: 'flood', to: flood.to };
    const dry = await engine.endInterruption(end, { dryRun: true });
    expect(await engine.endInterruption(end)).toEqual(dry);
    expect(await due('D-1')).toBe('2025-01-22');
    expect((await engine.endInterruption(end)).touched).toEqual([]);
    expect((await engine.listInterruptions())[0]?.to).toBe(flood.to);
  });

  it('is followed by a dossier that is accepted later, also elsewhere, before it begins', async () => {
    const { engine, open, clock, begin, submit, send, due } = world();
    await engine.declareInterruption(flood);
    await begin('D-1');
    expect(await due('D-1')).toBe('2025-01-22');
    await submit('D-2');
    const command = { type: 'accept' } as const;
    await open().execute({ id: 'elsewhere', dossier: 'D-2', actor: 'lan', command });
    expect(await due('D-2')).toBe('2025-01-22');
    clock.now = at('01-10T09:00');
    await submit('D-3');
    await send('D-3', 'lan', { type: 'accept' });
    expect((await engine.readOffRecord('D-3'))?.interruptions).toBeUndefined();
  });

  it('of an area touches no unit outside of it, though units lie in a circle', async () => {
    let asked = 0;
    const circling: Directory = {
      ...directory,
      unit: async (code) => {
        asked += 1;
        if (asked > 1000) throw new Error('the same units are asked for without end');
        const unit = await directory.unit(code);
        return unit && { ...unit, parent: code === 'U-1' ? 'U-3' : 'U-1' };
      },
    };
    const { engine, begin } = world(permitProcedure(), circling);
    await begin('D-1');
    const plan = await engine.declareInterruption({ ...flood, scope: { area: 'P-2' } });
    expect([plan.touched, plan.stays]).toEqual([[], []]);
  });

  it.each([
    [{ unit: 'U-1' }, ['2025-01-22', '2025-01-10']],
    [{ unit: 'U-3' }, ['2025-01-20', '2025-01-13']],
    [{ area: 'P-1' }, ['2025-01-22', '2025-01-13']],
    [{ area: 'P-2' }, ['2025-01-20', '2025-01-10']],
    [{ procedure: 'permit' }, ['2025-01-22', '2025-01-13']],
  ] as const)('of the scope %j touches the limits of its units', async (scope, dates) => {
    const { engine, clock, begin, send } = world();
    await begin('D-1');
    clock.now = at('01-08T09:00');
    const complete = { type: 'complete', step: 'check', outcome: 'fit' } as const;
    await send('D-1', 'lan', { ...complete, data: { fee: 5 } });
    clock.now = at('01-09T10:00');
    await engine.declareInterruption({ ...flood, scope, to: '2025-01-09T09:00+07:00' });
    const dossier = await engine.readOffRecord('D-1');
    const asked = dossier?.activations.find(({ kind }) => kind === 'asked');
    expect([dossier?.clock.due?.due, asked?.due?.due]).toEqual(dates);
  });

  it('lists what was carried out meanwhile, which stays until it is annulled', async () => {
    const { engine, clock, begin, send } = world();
    await begin('D-1');
    clock.now = at('01-06T10:00');
    const complete = { type: 'complete', step: 'check', outcome: 'fit' } as const;
    await send('D-1', 'lan', { ...complete, data: { fee: 5 } });
    clock.now = at('01-09T10:00');
    await engine.fireTimers();
    const silent = (await engine.readLog('D-1')).at(-1)!;
    const plan = await engine.declareInterruption(flood);
    expect(plan.touched).toEqual([]);
    expect(plan.toAnnul).toMatchObject([
      { dossier: 'D-1', event: silent.seq, activation: 'police#1/police/asked#1' },
    ]);
    expect(plan.stays).toMatchObject([{ dossier: 'D-1', reasons: [{ code: 'CONSEQUENCE' }] }]);
    expect(await engine.readLog('D-1')).toHaveLength(silent.seq);
    const reasons = 'the office was under water';
    await send('D-1', 'thanh', { type: 'annul', event: silent.seq, basis, reasons });
    expect((await engine.declareInterruption(flood)).touched).toMatchObject([
      { dates: [{ to: '2025-01-10' }, { to: '2025-01-22' }] },
    ]);
  });

  it('lets what was carried out stand, where that is said', async () => {
    const { engine, clock, begin, send, due } = world();
    await begin('D-1');
    const complete = { type: 'complete', step: 'check', outcome: 'fit' } as const;
    await send('D-1', 'lan', { ...complete, data: { fee: 5 } });
    clock.now = at('01-09T10:00');
    await engine.fireTimers();
    const plan = await engine.declareInterruption(flood, { consequencesStand: true });
    expect([plan.toAnnul.length, plan.stays]).toEqual([1, []]);
    expect(await due('D-1')).toBe('2025-01-22');
  });

  it.each<[string, Partial<Record<keyof InterruptionRequest, unknown>>, string]>([
    ['that ends before it begins', { to: '2025-01-06T00:00+07:00' }, 'INTERRUPTION_INVALID'],
    ['that ends as it begins', { to: flood.from }, 'INTERRUPTION_INVALID'],
    ['without an offset', { from: '2025-01-07T00:00' }, 'INTERRUPTION_INVALID'],
    ['before any calendar', { from: '1901-01-07T00:00+07:00' }, 'INTERRUPTION_INVALID'],
    ['behind every calendar', { to: '2999-01-07T00:00+07:00' }, 'INTERRUPTION_INVALID'],
    ['without a basis', { basis: [] }, 'INTERRUPTION_INVALID'],
    ['with an id of the engine', { id: '@flood' }, 'INTERRUPTION_INVALID'],
    ['of an unknown unit', { scope: { unit: 'U-9' } }, 'UNIT_UNKNOWN'],
    ['of an unknown area', { scope: { area: 'U-9' } }, 'UNIT_UNKNOWN'],
    ['of an unknown procedure', { scope: { procedure: 'none' } }, 'PROCEDURE_UNKNOWN'],
    ['of two scopes', { scope: { system: true, unit: 'U-1' } }, 'INTERRUPTION_INVALID'],
    ['by nobody in office', { actor: 'lan' }, 'NOT_AUTHORISED'],
  ])('%s is refused, and nothing is half done', async (_what, changes, code) => {
    const { engine, store, begin } = world();
    await begin('D-1');
    const request = { ...flood, ...changes } as InterruptionRequest;
    expect(await codeOf(engine.declareInterruption(request))).toBe(code);
    expect(await codeOf(engine.declareInterruption(request, { dryRun: true }))).toBe(code);
    expect(await store.readInterruptions(0)).toEqual([]);
    expect(await engine.readLog('D-1')).toHaveLength(2);
  });

  it('is refused where another of its scope lasts, or it was declared otherwise', async () => {
    const { engine } = world();
    await engine.declareInterruption(flood);
    const of = (changes: object) => codeOf(engine.declareInterruption({ ...flood, ...changes }));
    expect(await of({ id: 'rain', from: '2025-01-08T00:00+07:00' })).toBe('INTERRUPTION_OVERLAPS');
    expect(await of({ notice: 'another' })).toBe('INTERRUPTION_DECLARED');
    expect(await of({ id: 'rain', from: flood.to, to: '2025-01-10T00:00+07:00' })).toBe('done');
    expect(await of({ id: 'rain-2', scope: { unit: 'U-1' } })).toBe('done');
    const end = (id: string, to: string) =>
      codeOf(engine.endInterruption({ actor: 'tan', id, to }));
    expect(await end('none', flood.to)).toBe('INTERRUPTION_UNKNOWN');
    expect(await end('flood', '2025-01-20T00:00+07:00')).toBe('INTERRUPTION_DECLARED');
    expect(await end('flood', flood.to)).toBe('done');
  });
});
