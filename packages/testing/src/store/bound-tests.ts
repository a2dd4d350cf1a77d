/** Contract: open dossiers are read by the units that they are bound to. */
import type { BoundQuery } from '@thutuc/core/store';
import type { Store } from '@thutuc/core';
import { sampleCommit } from './sample-commit.js';
import { allPages, codeOf, type Suite } from './suite.js';

async function fill(store: Store): Promise<void> {
  await store.commit([
    sampleCommit('D-1', { boundUnits: ['U-1', 'U-2'] }),
    sampleCommit('D-2', { row: { procedure: 'birth' }, boundUnits: ['U-1'] }),
    sampleCommit('D-3', { boundUnits: ['U-2'], personal: null }),
    sampleCommit('D-4', { row: { lifecycle: 'closed' }, boundUnits: [] }),
  ]);
}

async function find(store: Store, query: BoundQuery): Promise<readonly string[]> {
  const { items } = await store.listBound(query);
  return items.map(({ row }) => row.dossier);
}

export function boundTests({ describe, test, expect }: Suite): void {
  describe('dossiers that are bound to units', () => {
    const cases: readonly (readonly [BoundQuery, readonly string[]])[] = [
      [{ unit: 'U-1' }, ['D-1', 'D-2']],
      [{ unit: 'U-2' }, ['D-1', 'D-3']],
      [{ unit: 'U-1', procedure: 'birth' }, ['D-2']],
      [{}, ['D-1', 'D-2', 'D-3']],
      [{ procedure: 'permit' }, ['D-1', 'D-3']],
      [{ unit: 'U-3' }, []],
      [{ unit: 'U-1\u0000' }, []],
      [{ unit: null }, []],
    ];
    for (const [query, expected] of cases)
      test(`are found by ${JSON.stringify(query)}`, async (store) => {
        await fill(store);
        expect(await find(store, query)).toEqual(expected);
      });

    test('are given as they are loaded, in pages', async (store) => {
      await fill(store);
      for (const query of [{}, { unit: 'U-2' }]) {
        const whole = (await store.listBound(query)).items;
        for (const loaded of whole) expect(await store.load(loaded.row.dossier)).toEqual(loaded);
        for (const limit of [1, 2, 3]) {
          const pages = await allPages((page) => store.listBound({ ...query, ...page }), limit);
          expect(pages.flat()).toEqual(whole);
        }
      }
    });

    test('go by the last change that said which', async (store, again) => {
      await fill(store);
      await store.commit([
        sampleCommit('D-1', { after: 1, boundUnits: ['U-3'] }),
        sampleCommit('D-2', { after: 1, erasePersonal: true }),
        sampleCommit('D-3', { after: 7, boundUnits: ['U-3'] }),
      ]);
      const reopened = await again();
      expect(await find(reopened, { unit: 'U-1' })).toEqual(['D-2']);
      expect(await find(reopened, { unit: 'U-2' })).toEqual(['D-3']);
      expect(await find(reopened, { unit: 'U-3' })).toEqual(['D-1']);
    });

    test('are bound to no unit without a code, nor to one twice', async (store) => {
      const codes = [[''], ['a', 'a'], ['a\u0000b']].map((boundUnits) =>
        codeOf(store.commit([sampleCommit('D-1', { boundUnits })])),
      );
      expect(await Promise.all(codes)).toEqual([
        'COMMIT_INVALID',
        'COMMIT_INVALID',
        'TEXT_UNSTORABLE',
      ]);
    });
  });
}
