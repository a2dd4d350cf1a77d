/** Contract: dossiers are found by their terms, until these are replaced or erased. */
import type { SearchQuery, Store } from '@thutuc/core';
import { sampleCommit } from './sample-commit.js';
import { allPages, codeOf, type Suite } from './suite.js';

export function searchTests(suite: Suite): void {
  suite.describe('the search', () => {
    findingTests(suite);
    changeTests(suite);
  });
}

async function fill(store: Store): Promise<void> {
  await store.commit([
    sampleCommit('D-1', { searchTerms: ['nguyen', 'van', 'duc', '0001', '@an'] }),
    sampleCommit('D-2', {
      row: { procedure: 'birth', lifecycle: 'closed' },
      searchTerms: ['nguyen', 'thi', 'dung', '0002', '@an'],
    }),
    sampleCommit('D-3', { searchTerms: ['tran', 'van', 'du', '@ann'] }),
    sampleCommit('D-4'),
  ]);
}

async function find(store: Store, query: SearchQuery): Promise<readonly string[]> {
  const { items } = await store.search(query);
  return items.map(({ dossier }) => dossier);
}

function findingTests({ test, expect }: Suite): void {
  const cases: readonly (readonly [SearchQuery, readonly string[]])[] = [
    [{ prefixes: ['nguyen'] }, ['D-1', 'D-2']],
    [{ prefixes: ['du'] }, ['D-1', 'D-2', 'D-3']],
    [{ prefixes: ['du', 'v'] }, ['D-1', 'D-3']],
    [{ prefixes: ['du', 'n'] }, ['D-1', 'D-2']],
    [{ prefixes: ['nguyen', 'nguyen', 'n'] }, ['D-1', 'D-2']],
    [{ prefixes: ['000'], terms: ['nguyen'] }, ['D-1', 'D-2']],
    [{ terms: ['du'] }, ['D-3']],
    [{ terms: ['@an'] }, ['D-1', 'D-2']],
    [{ terms: ['@an'], procedure: 'birth' }, ['D-2']],
    [{ terms: ['@an'], lifecycle: 'running' }, ['D-1']],
    [{ prefixes: ['nguyena'] }, []],
    [{ prefixes: ['%'] }, []],
    [{ prefixes: ['n_uyen'] }, []],
    [{ prefixes: ['a\u0000b'] }, []],
    [{ terms: ['a\ud800b'] }, []],
  ];
  for (const [query, expected] of cases)
    test(`finds ${JSON.stringify(query)}`, async (store) => {
      await fill(store);
      expect(await find(store, query)).toEqual(expected);
    });

  test('gives the rows of the dossiers, in pages', async (store) => {
    await fill(store);
    const query = { prefixes: ['du'] };
    const whole = (await store.search(query)).items;
    expect(whole[0]).toEqual((await store.load('D-1'))?.row);
    for (const limit of [1, 2, 3]) {
      const pages = await allPages((page) => store.search({ ...query, ...page }), limit);
      expect(pages.flat()).toEqual(whole);
    }
  });

  test('refuses to find everything, and too much at once', async (store) => {
    const many = Array.from({ length: 33 }, (_, i) => String(i));
    for (const query of [{}, { prefixes: [] }, { prefixes: many }])
      expect(await codeOf(store.search(query))).toEqual('QUERY_INVALID');
  });
}

function changeTests({ test, expect }: Suite): void {
  test('goes by the terms of the last change that brought any', async (store, again) => {
    await fill(store);
    await store.commit([
      sampleCommit('D-1', { after: 1, searchTerms: ['nguyen', 'ha'] }),
      sampleCommit('D-2', { after: 1 }),
      sampleCommit('D-3', { after: 1, searchTerms: [] }),
      sampleCommit('D-4', { after: 1, searchTerms: ['nguyen'] }),
    ]);
    const reopened = await again();
    expect(await find(reopened, { prefixes: ['nguyen'] })).toEqual(['D-1', 'D-2', 'D-4']);
    expect(await find(reopened, { prefixes: ['d'] })).toEqual(['D-2']);
    const stored = await reopened.readStored('D-1');
    expect([...stored!.derived!.searchTerms].sort()).toEqual(['ha', 'nguyen']);
  });

  test('finds nothing of a change that was not written', async (store) => {
    await fill(store);
    await store.commit([
      sampleCommit('D-1', { after: 7, searchTerms: ['late'] }),
      sampleCommit('D-2', { command: 'D-2/command 1', searchTerms: ['late'] }),
      sampleCommit('D-6', { searchTerms: ['new'] }),
    ]);
    expect(await find(store, { prefixes: ['late'] })).toEqual([]);
    expect(await find(store, { prefixes: ['new'] })).toEqual(['D-6']);
    expect(await find(store, { prefixes: ['duc'] })).toEqual(['D-1']);
  });

  test('forgets the terms of a dossier that is erased, besides new ones', async (store) => {
    await fill(store);
    await store.commit([
      sampleCommit('D-1', { after: 1, erasePersonal: true }),
      sampleCommit('D-2', { after: 1, erasePersonal: true, searchTerms: ['0002'] }),
    ]);
    expect(await find(store, { prefixes: ['nguyen'] })).toEqual([]);
    expect(await find(store, { prefixes: ['000'] })).toEqual(['D-2']);
  });

  test('refuses terms that cannot be kept, or the same twice', async (store) => {
    const codes = [['a\u0000b'], ['đ'.repeat(321)], ['a', 'a']].map((searchTerms) =>
      codeOf(store.commit([sampleCommit('D-1', { searchTerms })])),
    );
    expect(await Promise.all(codes)).toEqual([
      'TEXT_UNSTORABLE',
      'TEXT_UNSTORABLE',
      'COMMIT_INVALID',
    ]);
  });
}
