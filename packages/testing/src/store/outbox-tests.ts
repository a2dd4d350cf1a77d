/** Contract: messages leave in order per dossier and channel, at least once, and none is lost. */
import type { Store } from '@thutuc/core';
import type { LeaseRequest } from '@thutuc/core/store';
import { sampleCommit } from './sample-commit.js';
import type { Suite } from './suite.js';

export function outboxTests(suite: Suite): void {
  suite.describe('the outbox', () => {
    orderTests(suite);
    leaseTests(suite);
    clockTests(suite);
    waitingTests(suite);
    freeingTests(suite);
    deadLetterTests(suite);
  });
}

const lease = (now: number, worker = 'w1'): LeaseRequest => ({
  worker,
  now,
  until: now + 100,
  limit: 10,
});

const keysOf = (messages: readonly { readonly key: string }[]) =>
  messages.map(({ key }) => key).sort();

/** Two messages on channel a, one on b; and one on a of another dossier. */
async function fill(store: Store): Promise<void> {
  await store.commit([
    sampleCommit('D-1', {
      outbox: [
        { key: 'a1', channel: 'a' },
        { key: 'a2', channel: 'a' },
        { key: 'b1', channel: 'b' },
      ],
    }),
    sampleCommit('D-2', { outbox: [{ key: 'c1', channel: 'a' }] }),
  ]);
}

function orderTests({ test, expect }: Suite): void {
  test('hands out the first of each dossier and channel', async (store) => {
    await fill(store);
    expect(await store.claimMessages(lease(999))).toEqual([]);
    const claimed = await store.claimMessages(lease(1000));
    expect(keysOf(claimed)).toEqual(['a1', 'b1', 'c1']);
    expect(claimed.find(({ key }) => key === 'a1')).toEqual({
      key: 'a1',
      dossier: 'D-1',
      channel: 'a',
      body: '{"message":"1.0"}',
      notBefore: 1000,
      attempt: 1,
    });
    expect(await store.claimMessages(lease(1000))).toEqual([]);
  });

  test('hands out the next when the one before is sent', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    expect(await store.ackMessage('a1', 'w1')).toEqual(true);
    expect(await store.ackMessage('a1', 'w1')).toEqual(false);
    expect(keysOf(await store.claimMessages(lease(1000)))).toEqual(['a2']);
  });

  test('keeps the order over commits and over waiting times', async (store) => {
    const wait = { channel: 'a', notBefore: 2000 };
    await store.commit([sampleCommit('D-1', { outbox: [{ ...wait, key: 'first' }] })]);
    const outbox = [{ key: 'second', channel: 'a', notBefore: 1000 }];
    await store.commit([sampleCommit('D-1', { after: 1, outbox })]);
    expect(await store.claimMessages(lease(1500))).toEqual([]);
    expect(keysOf(await store.claimMessages(lease(2000)))).toEqual(['first']);
    await store.ackMessage('first', 'w1');
    expect(keysOf(await store.claimMessages(lease(2000)))).toEqual(['second']);
    await store.ackMessage('second', 'w1');
    expect(await store.claimMessages(lease(9000))).toEqual([]);
  });

  test('sends nothing of a change that was not written', async (store) => {
    await store.commit([sampleCommit('D-1'), sampleCommit('D-2')]);
    const outbox = [{}];
    await store.commit([
      sampleCommit('D-1', { command: 'conflicting', outbox }),
      sampleCommit('D-2', { after: 1, command: 'D-2/command 1', outbox }),
    ]);
    expect(await store.claimMessages(lease(9000))).toEqual([]);
  });
}

function leaseTests({ test, expect }: Suite): void {
  test('gives the work of a dead worker to another, counting the attempts', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    expect(await store.claimMessages(lease(1099, 'w2'))).toEqual([]);
    const again = await store.claimMessages(lease(1100, 'w2'));
    expect(again.map(({ attempt }) => attempt)).toEqual([2, 2, 2]);
    expect(await store.ackMessage('a1', 'w1')).toEqual(false);
    expect(
      await store.nackMessage('a1', 'w1', { notBefore: 1, error: 'late', dead: false }),
    ).toEqual(false);
    expect(await store.ackMessage('a1', 'w2')).toEqual(true);
  });

  test('lets a worker settle after its time while nobody else took the message', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    expect(await store.ackMessage('a1', 'w1')).toEqual(true);
    expect(keysOf(await store.claimMessages(lease(5000, 'w2')))).toEqual(['a2', 'b1', 'c1']);
  });

  test('tries again at the instant that a failed attempt names', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    const deferral = { notBefore: 3000, error: 'mailbox full', dead: false };
    expect(await store.nackMessage('a1', 'w1', deferral)).toEqual(true);
    expect(await store.nackMessage('a1', 'w1', deferral)).toEqual(false);
    await store.ackMessage('b1', 'w1');
    await store.ackMessage('c1', 'w1');
    expect(await store.claimMessages(lease(2999))).toEqual([]);
    const [again] = await store.claimMessages(lease(3000));
    expect([again?.key, again?.attempt, again?.notBefore]).toEqual(['a1', 2, 3000]);
  });

  test('keeps a message for as long as its worker renews the lease', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    expect(await store.renewMessage('a1', 'w1', 1500)).toEqual(true);
    expect(await store.renewMessage('a1', 'w2', 9000)).toEqual(false);
    expect(await store.renewMessage('unknown', 'w1', 9000)).toEqual(false);
    expect(keysOf(await store.claimMessages(lease(1100, 'w2')))).toEqual(['b1', 'c1']);
    expect(keysOf(await store.claimMessages(lease(1500, 'w3')))).toEqual(['a1', 'b1', 'c1']);
    expect(await store.renewMessage('a1', 'w1', 9000)).toEqual(false);
  });

  test('does not count an attempt in which a message only had to wait', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    const wait = { notBefore: 1000, error: 'night', dead: false, uncounted: true } as const;
    expect(await store.nackMessage('a1', 'w1', wait)).toEqual(true);
    const [again] = await store.claimMessages(lease(1000));
    expect([again?.key, again?.attempt]).toEqual(['a1', 1]);
  });

  test('says when the next message can be claimed', async (store) => {
    expect(await store.nextMessageAt()).toEqual(undefined);
    const wait = { channel: 'a', notBefore: 2000 };
    await store.commit([sampleCommit('D-1', { outbox: [wait] })]);
    const behind = { key: 'behind', channel: 'a', notBefore: 1000 };
    await store.commit([sampleCommit('D-1', { after: 1, outbox: [behind] })]);
    expect(await store.nextMessageAt()).toEqual(2000);
    await store.commit([sampleCommit('D-2', { outbox: [{ notBefore: 1500 }] })]);
    expect(await store.nextMessageAt()).toEqual(1500);
    await store.claimMessages({ ...lease(1500), until: 1900 });
    expect(await store.nextMessageAt()).toEqual(1900);
  });

  test('takes back at once what a worker held that stops', async (store) => {
    await fill(store);
    await store.claimMessages({ ...lease(1000), limit: 2 });
    await store.claimMessages(lease(1000, 'w2'));
    await store.releaseMessages('w1');
    expect((await store.claimMessages(lease(1001, 'w3'))).length).toEqual(2);
  });
}

/** What waits for D-2 to go on, which was at version 1 at 1000. */
const waiting = {
  notBefore: 9000,
  error: 'it rests',
  dead: false,
  uncounted: true,
  waitsFor: { dossier: 'D-2', version: 1, seenAt: 1000 },
} as const;

function clockTests({ test, expect }: Suite): void {
  test('holds nothing back for a clock that is ahead', async (store) => {
    await fill(store);
    const day = 86_400_000;
    expect((await store.claimMessages(lease(day))).length).toEqual(3);
    expect(await store.claimMessages(lease(1000, 'w2'))).toEqual([]);
    expect(await store.nextMessageAt()).toEqual(1100);
    // The one that is ahead still works on it, and says so.
    expect(await store.renewMessage('a1', 'w1', day + 200)).toEqual(true);
    expect(keysOf(await store.claimMessages(lease(1100, 'w2')))).toEqual(['b1', 'c1']);
    expect(keysOf(await store.claimMessages(lease(1200, 'w2')))).toEqual(['a1', 'b1', 'c1']);
  });
}

function waitingTests({ test, expect }: Suite): void {
  test('frees what waits for a dossier with the commit by which that resumes', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    for (const key of ['a1', 'c1'])
      expect(await store.nackMessage(key, 'w1', waiting)).toEqual(true);
    expect(await store.nackMessage('c1', 'w1', waiting)).toEqual(false);
    await store.ackMessage('b1', 'w1');
    expect(await store.nextMessageAt()).toEqual(9000);
    // One of another dossier, one that wakes nobody, and one that is not written.
    await store.commit([
      sampleCommit('D-1', { after: 1, wakesAt: 2000 }),
      sampleCommit('D-2', { after: 1 }),
    ]);
    await store.commit([sampleCommit('D-2', { after: 1, command: 'late', wakesAt: 2000 })]);
    expect(await store.nextMessageAt()).toEqual(9000);
    await store.commit([sampleCommit('D-2', { after: 2, wakesAt: 3000 })]);
    expect(await store.claimMessages(lease(2999))).toEqual([]);
    const again = await store.claimMessages(lease(3000));
    expect(again.map(({ key, attempt }) => `${key} ${attempt}`).sort()).toEqual(['a1 1', 'c1 1']);
  });

  test('does not put to rest what waits for a dossier that has moved on', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    await store.commit([sampleCommit('D-2', { after: 1, wakesAt: 1050 })]);
    expect(await store.nackMessage('a1', 'w1', waiting)).toEqual(true);
    expect(await store.nextMessageAt()).toEqual(1000);
    expect(keysOf(await store.claimMessages(lease(1050)))).toEqual(['a1']);
    // By the version that it has now it rests again; one that nobody knows rests as well.
    const waitsFor = { ...waiting.waitsFor, version: 2 };
    expect(await store.nackMessage('a1', 'w1', { ...waiting, waitsFor })).toEqual(true);
    expect(await store.nackMessage('c1', 'w1', { ...waiting, waitsFor })).toEqual(true);
    expect(await store.claimMessages(lease(1051))).toEqual([]);
  });

  test('wakes what is put to rest at the same moment', async (store, openAgain) => {
    const other = await openAgain();
    await fill(store);
    for (let version = 1; version <= 12; version += 1) {
      const now = version * 1000;
      await store.claimMessages(lease(now));
      const waitsFor = { dossier: 'D-2', version, seenAt: now };
      const wake = sampleCommit('D-2', { after: version, wakesAt: now + 1 });
      await Promise.all([
        store.nackMessage('a1', 'w1', { ...waiting, notBefore: 90_000, waitsFor }),
        other.commit([wake]),
      ]);
      await store.releaseMessages('w1');
      expect(keysOf(await store.claimMessages(lease(now + 1)))).toEqual(['a1', 'b1', 'c1']);
      await store.releaseMessages('w1');
    }
  });

  test('leaves what is under lease or waits for something else to itself', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    await store.nackMessage('a1', 'w1', waiting);
    expect(keysOf(await store.claimMessages(lease(9000, 'w2')))).toEqual(['a1', 'b1', 'c1']);
    await store.commit([sampleCommit('D-2', { after: 1, wakesAt: 1500 })]);
    expect(await store.nextMessageAt()).toEqual(9100);
    expect(
      await store.nackMessage('a1', 'w2', { notBefore: 9500, error: 'night', dead: false }),
    ).toEqual(true);
    await store.commit([sampleCommit('D-2', { after: 2, wakesAt: 1600 })]);
    expect(keysOf(await store.claimMessages(lease(9400, 'w3')))).toEqual(['b1', 'c1']);
  });
}

function freeingTests({ test, expect }: Suite): void {
  test('brings forward what a dossier has queued for later, behind it too', async (store) => {
    const later = (key: string, channel: string) => ({ key, channel, notBefore: 90_000 });
    const outbox = [later('a1', 'x'), { key: 'a2', channel: 'x', notBefore: 1000 }];
    await store.commit([
      sampleCommit('D-1', { outbox: [...outbox, { key: 'a3', channel: 'y', notBefore: 500 }] }),
      sampleCommit('D-2', { outbox: [later('b1', 'x')] }),
    ]);
    expect(keysOf(await store.claimMessages(lease(2000)))).toEqual(['a3']);
    await store.commit([sampleCommit('D-1', { after: 7, freesAt: 2000 })]);
    expect(await store.claimMessages(lease(2000))).toEqual([]);
    await store.commit([sampleCommit('D-1', { after: 1, freesAt: 2000 })]);
    expect(await store.claimMessages(lease(1999, 'w2'))).toEqual([]);
    const [freed, ...others] = await store.claimMessages(lease(2000, 'w2'));
    expect([freed?.key, freed?.notBefore, others]).toEqual(['a1', 2000, []]);
    // What a worker holds is left to it.
    await store.commit([sampleCommit('D-1', { after: 2, freesAt: 1000 })]);
    expect(await store.claimMessages(lease(2000, 'w3'))).toEqual([]);
    await store.ackMessage('a1', 'w2');
    expect(keysOf(await store.claimMessages(lease(2000, 'w3')))).toEqual(['a2']);
  });

  test('brings forward what waits for another dossier, and nothing that is dead', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    await store.nackMessage('a1', 'w1', waiting);
    const dead = { notBefore: 1000, error: 'no such address', dead: true };
    await store.nackMessage('b1', 'w1', dead);
    await store.commit([sampleCommit('D-1', { after: 1, freesAt: 1500 })]);
    const freed = await store.claimMessages(lease(1500));
    expect(keysOf(freed).filter((key) => key !== 'c1')).toEqual(['a1']);
  });
}

function deadLetterTests({ test, expect }: Suite): void {
  const dead = { notBefore: 1000, error: 'no such address', dead: true };

  test('sets a dead message aside so that those behind it go on', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    expect(await store.nackMessage('a1', 'w1', dead)).toEqual(true);
    expect(keysOf(await store.claimMessages(lease(1000)))).toEqual(['a2']);
    expect((await store.listDead({})).items).toEqual([
      {
        key: 'a1',
        dossier: 'D-1',
        channel: 'a',
        body: '{"message":"1.0"}',
        notBefore: 1000,
        attempts: 1,
        error: 'no such address',
      },
    ]);
    expect(await store.ackMessage('a1', 'w1')).toEqual(false);
  });

  test('sends a dead message again, before those behind it', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    await store.nackMessage('a1', 'w1', dead);
    expect(await store.redriveMessage('a1', 7000)).toEqual(true);
    expect(await store.redriveMessage('a1', 7000)).toEqual(false);
    expect(await store.redriveMessage('b1', 7000)).toEqual(false);
    expect(await store.redriveMessage('unknown', 7000)).toEqual(false);
    expect((await store.listDead({})).items).toEqual([]);
    expect(keysOf(await store.claimMessages(lease(6999)))).toEqual(['b1', 'c1']);
    const [again] = await store.claimMessages(lease(7000));
    expect([again?.key, again?.attempt]).toEqual(['a1', 1]);
  });

  test('keeps a dead key from a second message', async (store) => {
    await fill(store);
    await store.claimMessages(lease(1000));
    await store.nackMessage('b1', 'w1', dead);
    expect(keysOf((await store.listDead({ limit: 1 })).items)).toEqual(['b1']);
    expect((await store.listDead({ after: '["b1"]' })).items).toEqual([]);
  });
}
