/** Erasing a person: every dossier of theirs, beside nobody else's, and every chain verifies. */
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { StoreError } from '../ports/errors.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import { type Store } from '../ports/store.js';

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [{ code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } }],
  people: [
    { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'mai', name: 'Hồ Thị Mai', memberships: [{ unit: 'U-1', role: 'clerk' }] },
    { id: 'thu', name: 'Bùi Thị Thu', memberships: [{ unit: 'U-1', role: 'archivist' }] },
  ],
});
const archivist = [{ unit: 'U-1', role: 'archivist' }];
const reasons = 'Đơn yêu cầu xóa dữ liệu cá nhân ngày 20/01/2025';

/** Two dossiers of Hạnh, one of them refused and so over, and one of Sơn that is over. */
async function openArchive(store: Store = createMemoryStore()) {
  let now = parseInstant('2025-01-06T09:00+07:00'); // a Monday
  const engine = createEngine({
    store,
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    clock: { now: () => now },
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { erasure: archivist, forcedErasure: archivist },
  });
  for (const [dossier, actor] of [
    ['D-1', 'hanh'],
    ['D-2', 'hanh'],
    ['D-3', 'son'],
  ] as const) {
    const data = { area: 80, owner: `Chủ nhà ${dossier}` };
    const command = { type: 'submit', procedure: 'permit', data } as const;
    await engine.execute({ id: `submit ${dossier}`, dossier, actor, command });
    if (dossier === 'D-2') continue;
    const refuse = { type: 'refuse', reasons: 'Thiếu bản vẽ' } as const;
    await engine.execute({ id: `refuse ${dossier}`, dossier, actor: 'lan', command: refuse });
  }
  now = parseInstant('2025-01-20T09:00+07:00');
  return { store, engine };
}

describe('erasing a subject', () => {
  it('erases what is over, keeps what is worked on, and touches nobody else', async () => {
    const { store, engine } = await openArchive();
    expect(await engine.eraseSubject('hanh', { actor: 'thu', reasons })).toEqual({
      ...{ erased: ['D-1'], kept: ['D-2'], named: [], failed: [] },
    });
    const kept = await store.readEvents('D-1');
    expect(kept.map(({ personal }) => personal === null)).toEqual([true, true, false]);
    expect((await store.load('D-1'))?.snapshot.personal).toBeNull();
    expect((await engine.readOffRecord('D-3'))?.personal?.data).toEqual({ owner: 'Chủ nhà D-3' });
  });

  it('looks at every page of dossiers, however short pages are', async () => {
    const store = createMemoryStore();
    const pages: unknown[] = [];
    const { engine } = await openArchive({
      ...store,
      listDossiers: (query) => {
        pages.push(query.after);
        if (pages.length > 3) throw new Error('there are three dossiers');
        return store.listDossiers({ ...query, limit: 1 });
      },
    });
    expect(await engine.eraseSubject('hanh', { actor: 'thu', reasons })).toMatchObject({
      ...{ erased: ['D-1'], kept: ['D-2'], failed: [] },
    });
    expect(new Set(pages).size).toBe(3);
  });

  it('leaves a log that verifies and says so', async () => {
    const { engine } = await openArchive();
    await engine.eraseSubject('hanh', { actor: 'thu', reasons });
    const log = await engine.readLog('D-1');
    expect(log.map(({ payload }) => payload.type)).toEqual([
      'submitted',
      'receiptRefused',
      'erased',
    ]);
    expect(log.at(-1)?.personal).toMatchObject({ actor: 'thu', note: reasons });
  });

  it('erases everything when it is forced, once', async () => {
    const { engine } = await openArchive();
    const request = { actor: 'thu', reasons, force: true };
    expect((await engine.eraseSubject('hanh', request)).erased).toEqual(['D-1', 'D-2']);
    expect((await engine.eraseSubject('hanh', request)).erased).toEqual([]);
  });

  it('erases the rest of what was forced, once it is over', async () => {
    const { engine, store } = await openArchive();
    await engine.eraseSubject('hanh', { actor: 'thu', reasons, force: true });
    const refuse = { type: 'refuse', reasons: 'Thiếu bản vẽ' } as const;
    await engine.execute({ id: 'refuse', dossier: 'D-2', actor: 'lan', command: refuse });
    const rest = await engine.eraseSubject('hanh', { actor: 'thu', reasons });
    expect(rest).toMatchObject({ erased: ['D-2'], failed: [] });
    const left = (await store.readEvents('D-2')).map(({ personal }) => personal);
    expect(left.findIndex((personal) => personal !== null)).toBe(left.length - 1);
    expect(await engine.eraseSubject('hanh', { actor: 'thu', reasons })).toMatchObject({
      erased: [],
    });
    expect((await engine.readOffRecord('D-2'))?.veiled).toBeUndefined();
  });

  it('drops the messages that were not sent yet', async () => {
    const { store, engine } = await openArchive();
    await engine.eraseSubject('hanh', { actor: 'thu', reasons, force: true });
    const lease = { worker: 'w', now: Date.UTC(2025, 1, 1), until: Date.UTC(2025, 1, 2) };
    const left = await store.claimMessages({ ...lease, limit: 10 });
    expect(new Set(left.map(({ dossier }) => dossier))).toEqual(new Set(['D-3']));
  });

  it('is refused to whoever is not named for it, and nothing is written', async () => {
    const { engine } = await openArchive();
    await expect(engine.eraseSubject('hanh', { actor: 'lan', reasons })).rejects.toMatchObject({
      code: 'NOT_AUTHORISED',
    });
    expect((await engine.readOffRecord('D-1'))?.personal).not.toBeNull();
  });

  it('tells where a person is named in dossiers of others, and erases there on request', async () => {
    const { engine } = await openArchive();
    const request = { actor: 'thu', reasons };
    expect(await engine.eraseSubject('lan', request)).toEqual({
      ...{ erased: [], kept: [], failed: [] },
      named: ['D-1', 'D-3'].map((dossier) => ({ dossier, as: ['actor'] })),
    });
    expect((await engine.readOffRecord('D-1'))?.personal).not.toBeNull();
    expect(await engine.eraseSubject('lan', { ...request, everywhere: true })).toEqual({
      ...{ erased: ['D-1', 'D-3'], kept: [], named: [], failed: [] },
    });
    expect((await engine.eraseSubject('lan', request)).named).toEqual([]);
    // Whoever erased them is named from then on, which is what the event of an erasure is for.
    expect((await engine.eraseSubject('thu', request)).named).toEqual(
      ['D-1', 'D-3'].map((dossier) => ({ dossier, as: ['actor'] })),
    );
  });

  it('finds a person wherever a dossier names one', async () => {
    const { store, engine } = await openArchive();
    const delegate = {
      type: 'delegate',
      party: 'office',
      role: 'officer',
      to: 'mai',
      from: '2025-01-20',
      until: '2025-01-24',
      reasons: 'Nghỉ phép',
    } as const;
    const accept = { type: 'accept' } as const;
    await engine.execute({ id: 'a', dossier: 'D-2', actor: 'lan', command: accept });
    await engine.execute({ id: 'd', dossier: 'D-2', actor: 'lan', command: delegate });
    const request = { actor: 'thu', reasons };
    expect((await engine.eraseSubject('mai', request)).named).toEqual([
      { dossier: 'D-2', as: ['assignee', 'delegations'] },
    ]);
    await engine.eraseSubject('mai', { ...request, everywhere: true, force: true });
    const left = JSON.stringify([await store.readStored('D-2'), await store.worklist({})]);
    for (const person of ['mai', 'hanh', 'lan', 'Chủ nhà']) expect(left).not.toContain(person);
  });

  it('continues after a dossier that fails, and says which is left', async () => {
    const { store, engine } = await openArchive();
    const request = { actor: 'thu', reasons, force: true };
    const real = store.load.bind(store);
    store.load = async (dossier) => {
      const loaded = await real(dossier);
      if (dossier !== 'D-1' || loaded === undefined) return loaded;
      return { ...loaded, snapshot: { ...loaded.snapshot, body: 'not JSON' } };
    };
    expect(await engine.eraseSubject('hanh', request)).toEqual({
      ...{ erased: ['D-2'], kept: [], named: [] },
      failed: [{ dossier: 'D-1', code: 'SyntaxError' }],
    });
    store.load = real;
    expect((await engine.eraseSubject('hanh', request)).erased).toEqual(['D-1']);
  });

  it('ends with the error of a store that does not answer', async () => {
    const { store, engine } = await openArchive();
    const down = new StoreError('STORE_UNAVAILABLE', 'no connection');
    store.load = () => Promise.reject(down);
    await expect(engine.eraseSubject('hanh', { actor: 'thu', reasons })).rejects.toBe(down);
  });
});
