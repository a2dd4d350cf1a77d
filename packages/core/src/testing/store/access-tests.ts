/** Contract: records of who read what are kept in their order, whatever becomes of the dossier. */
import { sampleCommit } from './sample-commit.js';
import { allPages, codeOf, type Suite } from './suite.js';

export function accessTests({ describe, test, expect }: Suite): void {
  const access = (dossier: string, actor: string, at: number) => ({
    dossier,
    actor,
    at,
    purpose: `'; DROP TABLE access_records; -- kiểm tra của ${actor}`,
  });
  const records = [
    access('D-1', 'lan', 3000),
    access('D-2', 'lan', 1000),
    access('D-1', 'dung', 2000),
    access('D-1', 'lan', 3000),
  ];

  describe('access records', () => {
    test('are listed in the order in which they were made', async (store, again) => {
      for (const record of records) await store.recordAccess(record);
      const listed = (await (await again()).listAccess({})).items;
      expect(listed.map(({ seq: _, ...record }) => record)).toEqual(records);
      const ofOne = (await store.listAccess({ dossier: 'D-1', actor: 'lan' })).items;
      expect(ofOne).toEqual([listed[0], listed[3]]);
      expect((await store.listAccess({ actor: 'dung' })).items).toEqual([listed[2]]);
      expect((await store.listAccess({ actor: 'd\u0000' })).items).toEqual([]);
      for (const limit of [1, 2, 3, 4])
        expect((await allPages((page) => store.listAccess(page), limit)).flat()).toEqual(listed);
    });

    test('stay when the dossier is erased', async (store) => {
      await store.commit([sampleCommit('D-1')]);
      await store.recordAccess(records[0]!);
      await store.commit([sampleCommit('D-1', { after: 1, erasePersonal: true })]);
      expect((await store.listAccess({ dossier: 'D-1' })).items.length).toEqual(1);
    });

    test('are refused where they cannot be kept', async (store) => {
      expect(await codeOf(store.recordAccess(access('D\u0000', 'lan', 1)))).toEqual(
        'TEXT_UNSTORABLE',
      );
      expect(await codeOf(store.recordAccess(access('D-1', 'lan', 0.5)))).toEqual('COMMIT_INVALID');
      expect((await store.listAccess({})).items).toEqual([]);
    });
  });
}
