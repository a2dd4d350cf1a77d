/** Contract: counters give each number once, in the transaction that uses it. */
import { sampleCommit } from './sample-commit.js';
import { statusesOf, type Suite } from './suite.js';

export function counterTests({ describe, test, expect }: Suite): void {
  const key = 'H22.01/2025-03-03';
  const taking = (dossier: string, expected: number, sketch = {}) =>
    sampleCommit(dossier, { ...sketch, counter: { key, expected } });

  describe('counters', () => {
    test('start at 0 and are taken one by one', async (store) => {
      expect(await store.readCounter(key)).toEqual(0);
      await store.commit([taking('D-1', 0)]);
      expect(await store.readCounter(key)).toEqual(1);
      await store.commit([taking('D-2', 1)]);
      expect(await store.readCounter(key)).toEqual(2);
      expect(await store.readCounter('another')).toEqual(0);
    });

    test('conflict when the number is gone or not yet there', async (store) => {
      await store.commit([taking('D-1', 0)]);
      expect(await statusesOf(store.commit([taking('D-2', 0)]))).toEqual(['conflict']);
      expect(await statusesOf(store.commit([taking('D-2', 2)]))).toEqual(['conflict']);
      expect(await store.readCounter(key)).toEqual(1);
      expect(await store.load('D-2')).toEqual(undefined);
      expect(await store.findCommand('D-2', 'D-2/command 1')).toEqual(undefined);
    });

    test('give successive numbers to the changes of one batch', async (store) => {
      const batch = [taking('D-9', 0), taking('D-5', 1), sampleCommit('D-7'), taking('D-1', 2)];
      expect(new Set(await statusesOf(store.commit(batch)))).toEqual(new Set(['committed']));
      expect(await store.readCounter(key)).toEqual(3);
    });

    test('keep the number when the change that wanted it is not written', async (store) => {
      const used = sampleCommit('D-2', { command: 'used' });
      await store.commit([sampleCommit('D-1'), used]);
      const statuses = await statusesOf(
        store.commit([
          taking('D-1', 0, { command: 'conflicting' }),
          taking('D-2', 0, { after: 1, command: 'used' }),
          taking('D-3', 0),
          taking('D-4', 0),
          taking('D-5', 1),
          sampleCommit('D-6'),
        ]),
      );
      expect(statuses).toEqual([
        'conflict',
        'duplicate',
        'committed',
        'conflict',
        'committed',
        'committed',
      ]);
      expect(await store.readCounter(key)).toEqual(2);
      expect((await store.listLogs({})).items).toEqual(['D-1', 'D-2', 'D-3', 'D-5', 'D-6']);
    });
  });
}
