/** Contract: a commit is kept whole or not at all, and each of a batch is answered by itself. */
import { sampleCommit } from './sample-commit.js';
import { statusesOf, type Suite } from './suite.js';

export function commitTests(suite: Suite): void {
  suite.describe('commit', () => keepingTests(suite));
  suite.describe('compare-and-set', () => compareTests(suite));
  suite.describe('a command id that is known', () => commandTests(suite));
  suite.describe('a batch', () => batchTests(suite));
}

const first = sampleCommit('D-1', {
  events: 2,
  workItems: [
    { heldFrom: 5001, heldUntil: 9000 },
    { claimedBy: 'officer-7', due: null, dueAt: null },
  ],
  timers: [{}, { at: 9000 }],
  outbox: [{}, { channel: 'police', notBefore: 2000 }],
  searchTerms: ['nguyen'],
  boundUnits: ['H22.01', 'H22.02'],
});
const second = sampleCommit('D-1', {
  after: 2,
  row: { lifecycle: 'closed', outcome: 'granted', code: 'H22-250303-0001', dueAt: null },
  workItems: [{ activation: 'step1#1' }, { activation: 'return#1', dueAt: 100 }],
  timers: [{ activation: 'return#1', at: 7000 }],
});

function keepingTests({ test, expect }: Suite): void {
  test('knows nothing of what was never committed', async (store) => {
    expect(await store.load('D-1')).toEqual(undefined);
    expect(await store.findCommand('D-1', 'c')).toEqual(undefined);
    expect(await store.readEvents('D-1')).toEqual([]);
    expect(await store.readStored('D-1')).toEqual(undefined);
    expect(await store.commit([])).toEqual([]);
  });

  test('keeps every part of a new dossier', async (store) => {
    expect(await store.commit([first])).toEqual([{ status: 'committed' }]);
    const { row, snapshot, events, command, workItems, timers } = first;
    expect(await store.load('D-1')).toEqual({ row, snapshot });
    expect(await store.findCommand('D-1', command.id)).toEqual(command);
    expect(await store.readEvents('D-1')).toEqual(events);
    expect(await store.readEvents('D-1', 1)).toEqual(events.slice(1));
    expect(await store.readEvents('D-1', 2)).toEqual([]);
    expect((await store.worklist({})).items).toEqual(workItems);
    expect(await store.readStored('D-1')).toEqual({
      events,
      commands: [command],
      derived: {
        ...{ row, snapshot, workItems, timers, searchTerms: ['nguyen'], workShares: [] },
        boundUnits: ['H22.01', 'H22.02'],
      },
      messages: first.outbox.map((message) => ({ ...message, attempts: 0, error: null })),
    });
  });

  test('puts row, snapshot, work items and timers in place of those before', async (store) => {
    await store.commit([first]);
    expect(await store.commit([second])).toEqual([{ status: 'committed' }]);
    const { row, snapshot, timers, workItems } = second;
    expect(await store.load('D-1')).toEqual({ row, snapshot });
    expect(await store.readEvents('D-1')).toEqual([...first.events, ...second.events]);
    expect((await store.worklist({})).items).toEqual([workItems[1], workItems[0]]);
    expect((await store.readStored('D-1'))?.derived?.timers).toEqual(timers);
    expect((await store.readStored('D-1'))?.commands).toEqual([first.command, second.command]);
  });

  test('gives back what is kept when it is opened again', async (store, again) => {
    await store.commit([first]);
    await store.commit([second]);
    const before = await store.readStored('D-1');
    expect(await (await again()).readStored('D-1')).toEqual(before);
  });
}

function compareTests({ test, expect }: Suite): void {
  const stale = [
    ['an older version', sampleCommit('D-1', { after: 1, command: 'late' })],
    ['a version ahead', sampleCommit('D-1', { after: 3, command: 'early' })],
    ['a new dossier under a used id', sampleCommit('D-1', { command: 'again' })],
    ['a dossier that does not exist', sampleCommit('D-2', { after: 2, command: 'lost' })],
  ] as const;
  for (const [name, commit] of stale)
    test(`writes nothing for ${name}`, async (store) => {
      await store.commit([first]);
      const before = await store.readStored('D-1');
      expect(await store.commit([commit])).toEqual([{ status: 'conflict' }]);
      expect(await store.readStored('D-1')).toEqual(before);
      expect(await store.findCommand(commit.row.dossier, commit.command.id)).toEqual(undefined);
      expect(await store.readStored('D-2')).toEqual(undefined);
    });
}

function commandTests({ test, expect }: Suite): void {
  const record = first.command;
  const resent = [
    ['resent as it was', first],
    ['resent on the new version', sampleCommit('D-1', { after: 2, command: record.id })],
  ] as const;
  for (const [name, commit] of resent)
    test(`answers its record, ${name}`, async (store) => {
      await store.commit([first]);
      const before = await store.readStored('D-1');
      expect(await store.commit([commit])).toEqual([{ status: 'duplicate', record }]);
      expect(await store.readStored('D-1')).toEqual(before);
      expect(await store.readStored('D-2')).toEqual(undefined);
    });

  test('is another command on another dossier, also in one batch', async (store) => {
    await store.commit([first]);
    const others = ['D-2', 'D-3'].map((name) => sampleCommit(name, { command: record.id }));
    expect(await statusesOf(store.commit(others))).toEqual(['committed', 'committed']);
    expect(await store.findCommand('D-1', record.id)).toEqual(record);
    for (const { row, command } of others)
      expect(await store.findCommand(row.dossier, record.id)).toEqual(command);
    expect(await store.findCommand('D-4', record.id)).toEqual(undefined);
    expect(await statusesOf(store.commit(others))).toEqual(['duplicate', 'duplicate']);
  });
}

function batchTests({ test, expect }: Suite): void {
  test('answers each change by itself', async (store) => {
    await store.commit([
      sampleCommit('D-1'),
      sampleCommit('D-2', { command: 'used' }),
      sampleCommit('D-3', { command: 'known' }),
    ]);
    const good = sampleCommit('D-5', { workItems: [{}], timers: [{}], outbox: [{}] });
    const statuses = await statusesOf(
      store.commit([
        sampleCommit('D-1', { after: 1 }),
        sampleCommit('D-2', { command: 'conflicting' }),
        sampleCommit('D-3', { after: 1, command: 'known' }),
        sampleCommit('D-4', { after: 7 }),
        good,
      ]),
    );
    expect(statuses).toEqual(['committed', 'conflict', 'duplicate', 'conflict', 'committed']);
    expect((await store.load('D-1'))?.row.version).toEqual(2);
    expect((await store.load('D-2'))?.row.version).toEqual(1);
    expect((await store.listLogs({})).items).toEqual(['D-1', 'D-2', 'D-3', 'D-5']);
    expect((await store.readStored('D-5'))?.derived?.timers).toEqual(good.timers);
  });

  test('takes five hundred changes with all their rows', async (store) => {
    const names = Array.from({ length: 500 }, (_, i) => `D-${String(i).padStart(3, '0')}`);
    const parts = { workItems: [{}, {}], timers: [{}, {}], outbox: [{}, {}] };
    const starts = names.map((name) => sampleCommit(name, { events: 3, ...parts }));
    const ends = names.map((name) => sampleCommit(name, { after: 3, timers: [{}] }));
    for (const batch of [starts, ends])
      expect(new Set(await statusesOf(store.commit(batch)))).toEqual(new Set(['committed']));
    expect((await store.listDossiers({ limit: 1000 })).items.map(({ dossier }) => dossier)).toEqual(
      names,
    );
    expect((await store.worklist({})).items).toEqual([]);
    expect((await store.readEvents('D-499')).length).toEqual(4);
  });
}
