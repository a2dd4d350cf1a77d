/** Contract: records of who read what are kept in chains, whatever becomes of the dossier. */
import { type AccessRecord } from '@thutuc/core';
import {
  type AccessChainId,
  type ChainedAccess,
  accessDay,
  accessGenesis,
  accessHash,
} from '@thutuc/core/store';
import { sampleCommit } from './sample-commit.js';
import { allPages, codeOf, type Suite } from './suite.js';

const access = (dossier: string, actor: string, at: number): AccessRecord => ({
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

/** Records of one day, each chained to the one before. */
function chained(
  writer: string,
  list: readonly AccessRecord[],
): readonly [ChainedAccess, ...ChainedAccess[]] {
  const day = accessDay(list[0]!.at);
  let before = accessGenesis({ writer, day });
  return list.map((record, i) => {
    const link = { writer, day, place: i + 1, salt: `salt ${i}`, before };
    before = accessHash(record, link);
    return { ...record, link: { ...link, hash: before } };
  }) as [ChainedAccess, ...ChainedAccess[]];
}

export function accessTests(suite: Suite): void {
  suite.describe('access records', () => {
    listTests(suite);
    chainTests(suite);
  });
}

function listTests({ test, expect, accessElsewhere }: Suite): void {
  test('are listed in the order in which they were made', async (store, again) => {
    for (const record of chained('w1', records)) await store.recordAccess(record);
    const listed = (await (await again()).listAccess({})).items;
    expect(listed.map(({ seq: _, link: _link, ...record }) => record)).toEqual(records);
    const ofOne = (await store.listAccess({ dossier: 'D-1', actor: 'lan' })).items;
    expect(ofOne).toEqual([listed[0], listed[3]]);
    expect((await store.listAccess({ actor: 'dung' })).items).toEqual([listed[2]]);
    expect((await store.listAccess({ actor: 'd\u0000' })).items).toEqual([]);
    for (const limit of [1, 2, 3, 4])
      expect((await allPages((page) => store.listAccess(page), limit)).flat()).toEqual(listed);
  });

  test('of a page are listed once, and for each of its dossiers', async (store, again) => {
    const page = { ...access('', 'lan', 4000), dossiers: ['D-1', 'D-3'] };
    const all = [...records, page, access('D-3', 'dung', 5000)];
    for (const record of chained('w1', all)) await store.recordAccess(record);
    const listed = (await (await again()).listAccess({})).items;
    expect(listed.map(({ seq: _, link: _link, ...record }) => record)).toEqual(all);
    expect((await store.listAccess({ dossier: 'D-3' })).items).toEqual([listed[4], listed[5]]);
    const ofOne = await allPages((part) => store.listAccess({ dossier: 'D-1', ...part }), 1);
    expect(ofOne.flat()).toEqual([listed[0], listed[2], listed[3], listed[4]]);
  });

  test('stay when the dossier is erased', async (store) => {
    await store.commit([sampleCommit('D-1')]);
    await store.recordAccess(chained('w1', records)[0]);
    await store.commit([sampleCommit('D-1', { after: 1, erasePersonal: true })]);
    expect((await store.listAccess({ dossier: 'D-1' })).items.length).toEqual(1);
  });

  test('are refused where they cannot be kept', async (store) => {
    const refusalOf = (record: AccessRecord) =>
      codeOf(store.recordAccess({ ...chained('w1', records)[0], ...record }));
    expect(await refusalOf(access('D\u0000', 'lan', 1))).toEqual('TEXT_UNSTORABLE');
    expect(await refusalOf(access('D-1', 'lan', 0.5))).toEqual('COMMIT_INVALID');
    expect((await store.listAccess({})).items).toEqual([]);
  });

  test('name their dossier to an audit, where they lie beside the log', async (store) => {
    await store.recordAccess(chained('w1', records)[0]);
    expect((await store.listLogs({})).items).toEqual(accessElsewhere ? [] : ['D-1']);
  });
}

function chainTests({ test, expect }: Suite): void {
  test('are kept at the end of their chain only', async (store, again) => {
    const [first, second, third] = chained('w1', records);
    const elsewhere = chained('w1', records.slice(1));
    const chain = { writer: 'w1', day: first.link.day };
    expect(await store.accessEnd(chain)).toEqual(undefined);
    expect(await store.recordAccess(second!)).toEqual(false);
    expect(await store.recordAccess(first)).toEqual(true);
    for (const record of [first, third!, elsewhere[0], elsewhere[1]!])
      expect(await store.recordAccess(record)).toEqual(false);
    expect(await (await again()).recordAccess(second!)).toEqual(true);
    expect(await store.accessEnd(chain)).toEqual({ length: 2, head: second!.link.hash });
    expect((await store.listAccess({})).items.length).toEqual(2);
  });

  test('have a chain for each writer and day', async (store) => {
    const later = access('D-1', 'lan', 90_000_000);
    const kept = [...chained('w2', [later]), ...chained('w2', records), ...chained('w1', records)];
    for (const record of kept) expect(await store.recordAccess(record)).toEqual(true);
    const ends = [kept.at(-1)!, kept[4]!, kept[0]!].map(({ link }) => {
      const { writer, day, place, hash } = link;
      return { writer, day, end: { length: place, head: hash } };
    });
    for (const limit of [1, 2, 3])
      expect((await allPages((page) => store.listAccessChains(page), limit)).flat()).toEqual(ends);
    const chain: AccessChainId = { writer: 'w2', day: '1970-01-01' };
    const pages = await allPages((page) => store.listAccess({ ...page, chain }), 3);
    expect(pages.flat().map(({ link }) => link)).toEqual(
      kept.slice(1, 5).map(({ link: { before: _, ...link } }) => link),
    );
  });
}
