/** Verifying and rebuilding: damage of every kind is found, and what is derived comes back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { createMemoryBlobs } from '../memory-store/blobs.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { DerivedDossier, StoredDossier } from '../ports/rows.js';
import type { Store } from '../ports/store.js';
import { createDirectory } from '../runtime/directory.js';
import { createEngine, type Engine } from '../runtime/engine.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { rebuildDossier, rebuildStore } from './rebuild.js';
import { verifyDocuments } from './verify-documents.js';
import { verifyStore } from './verify-store.js';
import { StoreError } from '../ports/errors.js';

let store: Store;
let engine: Engine;
beforeEach(async () => {
  store = createMemoryStore();
  engine = createEngine({
    store,
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [{ code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } }],
      people: [
        { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
      ],
    }),
    clock: { now: () => parseInstant('2025-01-06T09:00+07:00') }, // Monday
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { forcedErasure: [{ unit: 'U-1', role: 'officer' }] },
  });
  for (const dossier of ['D-1', 'D-2']) {
    const submit = { type: 'submit', procedure: 'permit', data: { area: 80 } } as const;
    await engine.execute({ id: `${dossier} 1`, dossier, actor: 'hanh', command: submit });
    const accept = { type: 'accept' } as const;
    await engine.execute({ id: `${dossier} 2`, dossier, actor: 'lan', command: accept });
  }
});

/** The store, with what it keeps of the first dossier changed behind its back. */
function damaged(change: (stored: StoredDossier) => StoredDossier): Store {
  return {
    ...delegating(store),
    readStored: async (dossier) => {
      const stored = await store.readStored(dossier);
      return stored !== undefined && dossier === 'D-1' ? change(stored) : stored;
    },
  };
}

/** The memory store's methods are fields: a spread keeps them. */
const delegating = (inner: Store): Store => ({ ...inner });

const changeDerived =
  (change: (derived: DerivedDossier) => Partial<DerivedDossier>) =>
  (stored: StoredDossier): StoredDossier => ({
    ...stored,
    derived: { ...stored.derived!, ...change(stored.derived!) },
  });

describe('verifyStore', () => {
  it('finds nothing in a store that is as it was written', async () => {
    const seen: number[] = [];
    const report = await verifyStore(store, { onProgress: (count) => seen.push(count) });
    const sound = { problemCount: 0, problems: [], outdated: 0 };
    expect(report).toEqual({ dossiers: 2, events: 4, ...sound });
    expect(seen).toEqual([1, 2]);
  });

  it.each<[string, string, (stored: StoredDossier) => StoredDossier]>([
    [
      'LOG_TAMPERED',
      'a changed text',
      (stored) => ({
        ...stored,
        events: stored.events.map((event) => ({
          ...event,
          body: event.body.replace('"area":80', '"area":8000'),
        })),
      }),
    ],
    ['LOG_GAP', 'a lost event', (stored) => ({ ...stored, events: stored.events.slice(1) })],
    ['LOG_TAMPERED', 'a lost end', (stored) => ({ ...stored, events: stored.events.slice(0, 1) })],
    ['LOG_MISSING', 'a lost log', (stored) => ({ ...stored, events: [] })],
    [
      'DERIVED_MISSING',
      'lost rows',
      ({ events, commands, messages }: StoredDossier): StoredDossier => ({
        events,
        commands,
        messages,
      }),
    ],
    [
      'ROW_DIFFERS',
      'another lifecycle',
      changeDerived(({ row }) => ({ row: { ...row, lifecycle: 'closed' } })),
    ],
    [
      'SNAPSHOT_DIFFERS',
      'another snapshot',
      changeDerived(({ snapshot }) => ({ snapshot: { ...snapshot, body: '{}' } })),
    ],
    [
      'SNAPSHOT_DIFFERS',
      'an unreadable snapshot',
      changeDerived(({ snapshot }) => ({ snapshot: { ...snapshot, body: '{' } })),
    ],
    ['WORK_ITEMS_DIFFER', 'a lost work item', changeDerived(() => ({ workItems: [] }))],
    [
      'TIMERS_DIFFER',
      'an invented timer',
      changeDerived(({ timers, row }) => ({
        timers: [...timers, { dossier: row.dossier, activation: 'x#1', timer: 'due', at: 1 }],
      })),
    ],
    ['WORK_SHARES_DIFFER', 'a lost offer', changeDerived(() => ({ workShares: [] }))],
    ['BOUND_UNITS_DIFFER', 'another unit', changeDerived(() => ({ boundUnits: ['U-2'] }))],
    ['SEARCH_TERMS_DIFFER', 'a lost term', changeDerived(() => ({ searchTerms: ['@hanh'] }))],
    ['COMMANDS_DIFFER', 'a lost command', (stored) => ({ ...stored, commands: [] })],
  ])('says %s for %s, and nothing of the neighbour', async (code, _name, change) => {
    const { problemCount, problems } = await verifyStore(damaged(change));
    expect(problems.map((problem) => [problem.dossier, problem.code])).toEqual([['D-1', code]]);
    expect(problemCount).toBe(1);
  });

  it('counts what it does not list', async () => {
    const report = await verifyStore(
      damaged(changeDerived(() => ({ workItems: [], timers: [] }))),
      {
        problemsMax: 0,
      },
    );
    expect(report.problems).toEqual([]);
    expect(report.problemCount).toBeGreaterThan(0);
  });
});

describe('verifyDocuments', () => {
  const bytes = new TextEncoder().encode('Bản vẽ');

  it('finds bytes that are gone or changed, and asks nothing of an erased dossier', async () => {
    const blobs = createMemoryBlobs();
    for (const dossier of ['D-1', 'D-2']) {
      const sha256 = await blobs.put(dossier, bytes);
      const document = { document: 'plan', title: 'Bản vẽ', mediaType: 'text/plain' };
      const command = { type: 'addDocument', ...document, size: bytes.length, sha256 } as const;
      await engine.execute({ id: `${dossier} 3`, dossier, actor: 'hanh', command });
    }
    expect(await verifyDocuments(store, blobs)).toEqual({
      documents: 2,
      problems: [],
      orphans: [],
    });
    await blobs.delete('D-2');
    const get = () => Promise.resolve(new TextEncoder().encode('Bản vẽ giả'));
    expect((await verifyDocuments(store, blobs)).problems).toEqual([
      { dossier: 'D-2', document: 'plan#1', code: 'DOCUMENT_GONE' },
    ]);
    expect((await verifyDocuments(store, { ...blobs, get })).problems).toMatchObject([
      { dossier: 'D-1', code: 'DOCUMENT_DIFFERS' },
      { dossier: 'D-2', code: 'DOCUMENT_DIFFERS' },
    ]);
    const command = { type: 'erase', force: true, reasons: 'theo yêu cầu' } as const;
    await engine.execute({ id: 'e', dossier: 'D-2', actor: 'lan', command });
    expect(await verifyDocuments(store, blobs)).toEqual({
      documents: 1,
      problems: [],
      orphans: [],
    });
  });
});

describe('verifyDocuments and what a blob store does', () => {
  const bytes = new TextEncoder().encode('Bản vẽ');
  async function kept() {
    const blobs = createMemoryBlobs();
    const sha256 = await blobs.put('D-1', bytes);
    const document = { document: 'plan', title: 'Bản vẽ', mediaType: 'text/plain' };
    const command = { type: 'addDocument', ...document, size: bytes.length, sha256 } as const;
    await engine.execute({ id: 'document', dossier: 'D-1', actor: 'hanh', command });
    return blobs;
  }

  it('takes bytes that it finds damaged for others, and gives up where it fails', async () => {
    const blobs = await kept();
    const failing = (code: 'STORE_CORRUPT' | 'STORE_UNAVAILABLE') =>
      verifyDocuments(store, { ...blobs, get: () => Promise.reject(new StoreError(code, code)) });
    expect((await failing('STORE_CORRUPT')).problems).toEqual([
      { dossier: 'D-1', document: 'plan#1', code: 'DOCUMENT_DIFFERS' },
    ]);
    await expect(failing('STORE_UNAVAILABLE')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('lists what no log refers to, page after page', async () => {
    const blobs = await kept();
    const others = ['a', 'b', 'c'].map((text) => new TextEncoder().encode(text));
    for (const other of others) await blobs.put('D-1', other);
    await blobs.put('D-9', bytes);
    const list: typeof blobs.list = (query) => blobs.list({ ...query, limit: 1 });
    const { orphans } = await verifyDocuments(store, { ...blobs, list });
    expect(orphans.filter(({ dossier }) => dossier === 'D-1')).toHaveLength(others.length);
    expect(orphans.filter(({ dossier }) => dossier === undefined)).toHaveLength(1);
  });
});

describe('rebuilding', () => {
  it('gives back rows, snapshot, work items, timers and search terms as they were', async () => {
    const before = await store.readStored('D-1');
    await store.replaceDerived({
      row: { ...before!.derived!.row, lifecycle: 'closed', dueAt: null },
      snapshot: { body: '{}', personal: null },
      workItems: [],
      timers: [],
      searchTerms: ['lost'],
      workShares: [],
      boundUnits: [],
    });
    expect((await verifyStore(store)).problemCount).toBeGreaterThan(2);
    await expect(rebuildStore(store)).rejects.toMatchObject({
      code: 'LOG_UNPROVEN',
      details: { dossiers: ['D-1'], count: 1 },
    });
    expect(await rebuildStore(store, { unproven: true })).toEqual({ dossiers: 2, events: 4 });
    expect(await store.readStored('D-1')).toEqual(before);
    expect((await verifyStore(store)).problemCount).toBe(0);
  });

  it('answers whether there is such a log', async () => {
    expect(await rebuildDossier(store, 'D-1')).toBe(true);
    expect(await rebuildDossier(store, 'D-9')).toBe(false);
  });

  it('refuses a log that was tampered with, and changes nothing', async () => {
    const before = await store.readStored('D-1');
    const cut = damaged((stored) => ({ ...stored, events: stored.events.slice(0, 1) }));
    await expect(rebuildStore(cut)).rejects.toMatchObject({ code: 'LOG_TAMPERED' });
    expect(await store.readStored('D-1')).toEqual(before);
  });

  it('reads again what changes meanwhile, and gives up in the end', async () => {
    let refusals = 3;
    const changing = { ...delegating(store), replaceDerived: refuseSometimes };
    function refuseSometimes(derived: DerivedDossier): Promise<boolean> {
      refusals -= 1;
      return refusals >= 0 ? Promise.resolve(false) : store.replaceDerived(derived);
    }
    expect(await rebuildDossier(changing, 'D-1')).toBe(true);
    refusals = Infinity;
    await expect(rebuildDossier(changing, 'D-1')).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });
});
