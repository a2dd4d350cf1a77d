/** Contract: what an audit reads and rebuilds, and the texts that dossiers pin. */
import { sampleCommit } from './sample-commit.js';
import { codeOf, type Suite } from './suite.js';

export function auditTests(suite: Suite): void {
  suite.describe('rebuilding derived rows', () => rebuildTests(suite));
  suite.describe('pinned texts', () => pinnedTests(suite));
  suite.describe('a closed store', () => closedTests(suite));
}

const nothing = { workItems: [], timers: [], searchTerms: [], workShares: [], boundUnits: [] };

function rebuildTests({ test, expect }: Suite): void {
  const commit = sampleCommit('D-1', {
    events: 2,
    workItems: [{}, {}],
    timers: [{}, {}],
    searchTerms: ['nguyen'],
    workShares: [{}],
    boundUnits: ['U-1'],
  });
  const { row, snapshot, workItems, timers } = commit;
  const workShares = commit.workShares!;
  const lists = { workShares, searchTerms: ['nguyen'], boundUnits: ['U-1'] };

  test('puts other rows in their place', async (store) => {
    await store.commit([commit, sampleCommit('D-2', { workItems: [{}] })]);
    const derived = {
      row: { ...row, lifecycle: 'closed' as const, dueAt: null },
      snapshot: { body: 'rebuilt', personal: null },
      workItems: [{ ...workItems[1]!, unit: 'rebuilt' }],
      timers: [{ ...timers[0]!, at: 77 }],
      searchTerms: ['rebuilt'],
      workShares: [{ ...workShares[0]!, activation: 'step1#1', role: 'rebuilt' }],
      boundUnits: ['rebuilt'],
    };
    expect(await store.replaceDerived(derived)).toEqual(true);
    const stored = await store.readStored('D-1');
    expect(stored?.derived).toEqual(derived);
    expect(stored?.events).toEqual(commit.events);
    expect((await store.worklist({ unit: 'rebuilt' })).items).toEqual(derived.workItems);
    expect((await store.search({ terms: ['rebuilt'] })).items).toEqual([derived.row]);
    expect((await store.search({ terms: ['nguyen'] })).items).toEqual([]);
    expect((await store.listBound({ unit: 'U-1' })).items).toEqual([]);
    expect((await store.listBound({ unit: 'rebuilt' })).items[0]?.row).toEqual(derived.row);
    expect(await store.nextTimerAt()).toEqual(77);
    expect((await store.worklist({})).items.length).toEqual(2);
  });

  test('gives leases of timers back', async (store) => {
    await store.commit([commit]);
    await store.claimTimers({ worker: 'w', now: 6000, until: 9000, limit: 10 });
    await store.replaceDerived({ row, snapshot, workItems, timers, ...lists });
    const lease = { worker: 'v', now: 6000, until: 9000, limit: 10 };
    expect((await store.claimTimers(lease)).length).toEqual(2);
  });

  test('is refused when the log has moved on or has another head', async (store) => {
    await store.commit([commit]);
    const before = await store.readStored('D-1');
    for (const change of [{ version: 1 }, { version: 3 }, { head: 'other' }, { dossier: 'D-2' }])
      expect(
        await store.replaceDerived({
          row: { ...row, ...change },
          snapshot,
          ...nothing,
        }),
      ).toEqual(false);
    expect(await store.readStored('D-1')).toEqual(before);
  });

  test('checks what it is given', async (store) => {
    await store.commit([commit]);
    const foreign = { ...timers[0]!, dossier: 'D-2' };
    expect(
      await codeOf(store.replaceDerived({ row, snapshot, workItems, timers: [foreign], ...lists })),
    ).toEqual('COMMIT_INVALID');
  });
}

function pinnedTests({ test, expect }: Suite): void {
  test('are kept by kind and hash; the first stays', async (store, again) => {
    expect(await store.getContent('procedure', 'h1')).toEqual(undefined);
    await store.putContent('procedure', 'h1', '{"thủ tục":"cấp phép"}');
    await store.putContent('calendar', 'h1', 'lịch');
    await store.putContent('procedure', 'h1', '{"thủ tục":"cấp phép"}');
    expect(await store.getContent('procedure', 'h1')).toEqual('{"thủ tục":"cấp phép"}');
    expect(await (await again()).getContent('calendar', 'h1')).toEqual('lịch');
  });
}

function closedTests({ test, expect }: Suite): void {
  test('says so and can be closed again', async (store) => {
    await store.close();
    await store.close();
    expect(await codeOf(store.load('D-1'))).toEqual('STORE_CLOSED');
    expect(await codeOf(store.commit([sampleCommit('D-1')]))).toEqual('STORE_CLOSED');
  });
}
