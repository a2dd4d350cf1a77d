/** Contract: lists are filtered, ordered, and paged by keys that stay put while data changes. */
import type { Store, WorklistQuery } from '@thutuc/core';
import { sampleCommit } from './sample-commit.js';
import { allPages, codeOf, type Suite } from './suite.js';

export function listTests(suite: Suite): void {
  suite.describe('the worklist', () => {
    worklistTests(suite);
    holdTests(suite);
  });
  suite.describe('the worklist of a person', () => offerTests(suite));
  suite.describe('the list of dossiers', () => dossierListTests(suite));
  suite.describe('pages', () => pageTests(suite));
}

async function fill(store: Store): Promise<void> {
  await store.commit([
    sampleCommit('D-1', {
      workItems: [
        { activation: 'a#1', dueAt: 300 },
        { activation: 'b#1', dueAt: null, due: null },
        { activation: 'c#1', dueAt: 100, unit: 'police' },
      ],
    }),
    sampleCommit('D-2', {
      row: { procedure: 'birth', lifecycle: 'suspended' },
      workItems: [
        { activation: 'a#1', dueAt: 300, procedure: 'birth', role: 'head' },
        { activation: 'b#1', dueAt: 200, procedure: 'birth', claimedBy: 'Lê Thị Bưởi' },
      ],
    }),
  ]);
}

const officer = { unit: 'H22.01', role: 'officer' };
const head = { unit: 'H22.01', role: 'head' };
const police = { unit: 'police', role: 'officer' };
const on = '2025-03-03'; // a Monday

function worklistTests({ test, expect }: Suite): void {
  const cases: readonly (readonly [WorklistQuery, readonly string[]])[] = [
    [{}, ['D-1 c#1', 'D-2 b#1', 'D-1 a#1', 'D-2 a#1', 'D-1 b#1']],
    [{ unit: 'H22.01' }, ['D-2 b#1', 'D-1 a#1', 'D-2 a#1', 'D-1 b#1']],
    [{ unit: 'H22.01', role: 'officer' }, ['D-2 b#1', 'D-1 a#1', 'D-1 b#1']],
    [{ role: 'head' }, ['D-2 a#1']],
    [{ procedure: 'birth' }, ['D-2 b#1', 'D-2 a#1']],
    [{ claimedBy: 'Lê Thị Bưởi' }, ['D-2 b#1']],
    [{ claimed: true }, ['D-2 b#1']],
    [{ claimed: true, unit: 'police' }, []],
    [{ dueBefore: 300 }, ['D-1 c#1', 'D-2 b#1']],
    [{ dueBefore: 301, unit: 'H22.01', procedure: 'permit' }, ['D-1 a#1']],
    [{ unit: 'nobody' }, []],
    [{ dueFrom: 200, dueBefore: 300 }, ['D-2 b#1']],
    [{ dueFrom: 300 }, ['D-1 a#1', 'D-2 a#1', 'D-1 b#1']],
    [{ person: { id: 'x', roles: [], on } }, []],
    [{ person: { id: 'x', roles: [officer], on } }, ['D-1 a#1', 'D-1 b#1']],
    [
      { person: { id: 'x', roles: [officer, police, officer], on } },
      ['D-1 c#1', 'D-1 a#1', 'D-1 b#1'],
    ],
    [{ person: { id: 'Lê Thị Bưởi', roles: [head], on } }, ['D-2 b#1', 'D-2 a#1']],
    [{ person: { id: 'Lê Thị Bưởi', roles: [head], on }, dueBefore: 300 }, ['D-2 b#1']],
    [{ person: { id: 'Lê Thị Bưởi', roles: [officer], on }, procedure: 'birth' }, ['D-2 b#1']],
  ];
  for (const [query, expected] of cases)
    test(`lists ${JSON.stringify(query)} by due instant, those without one last`, async (store) => {
      await fill(store);
      const { items, next } = await store.worklist(query);
      expect(items.map(({ dossier, activation }) => `${dossier} ${activation}`)).toEqual(expected);
      expect(next).toEqual(undefined);
    });

  test('shows what a commit changed', async (store) => {
    await fill(store);
    const workItems = [{ activation: 'c#1', unit: 'police', claimedBy: 'x', dueAt: 100 }];
    const commit = sampleCommit('D-1', { after: 1, workItems });
    await store.commit([commit]);
    expect((await store.worklist({ unit: 'police' })).items).toEqual(commit.workItems);
    expect((await store.worklist({ procedure: 'permit' })).items).toEqual(commit.workItems);
  });
}

/** A commit may change nothing but this. */
function holdTests({ test, expect }: Suite): void {
  test('shows until when work is held, and that it is held no more', async (store) => {
    const holds = [null, { heldFrom: 5001, heldUntil: 9000 }, { heldFrom: 5001, heldUntil: 9001 }];
    for (const [after, hold] of [...holds, null].entries()) {
      const commit = sampleCommit('D-1', { after, workItems: [{ ...hold }, { unit: 'police' }] });
      await store.commit([commit]);
      expect((await store.worklist({})).items).toEqual(commit.workItems);
      expect((await store.readStored('D-1'))?.derived?.workItems).toEqual(commit.workItems);
    }
  });
}

/** Three items of officers: for the head as well, for two who stand in, and one that is claimed. */
async function fillWithOffers(store: Store): Promise<void> {
  const mai = { role: 'officer', person: 'mai', from: '2025-03-03', until: '2025-03-05' };
  await store.commit([
    sampleCommit('D-1', {
      workItems: [{ activation: 'a#1', dueAt: 300 }],
      workShares: [{ activation: 'a#1', role: 'head', dueAt: 300 }],
    }),
    sampleCommit('D-2', {
      row: { procedure: 'birth' },
      workItems: [{ activation: 'a#1', dueAt: null, procedure: 'birth' }],
      workShares: [
        { ...mai, activation: 'a#1', dueAt: null },
        { ...mai, activation: 'a#1', dueAt: null, from: '2025-03-01', until: '2025-03-03' },
        { ...mai, activation: 'a#1', dueAt: null, person: 'nga', until: '2025-03-03' },
        { activation: 'a#1', role: 'head', dueAt: null },
      ],
    }),
    sampleCommit('D-3', { workItems: [{ activation: 'a#1', dueAt: 100, claimedBy: 'x' }] }),
  ]);
}

function offerTests({ test, expect }: Suite): void {
  const listed = async (store: Store, query: WorklistQuery) =>
    (await store.worklist(query)).items.map(({ dossier }) => dossier);
  const cases: readonly (readonly [WorklistQuery, readonly string[]])[] = [
    [{ person: { id: 'h', roles: [head], on } }, ['D-1', 'D-2']],
    [{ person: { id: 'h', roles: [head, officer], on } }, ['D-1', 'D-2']],
    [{ person: { id: 'h', roles: [head], on }, procedure: 'birth' }, ['D-2']],
    [{ person: { id: 'h', roles: [head], on }, role: 'head' }, []],
    [{ person: { id: 'h', roles: [head], on }, unit: 'H22.01', dueBefore: 301 }, ['D-1']],
    [{ person: { id: 'h', roles: [head], on }, dueFrom: 301 }, ['D-2']],
    [{ person: { id: 'mai', roles: [], on } }, ['D-2']],
    [{ person: { id: 'mai', roles: [officer], on } }, ['D-1', 'D-2']],
    [{ person: { id: 'mai', roles: [], on: '2025-03-05' } }, ['D-2']],
    [{ person: { id: 'mai', roles: [], on: '2025-03-06' } }, []],
    [{ person: { id: 'nga', roles: [], on: '2025-03-04' } }, []],
    [{ person: { id: 'nga', roles: [], on: '2025-03-02' } }, []],
    [{ person: { id: 'x', roles: [], on } }, ['D-3']],
    [{ role: 'head' }, []],
  ];
  for (const [query, expected] of cases)
    test(`holds for ${JSON.stringify(query)} what is offered, each item once`, async (store) => {
      await fillWithOffers(store);
      expect(await listed(store, query)).toEqual(expected);
      const pages = await allPages((page) => store.worklist({ ...query, ...page }), 1);
      expect(pages.flat().map(({ dossier }) => dossier)).toEqual(expected);
    });

  test('follows what a commit offers, and keeps what it leaves out', async (store) => {
    const person = { id: 'h', roles: [head], on };
    await fillWithOffers(store);
    const workItems = [{ activation: 'a#1', dueAt: 300 }];
    await store.commit([sampleCommit('D-1', { after: 1, workItems })]);
    expect(await listed(store, { person })).toEqual(['D-1', 'D-2']);
    await store.commit([sampleCommit('D-1', { after: 2, workItems, workShares: [] })]);
    expect(await listed(store, { person })).toEqual(['D-2']);
    await store.commit([
      sampleCommit('D-1', { after: 1, workShares: [{ activation: 'a#1' }] }),
      sampleCommit('D-2', { after: 1, workItems, erasePersonal: true }),
      sampleCommit('D-3', {
        after: 1,
        workItems,
        workShares: [{ activation: 'a#1', dueAt: 300 }],
        erasePersonal: true,
      }),
    ]);
    expect(await listed(store, { person })).toEqual(['D-3']);
  });

  test('is not built of offers that cannot be kept, or the same twice', async (store) => {
    const codes = [[{ person: 'a\u0000b' }], [{ role: 'đ'.repeat(321) }], [{}, {}]].map(
      (workShares) => codeOf(store.commit([sampleCommit('D-1', { workShares })])),
    );
    expect(await Promise.all(codes)).toEqual([
      'TEXT_UNSTORABLE',
      'TEXT_UNSTORABLE',
      'COMMIT_INVALID',
    ]);
  });
}

function dossierListTests({ test, expect }: Suite): void {
  test('is in the order of ids and filtered', async (store) => {
    await fill(store);
    const rows = (await store.listDossiers({})).items;
    expect(rows.map(({ dossier }) => dossier)).toEqual(['D-1', 'D-2']);
    expect(rows[0]).toEqual((await store.load('D-1'))?.row);
    expect((await store.listDossiers({ procedure: 'birth' })).items).toEqual([rows[1]]);
    expect((await store.listDossiers({ lifecycle: 'suspended' })).items).toEqual([rows[1]]);
    expect((await store.listDossiers({ procedure: 'permit', lifecycle: 'closed' })).items).toEqual(
      [],
    );
  });

  test('counts a dossier whose row changed once', async (store) => {
    await fill(store);
    const row = { lifecycle: 'closed', outcome: 'granted' } as const;
    await store.commit([sampleCommit('D-1', { after: 1, row })]);
    expect((await store.listDossiers({ lifecycle: 'running' })).items).toEqual([]);
    expect((await store.listDossiers({ lifecycle: 'closed' })).items.length).toEqual(1);
  });
}

function pageTests({ test, expect }: Suite): void {
  test('hold each item once, whatever the size', async (store) => {
    await fill(store);
    const whole = (await store.worklist({})).items;
    for (const limit of [1, 2, 3, 4, 5, 6]) {
      const pages = await allPages((page) => store.worklist(page), limit);
      expect(pages.flat()).toEqual(whole);
      expect(pages.every((page) => page.length <= limit && page.length > 0)).toEqual(true);
    }
    const person = { id: 'Lê Thị Bưởi', roles: [officer, head], on };
    const own = (await store.worklist({ person })).items;
    for (const limit of [1, 2, 3])
      expect((await allPages((page) => store.worklist({ person, ...page }), limit)).flat()).toEqual(
        own,
      );
    expect((await allPages((page) => store.listDossiers(page), 1)).flat().length).toEqual(2);
    expect((await allPages((page) => store.listLogs(page), 1)).flat()).toEqual(['D-1', 'D-2']);
    const events = [...(await store.readEvents('D-1')), ...(await store.readEvents('D-2'))];
    for (const limit of [1, 2, 3, 1000])
      expect((await allPages((page) => store.listEvents(page), limit)).flat()).toEqual(events);
  });

  test('neither skip nor repeat what stays, while items come and go', async (store) => {
    const item = (dueAt: number) => ({ workItems: [{ dueAt }] });
    await store.commit([10, 20, 30, 40, 50].map((due) => sampleCommit(`D-${due}`, item(due))));
    const first = await store.worklist({ limit: 2 });
    // Before the page's end: one goes, one comes. Behind it: one goes, one comes, one moves up.
    await store.commit([
      sampleCommit('D-10', { after: 1 }),
      sampleCommit('D-05', item(5)),
      sampleCommit('D-40', { after: 1 }),
      sampleCommit('D-45', item(45)),
      sampleCommit('D-50', { after: 1, ...item(25) }),
    ]);
    const rest = await allPages((page) => store.worklist(page), 2, first.next);
    expect([...first.items, ...rest.flat()].map(({ dossier }) => dossier)).toEqual([
      'D-10',
      'D-20',
      'D-50',
      'D-30',
      'D-45',
    ]);
  });

  test('refuse limits and cursors that make no sense', async (store) => {
    await fill(store);
    for (const limit of [0, -1, 1.5, 1001, NaN])
      expect(await codeOf(store.worklist({ limit }))).toEqual('QUERY_INVALID');
    const ofOtherList = (await store.listDossiers({ limit: 1 })).next!;
    for (const after of ['', 'x', '{}', '[1]', '["a","b","c"]', '[1,"a\\u0000","b"]', ofOtherList])
      expect(await codeOf(store.worklist({ after }))).toEqual('QUERY_INVALID');
    expect(await codeOf(store.listDossiers({ after: '[1]' }))).toEqual('QUERY_INVALID');
    expect(await codeOf(store.listDead({ limit: 0 }))).toEqual('QUERY_INVALID');
  });
}
