/** Records of who read what: whatever is lost or changed in a chain of them is found. */
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { AccessChain, RecordedAccess } from '../ports/rows.js';
import type { Page } from '../ports/page-request.js';
import type { Store } from '../ports/store.js';
import { permitEngine, submit } from '@thutuc/testing';
import { verifyStore } from './verify-store.js';

/** A store in which the applicant has read a dossier three times. */
async function readThrice(): Promise<Store> {
  const store = createMemoryStore();
  const engine = permitEngine(store);
  await engine.execute(submit('D-1'));
  for (const purpose of ['a', 'b', 'c'])
    await engine.readOnRecord('D-1', { actor: 'hanh', purpose });
  return store;
}

const withChains = (store: Store, change: (chain: AccessChain) => AccessChain): Store => ({
  ...store,
  listAccessChains: async (query) => {
    const page = await store.listAccessChains(query);
    return { ...page, items: page.items.map(change) };
  },
});

const withRecords = (
  store: Store,
  change: (records: readonly RecordedAccess[]) => readonly RecordedAccess[],
): Store => ({
  ...store,
  listAccess: async (query): Promise<Page<RecordedAccess>> => {
    const page = await store.listAccess(query);
    return { ...page, items: change(page.items) };
  },
});

describe('a chain of access records', () => {
  it('is sound as it was written, also where records are added meanwhile', async () => {
    const store = await readThrice();
    expect((await verifyStore(store)).problems).toEqual([]);
    const earlier = (await store.listAccessChains({ limit: 1 })).items[0]!;
    await permitEngine(store).readOnRecord('D-1', { actor: 'hanh', purpose: 'd' });
    const behind = withChains(store, (chain) => (chain.day === earlier.day ? chain : earlier));
    expect((await verifyStore(behind)).problems).toEqual([]);
  });

  it.each<[string, (store: Store) => Store]>([
    [
      'have lost the end of their chain',
      (store) => withChains(store, (chain) => ({ ...chain, end: undefined })),
    ],
    [
      'end in another record than they did',
      (store) =>
        withChains(store, (chain) => ({ ...chain, end: { ...chain.end!, head: 'another' } })),
    ],
    ['lack record 1.', (store) => withRecords(store, (records) => records.slice(1))],
    ['lack record 2.', (store) => withRecords(store, (records) => records.toSpliced(1, 1))],
    ['end after record 2 of 3', (store) => withRecords(store, (records) => records.slice(0, 2))],
    [
      'lack record 1.',
      (store) => withRecords(store, (records) => records.map(({ link: _, ...record }) => record)),
    ],
    [
      'were changed at record 2',
      (store) =>
        withRecords(store, (records) => records.with(1, { ...records[1]!, purpose: 'another' })),
    ],
    [
      'hold record 3 of another day',
      (store) =>
        withRecords(store, (records) =>
          records.with(2, { ...records[2]!, at: records[2]!.at + 86_400_000 }),
        ),
    ],
  ])('is found where its records %s', async (what, damage) => {
    const { problems } = await verifyStore(damage(await readThrice()));
    expect(problems).toMatchObject([{ dossier: null, code: 'ACCESS_TAMPERED' }]);
    expect(problems[0]!.message).toContain(what);
  });
});
