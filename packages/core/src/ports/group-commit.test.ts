/** Group commit: who shares a transaction, who waits, and who alone is rejected. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleCommit } from '@thutuc/testing';
import { groupCommit } from './group-commit.js';
import { StoreError } from './errors.js';
import type { Commit, CommitResult } from './rows.js';

/** A store that answers on demand, and notes what came in together. */
function createHeldStore() {
  const batches: string[][] = [];
  const waiting: (() => void)[] = [];
  return {
    batches,
    commit: (commits: readonly Commit[]) => {
      batches.push(commits.map(({ command }) => command.id));
      return new Promise<readonly CommitResult[]>((resolve) => {
        waiting.push(() => resolve(commits.map(() => ({ status: 'committed' }))));
      });
    },
    /** Lets the oldest transaction under way end. */
    async release(): Promise<void> {
      waiting.shift()?.();
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const change = (dossier: string, command = dossier) => sampleCommit(dossier, { command });

describe('groupCommit', () => {
  it('sends what is made in one tick, and then what came in meanwhile, together', async () => {
    const store = createHeldStore();
    const commit = groupCommit(store, { lanes: 1 });
    const all = [commit(change('a')), commit(change('b'))];
    await settled();
    all.push(commit(change('c')), commit(change('d')));
    expect(store.batches).toEqual([['a', 'b']]);
    await store.release();
    expect(store.batches).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    await store.release();
    expect(await Promise.all(all)).toEqual(all.map(() => ({ status: 'committed' })));
  });

  it('lets the second change of a dossier wait, and keeps their order', async () => {
    const store = createHeldStore();
    const commit = groupCommit(store, { lanes: 2 });
    for (const [dossier, command] of ['a1', 'a2', 'b1', 'a3', 'c1'].map((id) => [id[0]!, id]))
      void commit(change(dossier!, command));
    for (let i = 0; i < 4; i += 1) {
      await settled();
      await store.release();
    }
    expect(store.batches).toEqual([['a1', 'b1', 'c1'], ['a2'], ['a3']]);
  });

  it('stays below the most changes and characters of a transaction', async () => {
    const store = createHeldStore();
    const byCount = groupCommit(store, { commitsMax: 2, lanes: 1 });
    for (const dossier of ['a', 'b', 'c']) void byCount(change(dossier));
    await settled();
    const bySize = groupCommit(store, { charactersMax: 10, lanes: 1 });
    for (const dossier of ['x', 'y']) void bySize(change(dossier));
    await settled();
    expect(store.batches).toEqual([['a', 'b'], ['x']]);
  });

  it('has no more transactions under way than it has lanes', async () => {
    const store = createHeldStore();
    const commit = groupCommit(store, { lanes: 2, commitsMax: 1 });
    for (const dossier of ['a', 'b', 'c']) void commit(change(dossier));
    await settled();
    expect(store.batches).toEqual([['a'], ['b']]);
    await store.release();
    expect(store.batches).toEqual([['a'], ['b'], ['c']]);
  });

  it('gives each change the answer that the store gave to it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('committed', 'conflict', 'broken'), { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        async (fates, commitsMax) => {
          const fateOf = ({ command }: Commit) => fates[Number(command.id)]!;
          const commit = groupCommit(
            {
              commit: async (commits) => {
                await settled();
                if (commits.some((one) => fateOf(one) === 'broken')) throw new Error('broken');
                return commits.map((one) => ({ status: fateOf(one) as 'committed' }));
              },
            },
            { commitsMax },
          );
          const results = await Promise.allSettled(
            fates.map((_, i) => commit(change(`D-${i}`, String(i)))),
          );
          expect(
            results.map((result) =>
              result.status === 'fulfilled' ? result.value.status : 'broken',
            ),
          ).toEqual(fates);
        },
      ),
      { numRuns: 50 },
    ));

  it('does not try again in halves when the store as a whole is away', async () => {
    let tries = 0;
    const commit = groupCommit({
      commit: () => {
        tries += 1;
        return Promise.reject(new StoreError('STORE_UNAVAILABLE', 'No connection.'));
      },
    });
    const all = await Promise.allSettled(['a', 'b', 'c'].map((dossier) => commit(change(dossier))));
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(tries).toBe(1);
  });
});
