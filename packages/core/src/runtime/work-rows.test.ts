/** Rows of worklists: what they hold, for whom, in which language; and counts. */
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { vietnamese } from '@thutuc/lang-vi';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { describe, expect, it } from 'vitest';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Store } from '../ports/store.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import type { WorkRequest } from './work-request.js';

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: { vi: 'Bộ phận Một cửa', en: 'One-stop shop' } },
    { code: 'U-2', name: { en: 'Other office' } },
    { code: 'U-3', name: { en: 'Police' } },
  ],
  people: [
    { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'hung', name: 'Phạm Văn Hùng', memberships: [{ unit: 'U-1', role: 'head' }] },
    { id: 'hanh', name: 'Đỗ Thị Hạnh' },
    { id: 'guard', name: 'Guard', memberships: [{ unit: 'U-1', role: 'porter' }] },
    { id: 'keeper', name: 'Keeper', memberships: [{ unit: 'U-2', role: 'keeper' }] },
  ],
});

type Line = readonly [
  at: string,
  dossier: string,
  actor: string,
  command: CommandEnvelopeInput['command'],
];

const submit = (dossier: string, area: number): Line => [
  '2025-01-06T09:00+07:00', // a Monday
  dossier,
  'hanh',
  { type: 'submit', procedure: 'permit', data: { area } },
];
const accept = (dossier: string): Line => [
  '2025-01-06T10:00+07:00',
  dossier,
  'lan',
  { type: 'accept' },
];

/** A permit that is found by its area, which is personal, as a test may want it. */
function searchablePermit() {
  const permit = permitProcedure();
  const { area } = permit.data;
  return {
    ...permit,
    data: { ...permit.data, area: { ...area!, personal: true, searchable: true } },
  };
}

async function runTo(lines: readonly Line[], store: Store = createMemoryStore()) {
  let now = 0;
  const engine = createEngine({
    store,
    procedures: [searchablePermit()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    adminRoles: {
      work: [{ unit: 'U-2', role: 'keeper' }],
      erasure: [{ unit: 'U-2', role: 'keeper' }],
      forcedErasure: [{ unit: 'U-2', role: 'keeper' }],
    },
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  for (const [i, [at, dossier, actor, command]] of lines.entries()) {
    now = parseInstant(at);
    await engine.execute({ id: `c-${i}`, dossier, actor, command });
  }
  const listAt = (at: string, actor: string, request: WorkRequest = {}) => {
    now = parseInstant(at);
    return engine.listWork(request, { actor, purpose: 'to work', language: vietnamese });
  };
  return { engine, store, listAt };
}

const noon = '2025-01-06T12:00+07:00';

describe('a row', () => {
  it('holds what a screen shows, in the language of the reader', async () => {
    const claim: Line = [noon, 'D-1', 'lan', { type: 'claim', step: 'check' }];
    const { engine, listAt } = await runTo([submit('D-1', 80), accept('D-1'), claim]);
    const { items } = await listAt(noon, 'lan');
    expect(items).toHaveLength(1);
    const [row] = items;
    const dossier = (await engine.readOffRecord('D-1'))!;
    expect(row).toMatchObject({
      dossier: 'D-1',
      activation: 'check#1',
      version: dossier.version,
      subject: '80',
      applicant: { id: 'hanh', name: 'Đỗ Thị Hạnh' },
      procedure: { id: 'permit' },
      step: { id: 'check' },
      unit: { id: 'U-1', name: 'Bộ phận Một cửa' },
      role: { id: 'officer' },
      claimedBy: { id: 'lan', name: 'Trần Thị Lan' },
      isMine: true,
      lifecycle: 'running',
      standing: 'open',
      receivedAt: '2025-01-06T02:00:00.000Z',
      legalDue: { due: dossier.clock.due?.due, isOverdue: false },
    });
    expect(row?.legalDue?.left).toMatch(/^còn \d+ ngày/);
    expect(row?.step.name).toBeDefined();
  });

  it('is overdue once its time has passed, unless it rests', async () => {
    const lines = [submit('D-1', 80), accept('D-1'), submit('D-2', 90), accept('D-2')];
    const suspend: Line = [noon, 'D-2', 'hung', { type: 'suspend', reasons: 'Order' }];
    const { listAt } = await runTo([...lines, suspend]);
    const later = '2025-06-02T12:00+07:00';
    const { items } = await listAt(later, 'lan');
    const [one, other] = ['D-1', 'D-2'].map((id) => items.find(({ dossier }) => dossier === id));
    expect(one?.due?.left ?? one?.legalDue?.left).toMatch(/^quá hạn \d+ ngày/);
    expect(one?.legalDue?.isOverdue).toBe(true);
    expect(other).toMatchObject({ lifecycle: 'suspended', standing: 'resting' });
    expect([other?.due?.isOverdue, other?.due?.left]).toEqual([false, undefined]);
    const overdue = await listAt(later, 'lan', { overdue: true });
    expect(overdue.items.every(({ dossier }) => dossier === 'D-1')).toBe(true);
  });

  it('shows persons only to whoever may read the dossier, and not once erased', async () => {
    const { engine, store, listAt } = await runTo([submit('D-1', 80), accept('D-1')]);
    const shownTo = async (actor: string, request: WorkRequest = {}) => {
      const [row] = (await listAt(noon, actor, request)).items;
      return [row?.dossier, row?.subject, row?.applicant?.name];
    };
    expect(await shownTo('lan')).toEqual(['D-1', '80', 'Đỗ Thị Hạnh']);
    expect(await shownTo('hung', { unit: 'U-1' })).toEqual(['D-1', '80', 'Đỗ Thị Hạnh']);
    expect(await shownTo('guard', { unit: 'U-1' })).toEqual(['D-1', undefined, undefined]);
    expect(await shownTo('keeper', { unit: 'U-1' })).toEqual(['D-1', undefined, undefined]);
    const { items } = await store.listAccess({});
    expect(items.map(({ actor, dossier }) => [actor, dossier])).toEqual([
      ['lan', 'D-1'],
      ['hung', 'D-1'],
    ]);
    await engine.eraseSubject('hanh', { actor: 'keeper', reasons: 'Law', force: true });
    expect(await shownTo('lan')).toEqual(['D-1', undefined, undefined]);
  });
});

describe('a page', () => {
  const three = ['D-1', 'D-2', 'D-3'].flatMap((id, i) => [submit(id, 80 + i), accept(id)]);

  it('is one call to the store, and one access record with its dossiers', async () => {
    const { store, listAt } = await runTo(three);
    const page = await listAt(noon, 'lan', { limit: 2, sort: 'received' });
    expect(page.items.map(({ dossier }) => dossier)).toEqual(['D-1', 'D-2']);
    const next = await listAt(noon, 'lan', { limit: 2, sort: 'received', after: page.next! });
    expect(next.items.map(({ dossier }) => dossier)).toEqual(['D-3']);
    const { items } = await store.listAccess({});
    expect(items.map(({ dossier, dossiers }) => dossiers ?? dossier)).toEqual([
      ['D-1', 'D-2'],
      'D-3',
    ]);
    expect((await store.listAccess({ dossier: 'D-2' })).items).toHaveLength(1);
  });

  it('leaves no record where nothing of persons was shown', async () => {
    const { store, listAt } = await runTo(three);
    await listAt(noon, 'guard', { unit: 'U-1' });
    await listAt(noon, 'lan', { step: 'sign' });
    expect((await store.listAccess({})).items).toEqual([]);
  });

  it('finds words in what is theirs, and refuses to look for them elsewhere', async () => {
    const { listAt } = await runTo(three);
    const found = async (actor: string, request: WorkRequest) =>
      (await listAt(noon, actor, request)).items.map(({ dossier }) => dossier);
    expect(await found('lan', { text: '81' })).toEqual(['D-2']);
    expect(await found('lan', { text: '81', unit: 'U-1', role: 'officer' })).toEqual(['D-2']);
    for (const [actor, request] of [
      ['guard', { text: '81', unit: 'U-1' }],
      ['keeper', { text: '81' }],
      ['keeper', { text: '81', unit: 'U-1', role: 'officer' }],
      ['lan', { unit: 'U-3' }],
      ['lan', { person: 'hung' }],
    ] as const)
      await expect(found(actor, request)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
    expect(await found('keeper', {})).toEqual(['D-1', 'D-2', 'D-3']);
    expect(await found('keeper', { person: 'lan' })).toEqual(['D-1', 'D-2', 'D-3']);
    expect(await found('hanh', {})).toEqual([]);
  });

  it('refuses what it does not know, and a reader who does not say what for', async () => {
    const { engine, listAt } = await runTo(three);
    const unknown = { colour: 'red', standing: 'late' } as never;
    await expect(listAt(noon, 'lan', unknown)).rejects.toMatchObject({
      code: 'QUERY_INVALID',
      details: { filters: ['standing', 'colour'] },
    });
    await expect(listAt(noon, 'lan', { after: 'x' })).rejects.toMatchObject({
      code: 'QUERY_INVALID',
    });
    await expect(listAt(noon, 'lan', { text: '!' })).rejects.toMatchObject({
      code: 'QUERY_INVALID',
    });
    const reader = { actor: 'lan', purpose: ' ' };
    await expect(engine.listWork({}, reader)).rejects.toMatchObject({ code: 'COMMAND_INVALID' });
  });

  it('is counted by filters, which are refused as those of a page are', async () => {
    const { engine } = await runTo(three);
    const counts = await engine.countWork(
      { all: {}, one: { text: '81' }, none: { overdue: true } },
      { actor: 'lan' },
    );
    expect(counts).toEqual({
      all: { count: 3, isAtLeast: false, text: '3' },
      one: { count: 1, isAtLeast: false, text: '1' },
      none: { count: 0, isAtLeast: false, text: '0' },
    });
    const others = engine.countWork({ others: { unit: 'U-3' } }, { actor: 'lan' });
    await expect(others).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
  });

  it('is counted up to a thousand', async () => {
    const store: Store = createMemoryStore();
    store.countWork = () => Promise.resolve(1001);
    const { engine } = await runTo([], store);
    const { all } = await engine.countWork({ all: {} }, { actor: 'lan', language: vietnamese });
    expect(all).toEqual({ count: 1000, isAtLeast: true, text: '1.000+' });
  });
});
