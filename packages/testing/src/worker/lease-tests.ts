/** Contract: what a worker holds comes back, whether it stops or dies. */
import type { WorkerSuite } from './suite.js';
import { Shop } from './shop.js';

export function leaseTests(suite: WorkerSuite): void {
  suite.describe('leases', () => {
    messageTests(suite);
    timerTests(suite);
    heldTests(suite);
  });
}

function messageTests({ test, expect }: WorkerSuite): void {
  test('of a worker that died give the work to another', async (store) => {
    const shop = new Shop(store);
    await shop.open('D-1');
    const now = shop.clock.now();
    const dead = { worker: 'dead', now, until: now + 30_000, limit: 100 };
    expect((await store.claimMessages(dead)).length > 0).toEqual(true);
    let calls = 0;
    const engine = shop.engine({
      handlers: {
        register: () => {
          calls += 1;
          return Promise.resolve({ outcome: 'found' });
        },
      },
    });
    const worker = shop.worker(engine, 'w-1');
    worker.start();
    await shop.until(() => shop.clock.now() >= now + 29_000);
    expect(calls).toEqual(0);
    await shop.until(() => calls === 1);
    await shop.until(async () => (await engine.readOffRecord('D-1'))?.version === 3);
    await shop.while(worker.stop());
  });

  test('given by a clock that is a day ahead hold nothing back for long', async (store) => {
    const shop = new Shop(store);
    await shop.open('D-1');
    const now = shop.clock.now();
    const ahead = now + 86_400_000;
    const dead = { worker: 'ahead', now: ahead, until: ahead + 30_000, limit: 100 };
    expect((await store.claimMessages(dead)).length > 0).toEqual(true);
    const handlers = { register: () => Promise.resolve({ outcome: 'found' }) };
    const engine = shop.engine({ handlers });
    const worker = shop.worker(engine, 'w-1');
    worker.start();
    await shop.until(async () => (await engine.readOffRecord('D-1'))?.version === 3);
    expect(shop.clock.now() - now < 120_000).toEqual(true);
    await shop.while(worker.stop());
  });

  test('of a worker that stops are given back at once', async (store) => {
    const shop = new Shop(store);
    await shop.open('D-1');
    let calls = 0;
    const engine = shop.engine({
      handlers: {
        // The first call hangs until it is broken off.
        register: (_input, { signal }) => {
          calls += 1;
          if (calls > 1) return Promise.resolve({ outcome: 'found' });
          return new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error));
          });
        },
      },
    });
    const slow = shop.worker(engine, 'w-1');
    slow.start();
    await shop.until(() => calls > 0);
    expect((await slow.health()).underWay > 0).toEqual(true);
    await shop.while(slow.stop(200));
    expect(slow.counts.returned).toEqual(1);
    expect((await slow.health()).isRunning).toEqual(false);
    const stoppedAt = shop.clock.now();
    const next = shop.worker(engine, 'w-2');
    next.start();
    await shop.until(async () => (await engine.readOffRecord('D-1'))?.version === 3);
    expect(shop.clock.now() - stoppedAt < 30_000).toEqual(true);
    await shop.while(next.stop());
  });
}

function timerTests({ test, expect }: WorkerSuite): void {
  test('of timers: each fires once, with several workers', async (store) => {
    const shop = new Shop(store);
    const dossiers = Array.from({ length: 20 }, (_, i) => `D-${i}`);
    await shop.open(...dossiers);
    const workers = ['w-1', 'w-2', 'w-3'].map((name) => shop.worker(shop.engine(), name));
    // The limit of the service is one working day: Tuesday ends in less than two days.
    shop.clock.jump(2 * 86_400_000);
    for (const worker of workers) worker.start();
    const engine = shop.engine();
    await shop.until(async () => ((await store.nextTimerAt()) ?? Infinity) > shop.clock.now());
    await shop.while(Promise.all(workers.map((worker) => worker.stop())));
    for (const dossier of dossiers) {
      const log = await engine.readLog(dossier);
      const fired = log.filter(({ payload }) => payload.type === 'timerFired');
      expect(fired.length).toEqual(1);
    }
  });
}

function heldTests({ test, expect }: WorkerSuite): void {
  test('of timers that a worker still has are given back when it stops', async (store) => {
    const shop = new Shop(store);
    await shop.open('D-1');
    shop.clock.jump(2 * 86_400_000);
    const now = shop.clock.now();
    const lease = { worker: 'w-1', now, until: now + 60_000, limit: 100 };
    expect((await store.claimTimers(lease)).length > 0).toEqual(true);
    expect(((await store.nextTimerAt()) ?? Infinity) > now).toEqual(true);
    await shop.while(shop.worker(shop.engine(), 'w-1').stop());
    expect(((await store.nextTimerAt()) ?? Infinity) <= now).toEqual(true);
  });

  test('of messages that a worker still has are given back when it stops', async (store) => {
    const shop = new Shop(store);
    await shop.open('D-1');
    const now = shop.clock.now();
    const lease = { worker: 'w-1', now, until: now + 60_000, limit: 100 };
    expect((await store.claimMessages(lease)).length > 0).toEqual(true);
    expect(((await store.nextMessageAt()) ?? Infinity) > now).toEqual(true);
    await shop.while(shop.worker(shop.engine(), 'w-1').stop());
    expect(((await store.nextMessageAt()) ?? Infinity) <= now).toEqual(true);
  });
}
