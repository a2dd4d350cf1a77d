/** Contract: drafts are saved, read, listed and deleted, and a commit takes the one it names. */
import type { StoredDraft } from '@thutuc/core/store';
import { sampleCommit } from './sample-commit.js';
import { allPages, codeOf, statusesOf, type Suite } from './suite.js';

const draft = (id: string, of: Partial<StoredDraft> = {}): StoredDraft => ({
  ...{ id, revision: 1, owner: 'hanh', procedure: 'permit', savedAt: 1000 },
  body: `{"of":${JSON.stringify(id)},"who":"Bà Hai"}`,
  ...of,
});
const rowOf = ({ body: _, ...row }: StoredDraft) => row;

export function draftTests(suite: Suite): void {
  suite.describe('drafts', () => {
    keepingTests(suite);
    takingTests(suite);
  });
}

function keepingTests({ test, expect }: Suite): void {
  test('are read as they were saved last', async (store, again) => {
    expect(await store.readDraft('d-1')).toEqual(undefined);
    expect(await store.saveDraft(draft('d-1'))).toEqual(true);
    const second = draft('d-1', { revision: 2, savedAt: 2000, procedure: 'other', body: '{}' });
    expect(await store.saveDraft(second)).toEqual(true);
    expect(await store.readDraft('d-1')).toEqual(second);
    expect(await (await again()).readDraft('d-1')).toEqual(second);
  });

  test('are saved one revision after the other, by one owner', async (store) => {
    expect(await store.saveDraft(draft('d-1', { revision: 2 }))).toEqual(false);
    expect(await store.saveDraft(draft('d-1'))).toEqual(true);
    for (const other of [
      draft('d-1'),
      draft('d-1', { revision: 3 }),
      draft('d-1', { revision: 2, owner: 'duc' }),
    ])
      expect(await store.saveDraft(other)).toEqual(false);
    expect(await store.readDraft('d-1')).toEqual(draft('d-1'));
  });

  test('of several at once one is saved', async (store) => {
    const saved = await Promise.all(
      ['a', 'b', 'c', 'd'].map((body) => store.saveDraft(draft('d-1', { body }))),
    );
    expect(saved.filter(Boolean).length).toEqual(1);
  });

  test('are listed by owner without what they say, page by page', async (store) => {
    const own = ['d-1', 'd-3', 'd-5'].map((id) => draft(id));
    for (const one of [...own, draft('d-2', { owner: 'duc' })]) await store.saveDraft(one);
    const pages = await allPages((page) => store.listDrafts({ owner: 'hanh', ...page }), 2);
    expect(pages).toEqual([own.slice(0, 2).map(rowOf), own.slice(2).map(rowOf)]);
    expect((await store.listDrafts({})).items.map(({ id }) => id)).toEqual([
      ...['d-1', 'd-2', 'd-3', 'd-5'],
    ]);
    expect((await store.listDrafts({ owner: 'mai' })).items).toEqual([]);
    expect(await codeOf(store.listDrafts({ after: '["one","two"]' }))).toEqual('QUERY_INVALID');
  });

  test('are deleted for good, one or all old ones', async (store) => {
    await store.saveDraft(draft('d-1', { savedAt: 999 }));
    await store.saveDraft(draft('d-2', { savedAt: 1000 }));
    await store.saveDraft(draft('d-3', { savedAt: 1001 }));
    expect(await store.deleteDraftsBefore(1000)).toEqual(1);
    expect(await store.readDraft('d-1')).toEqual(undefined);
    expect(await store.deleteDraft('d-2')).toEqual(true);
    expect(await store.deleteDraft('d-2')).toEqual(false);
    expect((await store.listDrafts({})).items).toEqual([rowOf(draft('d-3', { savedAt: 1001 }))]);
  });
}

function takingTests({ test, expect }: Suite): void {
  test('are taken by the commit of a new dossier', async (store) => {
    await store.saveDraft(draft('d-1'));
    const commit = { ...sampleCommit('D-1'), draft: { id: 'd-1', revision: 1 } };
    expect(await statusesOf(store.commit([commit]))).toEqual(['committed']);
    expect(await store.readDraft('d-1')).toEqual(undefined);
    expect(await statusesOf(store.commit([commit]))).toEqual(['duplicate']);
  });

  test('that are gone, or of another revision, leave the commit unwritten', async (store) => {
    await store.saveDraft(draft('d-1'));
    await store.saveDraft(draft('d-1', { revision: 2 }));
    const statuses = await statusesOf(
      store.commit([
        { ...sampleCommit('D-1'), draft: { id: 'd-1', revision: 1 } },
        { ...sampleCommit('D-2'), draft: { id: 'd-0', revision: 1 } },
        sampleCommit('D-3'),
      ]),
    );
    expect(statuses).toEqual(['conflict', 'conflict', 'committed']);
    expect((await store.listLogs({})).items).toEqual(['D-3']);
    expect((await store.readDraft('d-1'))?.revision).toEqual(2);
  });

  test('stay where the commit is not written', async (store) => {
    await store.saveDraft(draft('d-1'));
    await store.commit([sampleCommit('D-1', { command: 'another' })]);
    const commit = { ...sampleCommit('D-1'), draft: { id: 'd-1', revision: 1 } };
    expect(await statusesOf(store.commit([commit]))).toEqual(['conflict']);
    expect(await store.readDraft('d-1')).toEqual(draft('d-1'));
  });

  test('make one dossier, of one batch or of several at once', async (store, again) => {
    await store.saveDraft(draft('d-1'));
    const other = await again();
    const taking = (dossier: string) => ({
      ...sampleCommit(dossier),
      draft: { id: 'd-1', revision: 1 },
    });
    const [batch, apart] = await Promise.all([
      statusesOf(store.commit([taking('D-1'), taking('D-2')])),
      statusesOf(other.commit([taking('D-3')])),
    ]);
    const committed = [...batch, ...apart].filter((status) => status === 'committed');
    expect(committed.length).toEqual(1);
    expect((await store.listLogs({})).items.length).toEqual(1);
    expect(await store.readDraft('d-1')).toEqual(undefined);
  });

  test('are refused where they cannot be kept', async (store) => {
    const refusals = [
      draft('NUL \u0000'),
      draft('d-1', { body: 'half \ud800' }),
      draft('d-1', { owner: 'x'.repeat(700) }),
      draft('d-1', { revision: 0 }),
      draft('d-1', { savedAt: 1.5 }),
    ];
    expect(await Promise.all(refusals.map((one) => codeOf(store.saveDraft(one))))).toEqual([
      ...['TEXT_UNSTORABLE', 'TEXT_UNSTORABLE', 'TEXT_UNSTORABLE'],
      ...['COMMIT_INVALID', 'COMMIT_INVALID'],
    ]);
    const taking = { ...sampleCommit('D-1', { after: 1 }), draft: { id: 'd-1', revision: 1 } };
    expect(await codeOf(store.commit([taking]))).toEqual('COMMIT_INVALID');
    expect(await store.readDraft('NUL \u0000')).toEqual(undefined);
    expect(await store.deleteDraft('NUL \u0000')).toEqual(false);
    expect((await store.listDrafts({ owner: 'NUL \u0000' })).items).toEqual([]);
  });
}
