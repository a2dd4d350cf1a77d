/** Contract: the list of interruptions grows at its end alone. */
import type { InterruptionEntry } from '@thutuc/core/store';
import { codeOf, type Suite } from './suite.js';

const entry = (place: number): InterruptionEntry => ({
  place,
  id: `outage ${place}`,
  hash: `sha256:${place}`,
});

export function interruptionTests({ describe, test, expect }: Suite): void {
  describe('interruptions', () => {
    test('are listed in their order, from a place on', async (store) => {
      expect(await store.readInterruptions(0)).toEqual([]);
      for (const place of [1, 2, 3]) {
        expect(await store.addInterruption(entry(place))).toEqual(true);
      }
      expect(await store.readInterruptions(0)).toEqual([entry(1), entry(2), entry(3)]);
      expect(await store.readInterruptions(2)).toEqual([entry(3)]);
      expect(await store.readInterruptions(3)).toEqual([]);
    });

    test('are added at the end alone', async (store) => {
      expect(await store.addInterruption(entry(2))).toEqual(false);
      expect(await store.addInterruption(entry(1))).toEqual(true);
      expect(await store.addInterruption({ ...entry(1), id: 'another' })).toEqual(false);
      expect(await store.readInterruptions(0)).toEqual([entry(1)]);
    });

    test('of several at once one takes a place', async (store) => {
      const added = await Promise.all(
        ['a', 'b', 'c', 'd'].map((id) => store.addInterruption({ ...entry(1), id })),
      );
      expect(added.filter(Boolean).length).toEqual(1);
      expect((await store.readInterruptions(0)).length).toEqual(1);
    });

    test('are refused where they cannot be kept', async (store) => {
      const refusals = [
        { ...entry(1), id: 'NUL \u0000' },
        { ...entry(1), hash: 'half \ud800' },
        entry(0),
        entry(1.5),
      ];
      expect(await Promise.all(refusals.map((one) => codeOf(store.addInterruption(one))))).toEqual([
        'TEXT_UNSTORABLE',
        'TEXT_UNSTORABLE',
        'COMMIT_INVALID',
        'COMMIT_INVALID',
      ]);
      expect(await store.readInterruptions(0)).toEqual([]);
    });

    test('are seen by whoever opens the store again', async (store, again) => {
      await store.addInterruption(entry(1));
      const other = await again();
      expect(await other.readInterruptions(0)).toEqual([entry(1)]);
      expect(await other.addInterruption(entry(1))).toEqual(false);
    });
  });
}
