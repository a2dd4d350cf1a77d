/** Contract: letters wait for their digest, which is closed when it is claimed and sent as one. */
import type { DigestLetter } from '@thutuc/core/store';
import { sampleCommit } from './sample-commit.js';
import { codeOf, type Suite } from './suite.js';

const letter = (key: string, of: Partial<DigestLetter> = {}): DigestLetter => ({
  ...{ key, reader: 'r-1', dueAt: 1000, dossier: 'D-1', body: `letter ${key}` },
  ...of,
});
const lease = (now: number, of: object = {}) => ({
  ...{ worker: 'w-1', now, until: now + 100, limit: 10 },
  ...of,
});
const digest = { reader: 'r-1', dueAt: 1000 };
const bodyOf = ({ key, dossier, body }: DigestLetter) => ({ key, dossier, body });

export function digestTests(suite: Suite): void {
  suite.describe('digests', () => {
    claimingTests(suite);
    keepingTests(suite);
  });
}

function claimingTests({ test, expect }: Suite): void {
  test('are claimed when they are due, with their letters in order', async (store, again) => {
    expect(await store.nextDigestAt()).toEqual(undefined);
    const all = [letter('b'), letter('a', { dossier: 'D-2' })];
    for (const one of all) expect(await store.putLetter(one)).toEqual('put');
    await store.putLetter(letter('c', { reader: 'r-2', dueAt: 2000 }));
    expect(await store.nextDigestAt()).toEqual(1000);
    expect(await store.claimDigests(lease(999))).toEqual([]);
    expect(await (await again()).claimDigests(lease(1000))).toEqual([
      { ...digest, attempt: 1, letters: all.map(bodyOf) },
    ]);
  });

  test('take a letter once, and none once they are claimed', async (store) => {
    expect(await store.putLetter(letter('a'))).toEqual('put');
    expect(await store.putLetter(letter('a', { dueAt: 2000 }))).toEqual('known');
    await store.claimDigests(lease(1000));
    expect(await store.putLetter(letter('a'))).toEqual('known');
    expect(await store.putLetter(letter('b'))).toEqual('closed');
    expect(await store.putLetter(letter('b', { dueAt: 2000 }))).toEqual('put');
    await store.endDigest(digest, 'w-1');
    expect(await store.putLetter(letter('a', { dueAt: 2000 }))).toEqual('known');
    const [next] = await store.claimDigests(lease(2000));
    expect(next?.letters.map(({ key }) => key)).toEqual(['b']);
  });

  test('come back when their lease is over, and not once they have ended', async (store) => {
    await store.putLetter(letter('a'));
    await store.claimDigests(lease(1000));
    expect(await store.claimDigests(lease(1050, { worker: 'w-2', until: 1100 }))).toEqual([]);
    const [second] = await store.claimDigests(lease(1100, { worker: 'w-2' }));
    expect(second?.attempt).toEqual(2);
    expect(await store.endDigest(digest, 'w-1')).toEqual(false);
    expect(await store.endDigest(digest, 'w-2')).toEqual(true);
    expect(await store.endDigest(digest, 'w-2')).toEqual(false);
    expect(await store.nextDigestAt()).toEqual(undefined);
    expect(await store.claimDigests(lease(9000))).toEqual([]);
  });

  test('whose lease a clock ahead has given are free when others’ are', async (store) => {
    await store.putLetter(letter('a'));
    await store.claimDigests(lease(1000, { until: 999_999 }));
    expect(await store.claimDigests(lease(1000, { worker: 'w-2' }))).toEqual([]);
    expect((await store.claimDigests(lease(1100, { worker: 'w-2' }))).length).toEqual(1);
  });

  test('are claimed no earlier than they are due, by whatever clock before', async (store) => {
    await store.putLetter(letter('a', { dueAt: 3000 }));
    await store.claimDigests(lease(5000));
    for (const now of [2000, 2100, 2999])
      expect(await store.claimDigests(lease(now, { worker: 'w-2' }))).toEqual([]);
    expect((await store.claimDigests(lease(3000, { worker: 'w-2' }))).length).toEqual(1);
  });

  test('are postponed by whoever holds them', async (store) => {
    await store.putLetter(letter('a'));
    await store.claimDigests(lease(1000));
    expect(await store.postponeDigest(digest, 'w-2', 5000)).toEqual(false);
    expect(await store.postponeDigest(digest, 'w-1', 5000)).toEqual(true);
    expect(await store.nextDigestAt()).toEqual(5000);
    expect(await store.claimDigests(lease(4999))).toEqual([]);
    expect((await store.claimDigests(lease(5000)))[0]?.letters.length).toEqual(1);
  });
}

function keepingTests({ test, expect }: Suite): void {
  test('are claimed in the order in which they are due, as many as asked for', async (store) => {
    for (const [reader, dueAt] of [
      ['r-3', 1000],
      ['r-1', 2000],
      ['r-2', 1000],
    ] as const)
      await store.putLetter(letter(reader, { reader, dueAt }));
    const first = await store.claimDigests(lease(3000, { limit: 2 }));
    expect(first.map(({ reader }) => reader)).toEqual(['r-2', 'r-3']);
    const rest = await store.claimDigests(lease(3000, { limit: 2, worker: 'w-2' }));
    expect(rest.map(({ reader }) => reader)).toEqual(['r-1']);
  });

  test('go to one of several who claim at once', async (store, again) => {
    for (const reader of ['r-1', 'r-2', 'r-3']) await store.putLetter(letter(reader, { reader }));
    const other = await again();
    const claims = await Promise.all([
      store.claimDigests(lease(1000)),
      other.claimDigests(lease(1000, { worker: 'w-2' })),
    ]);
    const claimed = claims.flat().map(({ reader }) => reader);
    expect([...claimed].sort()).toEqual([...new Set(claimed)].sort());
  });

  test('say nothing any more of a dossier that is erased', async (store) => {
    await store.commit([sampleCommit('D-1')]);
    await store.putLetter(letter('a'));
    await store.putLetter(letter('b', { dossier: 'D-2' }));
    await store.commit([sampleCommit('D-1', { after: 1, erasePersonal: true })]);
    expect(await store.putLetter(letter('a'))).toEqual('known');
    const [claimed] = await store.claimDigests(lease(1000));
    expect(claimed?.letters.map(({ key }) => key)).toEqual(['b']);
  });

  test('are forgotten once they have ended', async (store) => {
    await store.putLetter(letter('a'));
    await store.putLetter(letter('b', { dueAt: 2000 }));
    await store.claimDigests(lease(1000));
    await store.endDigest(digest, 'w-1');
    expect(await store.forgetDigests(1000)).toEqual(0);
    expect(await store.forgetDigests(3000)).toEqual(1);
    expect(await store.putLetter(letter('a'))).toEqual('put');
    expect(await store.putLetter(letter('b'))).toEqual('known');
  });

  test('are refused letters that cannot be kept', async (store) => {
    const refusals = [
      letter('NUL \u0000'),
      letter('a', { body: 'half \ud800' }),
      letter('a', { reader: 'x'.repeat(700) }),
      letter('a', { dueAt: 1.5 }),
    ];
    expect(await Promise.all(refusals.map((one) => codeOf(store.putLetter(one))))).toEqual([
      ...['TEXT_UNSTORABLE', 'TEXT_UNSTORABLE', 'TEXT_UNSTORABLE', 'COMMIT_INVALID'],
    ]);
    expect(await codeOf(store.claimDigests(lease(1, { limit: 0 })))).toEqual('QUERY_INVALID');
    expect(await store.nextDigestAt()).toEqual(undefined);
  });
}
