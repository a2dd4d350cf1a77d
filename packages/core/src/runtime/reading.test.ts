/** Reading: own work, searches without tones, and a record of whoever reads of persons. */
import { beforeEach, describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine, type Engine } from './engine.js';
import type { WorklistRequest } from './reading.js';
import { withoutPersons } from './without-persons.js';

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } },
    { code: 'U-3', name: { vi: 'Công an', en: 'Police' } },
    { code: 'U-9', name: { vi: 'Văn phòng khác', en: 'Another office' } },
  ],
  people: [
    { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'binh', name: 'Lê Bình', memberships: [{ unit: 'U-1', role: 'head' }] },
    { id: 'mai', name: 'Ngô Mai', memberships: [{ unit: 'U-1', role: 'clerk' }] },
    { id: 'hoa', name: 'Đỗ Thị Hoa', memberships: [{ unit: 'U-1', role: 'officer' }] },
    {
      id: 'cong',
      name: 'Đỗ Công',
      memberships: [{ unit: 'U-3', role: 'officer', to: '2025-01-31' }],
    },
    { id: 'xa', name: 'Lý Xa', memberships: [{ unit: 'U-9', role: 'officer' }] },
  ],
});

let now = 0;
let engine: Engine;
beforeEach(async () => {
  engine = createEngine({
    store: createMemoryStore(),
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    clock: { now: () => now },
    salt: countedSalts(),
    idPrefixes: 'any',
    codeOf: ({ unit, day, number }) => `${unit}.${day}.${number}`,
  });
  const owners = ['Nguyễn Văn Đức', 'Nguyễn Thị Dung', 'Trần Văn Dũ'];
  for (const [i, owner] of owners.entries()) {
    const dossier = `D-${i + 1}`;
    now = parseInstant(`2025-01-0${6 + i}T09:00+07:00`); // Monday 6 to Wednesday 8 January
    const submit = { type: 'submit', procedure: 'permit', data: { area: 80, owner } } as const;
    await engine.execute({ id: `${dossier}/1`, dossier, actor: `owner-${i + 1}`, command: submit });
    const accept = { type: 'accept', note: 'đủ giấy tờ' } as const;
    await engine.execute({ id: `${dossier}/2`, dossier, actor: 'lan', command: accept });
  }
});

describe('the worklist', () => {
  const ids = async (request: WorklistRequest) =>
    (await engine.worklist(request)).items.map(({ dossier }) => dossier);

  it('of a person holds what they claimed, and what nobody has and their roles may take', async () => {
    const command = { type: 'claim', step: 'check' } as const;
    await engine.execute({ id: 'c', dossier: 'D-1', actor: 'lan', command });
    expect(await ids({ person: 'lan' })).toEqual(['D-1', 'D-2', 'D-3']);
    expect(await ids({ person: 'hoa' })).toEqual(['D-2', 'D-3']);
    expect(await ids({ claimedBy: 'lan' })).toEqual(['D-1']);
    expect(await ids({ person: 'cong' })).toEqual([]);
    expect(await ids({ person: 'nobody' })).toEqual([]);
  });

  it('of a person holds what other roles of a step may do', async () => {
    expect(await ids({ person: 'binh' })).toEqual(['D-1', 'D-2', 'D-3']);
    const command = { type: 'claim', step: 'check' } as const;
    await engine.execute({ id: 'c', dossier: 'D-1', actor: 'lan', command });
    expect(await ids({ person: 'binh' })).toEqual(['D-2', 'D-3']);
    const release = { type: 'release', step: 'check' } as const;
    await engine.execute({ id: 'r', dossier: 'D-1', actor: 'lan', command: release });
    expect(await ids({ person: 'binh', procedure: 'permit' })).toEqual(['D-1', 'D-2', 'D-3']);
    expect(await ids({ role: 'head' })).toEqual([]);
    const unfit = { type: 'complete', step: 'check', outcome: 'unfit' } as const;
    await engine.execute({ id: 'u', dossier: 'D-1', actor: 'binh', command: unfit });
    expect(await ids({ person: 'binh' })).toEqual(['D-2', 'D-3']);
  });

  it('of a person holds what is delegated to them on a dossier, on its days', async () => {
    const given = { party: 'office', role: 'officer', to: 'mai', reasons: 'Nghỉ phép' } as const;
    const delegate = {
      type: 'delegate',
      ...given,
      from: '2025-01-09',
      until: '2025-01-10',
    } as const;
    await engine.execute({ id: 'd', dossier: 'D-2', actor: 'lan', command: delegate });
    expect(await ids({ person: 'mai' })).toEqual([]);
    now = parseInstant('2025-01-09T08:00+07:00');
    expect(await ids({ person: 'mai' })).toEqual(['D-2']);
    const claim = { type: 'claim', step: 'check' } as const;
    await engine.execute({ id: 'c', dossier: 'D-2', actor: 'mai', command: claim });
    expect(await ids({ person: 'mai' })).toEqual(['D-2']);
    expect(await ids({ person: 'hoa' })).toEqual(['D-1', 'D-3']);
    const release = { type: 'release', step: 'check' } as const;
    await engine.execute({ id: 'r', dossier: 'D-2', actor: 'mai', command: release });
    const back = { type: 'revokeDelegation', delegation: 3, reasons: 'Đi làm lại' } as const;
    const { items } = await engine.worklist({ person: 'mai' });
    expect(items).toHaveLength(1);
    await engine.execute({ id: 'b', dossier: 'D-2', actor: 'lan', command: back });
    expect(await ids({ person: 'mai' })).toEqual([]);
  });

  it('of a person holds nothing for roles that are over', async () => {
    const fit = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } } as const;
    await engine.execute({ id: 'f', dossier: 'D-1', actor: 'lan', command: fit });
    expect(await ids({ person: 'cong' })).toEqual(['D-1']);
    now = parseInstant('2025-02-01T00:00+07:00');
    expect(await ids({ person: 'cong' })).toEqual([]);
  });

  it('is by unit, role, procedure, due instant, and what is overdue now', async () => {
    expect(await ids({ unit: 'U-1', role: 'officer', procedure: 'permit' })).toHaveLength(3);
    expect(await ids({ unit: 'U-3' })).toEqual([]);
    expect(await ids({ overdue: true })).toEqual([]);
    // Three working days from Monday 6 January end with Thursday the 9th.
    now = parseInstant('2025-01-10T00:00+07:00');
    expect(await ids({ overdue: true })).toEqual(['D-1']);
    expect(await ids({ dueFrom: now, dueBefore: parseInstant('2025-01-11T00:00+07:00') })).toEqual([
      'D-2',
    ]);
    expect(await ids({ overdue: true, dueBefore: 0 })).toEqual([]);
  });
});

describe('the search', () => {
  const find = async (text: string) =>
    (await engine.search({ text })).items.map(({ dossier }) => dossier);

  it.each([
    ['nguyen van duc', ['D-1']],
    ['  ĐỨC  nguyễn ', ['D-1']],
    ['Nguyễn', ['D-1', 'D-2']],
    ['du', ['D-1', 'D-2', 'D-3']],
    ['U-1.2025-01-07.1', ['D-2']],
    ['d-3', ['D-3']],
    ['nguyen 3', []],
  ])('for %j finds %j', async (text, found) => expect(await find(text)).toEqual(found));

  it('finds what an applicant handed in, by their whole id', async () => {
    expect((await engine.search({ applicant: 'owner-2' })).items).toHaveLength(1);
    expect((await engine.search({ applicant: 'owner' })).items).toEqual([]);
    await expect(engine.search({ text: '…' })).rejects.toMatchObject({ code: 'QUERY_INVALID' });
  });
});

describe('reading', () => {
  const purpose = 'thẩm định hồ sơ';

  it('without a reader says nothing of persons and leaves no record', async () => {
    const dossier = withoutPersons((await engine.readOffRecord('D-1'))!);
    const timeline = await engine.timeline('D-1');
    expect(dossier).toMatchObject({ id: 'D-1', personal: null });
    expect(timeline?.entries).toHaveLength(2);
    const shown = JSON.stringify([dossier, timeline?.entries]);
    for (const text of ['Đức', 'owner-1', 'đủ giấy tờ', '"lan"'])
      expect(shown.includes(text), text).toBe(false);
    expect((await engine.accessRecords({})).items).toEqual([]);
  });

  it.each(['lan', 'hoa', 'cong'])(
    'by %s, who holds a role on it, leaves a record',
    async (actor) => {
      const dossier = await engine.readOnRecord('D-1', { actor, purpose });
      expect(dossier.personal?.data).toEqual({ owner: 'Nguyễn Văn Đức' });
      const { items } = await engine.accessRecords({ dossier: 'D-1' });
      expect(items).toEqual([{ seq: 1, dossier: 'D-1', actor, at: now, purpose }]);
      const timeline = await engine.timeline('D-1', { actor, purpose });
      expect(timeline?.entries.map(({ note }) => note)).toContain('đủ giấy tờ');
      expect((await engine.accessRecords({ actor })).items).toHaveLength(2);
    },
  );

  it('by the applicant leaves a record that does not name them', async () => {
    await engine.readOnRecord('D-1', { actor: 'owner-1', purpose });
    const { items } = await engine.accessRecords({});
    expect(items.map(({ actor }) => actor)).toEqual(['@applicant']);
  });

  it('is refused to others, and shows and records nothing', async () => {
    for (const actor of ['xa', 'owner-2', 'nobody']) {
      const refused = { code: 'NOT_AUTHORISED' };
      await expect(engine.readOnRecord('D-1', { actor, purpose })).rejects.toMatchObject(refused);
      await expect(engine.timeline('D-1', { actor, purpose })).rejects.toMatchObject(refused);
    }
    now = parseInstant('2025-02-01T00:00+07:00');
    await expect(engine.readOnRecord('D-1', { actor: 'cong', purpose })).rejects.toMatchObject({
      code: 'NOT_AUTHORISED',
    });
    await expect(engine.readOnRecord('D-1', { actor: 'lan', purpose: ' ' })).rejects.toMatchObject({
      code: 'COMMAND_INVALID',
    });
    expect((await engine.accessRecords({})).items).toEqual([]);
  });

  it('as of an instant knows only what was recorded by then', async () => {
    const read = (text: string) => engine.timeline('D-1', undefined, { asOf: parseInstant(text) });
    expect((await read('2025-01-06T09:00+07:00'))?.entries).toHaveLength(2);
    expect(await read('2025-01-06T08:59+07:00')).toBeUndefined();
  });

  it('what does not exist gives nothing', async () => {
    expect(await engine.readOffRecord('D-9')).toBeUndefined();
    expect(await engine.timeline('D-9')).toBeUndefined();
  });
});
