/** Contract: due timers are leased to one worker at a time and come back from the dead. */
import type { LeaseRequest } from '@thutuc/core/store';
import { sampleCommit } from './sample-commit.js';
import { codeOf, type Suite } from './suite.js';

export function timerTests(suite: Suite): void {
  suite.describe('timers', () => {
    claimTests(suite);
    aheadTests(suite);
    commitTests(suite);
  });
}

const lease = (now: number, change: Partial<LeaseRequest> = {}): LeaseRequest => ({
  worker: 'w1',
  now,
  until: now + 100,
  limit: 10,
  ...change,
});

function aheadTests({ test, expect }: Suite): void {
  test('are held back by a clock that is ahead no longer than by one that is right', async (store) => {
    const { timers } = sampleCommit('D-1', { timers: [{ at: 100 }] });
    await store.commit([sampleCommit('D-1', { timers })]);
    const day = 86_400_000;
    expect(await store.claimTimers(lease(day, { until: day + 100 }))).toEqual(timers);
    expect(await store.claimTimers(lease(150, { worker: 'w2' }))).toEqual([]);
    expect(await store.nextTimerAt()).toEqual(250);
    expect(await store.claimTimers(lease(250, { worker: 'w2' }))).toEqual(timers);
  });

  test('that a clock ahead claimed are free no earlier than they are due', async (store) => {
    const { timers } = sampleCommit('D-1', { timers: [{ at: 5000 }] });
    await store.commit([sampleCommit('D-1', { timers })]);
    const day = 86_400_000;
    expect(await store.claimTimers(lease(day, { until: day + 100 }))).toEqual(timers);
    for (const now of [150, 250, 4999]) {
      expect(await store.claimTimers(lease(now, { worker: 'w2' }))).toEqual([]);
    }
    expect(await store.nextTimerAt()).toEqual(5000);
    expect(await store.claimTimers(lease(5000, { worker: 'w2' }))).toEqual(timers);
  });
}

function claimTests({ test, expect }: Suite): void {
  test('are claimed when they are due, those due for longest first', async (store) => {
    const late = sampleCommit('D-1', { timers: [{ at: 300 }, { at: 100 }] });
    const early = sampleCommit('D-2', { timers: [{ at: 200 }] });
    await store.commit([late, early]);
    expect(await store.claimTimers(lease(99))).toEqual([]);
    expect(await store.claimTimers(lease(300, { limit: 2 }))).toEqual([
      late.timers[1],
      early.timers[0],
    ]);
    expect(await store.claimTimers(lease(300, { limit: 2 }))).toEqual([late.timers[0]]);
    expect(await store.claimTimers(lease(300))).toEqual([]);
  });

  test('are free again when the lease of a dead worker ends', async (store) => {
    const { timers } = sampleCommit('D-1', { timers: [{ at: 100 }] });
    await store.commit([sampleCommit('D-1', { timers })]);
    expect(await store.claimTimers(lease(100))).toEqual(timers);
    expect(await store.claimTimers(lease(199, { worker: 'w2' }))).toEqual([]);
    expect(await store.claimTimers(lease(200, { worker: 'w2' }))).toEqual(timers);
  });

  test('are given back by a worker that stops', async (store) => {
    const timers = [{ at: 100 }, { at: 110 }];
    await store.commit([sampleCommit('D-1', { timers }), sampleCommit('D-2', { timers })]);
    await store.claimTimers(lease(500, { limit: 1 }));
    await store.claimTimers(lease(500, { worker: 'w2', limit: 1 }));
    await store.releaseTimers('w2');
    expect((await store.claimTimers(lease(501, { worker: 'w3' }))).length).toEqual(3);
  });

  test('say when the next one can be claimed', async (store) => {
    expect(await store.nextTimerAt()).toEqual(undefined);
    const farAhead = Date.UTC(2125, 0, 1);
    await store.commit([sampleCommit('D-1', { timers: [{ at: farAhead }] })]);
    expect(await store.nextTimerAt()).toEqual(farAhead);
    await store.commit([sampleCommit('D-2', { timers: [{ at: -5 }, { at: 100 }] })]);
    expect(await store.nextTimerAt()).toEqual(-5);
    await store.claimTimers(lease(0, { until: 70 }));
    expect(await store.nextTimerAt()).toEqual(70);
    await store.commit([sampleCommit('D-2', { after: 1 })]);
    expect(await store.nextTimerAt()).toEqual(farAhead);
  });

  test('are all claimed, in portions, when a thousand are due at one instant', async (store) => {
    const names = Array.from({ length: 250 }, (_, i) => `D-${i}`);
    const timers = [{}, {}, {}, {}].map(() => ({ at: 100 }));
    await store.commit(names.map((name) => sampleCommit(name, { timers })));
    const claimed = new Set<string>();
    for (let portion = 0; portion < 10; portion += 1)
      for (const { dossier, activation } of await store.claimTimers(lease(100, { limit: 100 })))
        claimed.add(`${dossier} ${activation}`);
    expect(claimed.size).toEqual(1000);
    expect(await store.claimTimers(lease(150))).toEqual([]);
  });

  test('refuse a limit that makes no sense', async (store) => {
    expect(await codeOf(store.claimTimers(lease(1, { limit: 0 })))).toEqual('QUERY_INVALID');
    expect(await codeOf(store.claimMessages(lease(1, { limit: 1001 })))).toEqual('QUERY_INVALID');
  });
}

function commitTests({ test, expect }: Suite): void {
  test('of a dossier that moved on are gone', async (store) => {
    await store.commit([sampleCommit('D-1', { timers: [{ at: 100 }, { at: 100 }] })]);
    await store.commit([sampleCommit('D-1', { after: 1, timers: [{ at: 100 }] })]);
    expect((await store.claimTimers(lease(100))).length).toEqual(1);
  });

  test('keep their lease in a commit that keeps their instant', async (store) => {
    await store.commit([sampleCommit('D-1', { timers: [{ at: 100 }] })]);
    await store.claimTimers(lease(100));
    await store.commit([sampleCommit('D-1', { after: 1, timers: [{ at: 100 }] })]);
    expect(await store.claimTimers(lease(150))).toEqual([]);
    expect((await store.claimTimers(lease(200))).length).toEqual(1);
  });

  test('are free in a commit that moves their instant', async (store) => {
    await store.commit([sampleCommit('D-1', { timers: [{ at: 100 }] })]);
    await store.claimTimers(lease(100));
    const moved = sampleCommit('D-1', { after: 1, timers: [{ at: 120 }] });
    await store.commit([moved]);
    expect(await store.claimTimers(lease(119))).toEqual([]);
    expect(await store.claimTimers(lease(120))).toEqual(moved.timers);
  });

  test('of a change that was not written do not exist', async (store) => {
    await store.commit([sampleCommit('D-1'), sampleCommit('D-2')]);
    const timers = [{ at: 100 }];
    await store.commit([
      sampleCommit('D-1', { command: 'conflicting', timers }),
      sampleCommit('D-2', { after: 1, command: 'D-2/command 1', timers }),
    ]);
    expect(await store.nextTimerAt()).toEqual(undefined);
  });
}
