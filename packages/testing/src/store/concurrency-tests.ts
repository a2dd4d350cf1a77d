/** Contract: many writers and workers at once, over two handles on the same data. */
import type { Store } from '@thutuc/core';
import { type CommitResult, groupCommit } from '@thutuc/core/store';
import { sampleCommit } from './sample-commit.js';
import type { Suite } from './suite.js';

export function concurrencyTests(suite: Suite): void {
  suite.describe('many at once', () => {
    writerTests(suite);
    workerTests(suite);
  });
}

function writerTests({ test, expect }: Suite): void {
  test('let one of many win each version of a dossier', async (store, again) => {
    const handles = [store, await again()];
    const rounds = 5;
    for (let version = 0; version < rounds; version += 1) {
      const tries = Array.from({ length: 12 }, (_, i) =>
        handles[i % 2]!.commit([
          sampleCommit('D-1', { after: version, command: `v${version}.${i}` }),
        ]),
      );
      const statuses = (await Promise.all(tries)).map(([result]) => result!.status);
      expect(statuses.filter((status) => status === 'committed').length).toEqual(1);
      expect(statuses.filter((status) => status === 'conflict').length).toEqual(11);
    }
    const seqs = (await store.readEvents('D-1')).map(({ seq }) => seq);
    expect(seqs).toEqual([1, 2, 3, 4, 5]);
  });

  test('carry a command out once that is sent twelve times', async (store, again) => {
    const handles = [store, await again()];
    const commit = sampleCommit('D-1', { outbox: [{}] });
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, i) => handles[i % 2]!.commit([commit])),
    );
    const statuses = tries.map(([result]) => result!.status);
    expect(statuses.filter((status) => status === 'committed').length).toEqual(1);
    expect(statuses.filter((status) => status === 'duplicate').length).toEqual(11);
  });

  test('give batches in opposite orders their turn', async (store, again) => {
    const handles = [store, await again()];
    const names = Array.from({ length: 20 }, (_, i) => `D-${i}`);
    const batch = (round: number) => {
      const commits = names.map((name) => sampleCommit(name, { command: `${name} ${round}` }));
      return round % 2 === 0 ? commits : commits.reverse();
    };
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, round) => handles[round % 2]!.commit(batch(round))),
    );
    const won = results.flat().filter(({ status }) => status === 'committed');
    expect(won.length).toEqual(20);
  });
}

function workerTests({ test, expect }: Suite): void {
  test('give each number of a counter once', async (store, again) => {
    const handles = [store, await again()];
    const taken = await Promise.all(
      handles.flatMap((handle, h) =>
        Array.from({ length: 5 }, (_, i) => takeNumber(handle, `D-${h}-${i}`)),
      ),
    );
    expect(taken.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('claim timers and messages without sharing any', async (store, again) => {
    const handles = [store, await again()];
    const names = Array.from({ length: 60 }, (_, i) => `D-${i}`);
    const parts = { timers: [{ at: 100 }], outbox: [{ notBefore: 100 }] };
    await store.commit(names.map((name) => sampleCommit(name, parts)));
    const claims = Array.from({ length: 20 }, async (_, i) => {
      const lease = { worker: `w${i}`, now: 100, until: 1000, limit: 7 };
      const timers = await handles[i % 2]!.claimTimers(lease);
      const messages = await handles[i % 2]!.claimMessages(lease);
      return [...timers.map(({ dossier }) => `t ${dossier}`), ...messages.map(({ key }) => key)];
    });
    const claimed = (await Promise.all(claims)).flat();
    expect(new Set(claimed).size).toEqual(claimed.length);
    expect(claimed.length).toEqual(120);
  });

  test('share transactions by group commit, each with its own answer', async (store) => {
    const commit = groupCommit(store, { lanes: 2, commitsMax: 16 });
    const names = Array.from({ length: 50 }, (_, i) => `D-${i}`);
    const results = await Promise.all([
      ...names.map((name) => commit(sampleCommit(name))),
      ...names.map((name) => commit(sampleCommit(name, { after: 1 }))),
      ...names.map((name) => commit(sampleCommit(name, { after: 1, command: `x ${name}` }))),
    ]);
    const statuses = results.map(({ status }: CommitResult) => status);
    expect(new Set(statuses.slice(0, 100))).toEqual(new Set(['committed']));
    expect(new Set(statuses.slice(100))).toEqual(new Set(['conflict']));
  });
}

/** Takes a number as the engine does: reads, tries, and reads again when it was gone. */
async function takeNumber(store: Store, dossier: string): Promise<number> {
  for (;;) {
    const expected = await store.readCounter('day');
    const counter = { key: 'day', expected };
    const [result] = await store.commit([sampleCommit(dossier, { counter })]);
    if (result!.status === 'committed') return expected;
  }
}
