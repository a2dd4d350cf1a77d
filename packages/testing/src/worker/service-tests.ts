/** Contract: services are called at least once, and heard once. */
import { discard } from '@thutuc/core';
import type { WorkerSuite } from './suite.js';
import { Shop } from './shop.js';

export function serviceTests(suite: WorkerSuite): void {
  suite.describe('services', () => {
    answerTests(suite);
    suspensionTests(suite);
  });
}

function answerTests({ test, expect }: WorkerSuite): void {
  test('are tried again until they answer, and complete their step once', async (store) => {
    const shop = new Shop(store);
    const dossiers = ['D-1', 'D-2', 'D-3', 'D-4'];
    await shop.open(...dossiers);
    const engine = shop.engine({
      handlers: {
        register: (_input, { attempt }) =>
          attempt < 3 ? Promise.reject(new Error('busy')) : Promise.resolve({ outcome: 'found' }),
      },
    });
    const worker = shop.worker(engine, 'w-1');
    worker.start();
    await shop.until(() => worker.counts.sent >= dossiers.length);
    await shop.while(worker.stop());
    for (const dossier of dossiers) {
      const log = await engine.readLog(dossier);
      expect(log.map(({ payload }) => payload.type)).toEqual([
        'submitted',
        'accepted',
        'stepCompleted',
      ]);
    }
  });

  test('are heard once when a worker dies between their answer and its note', async (store) => {
    const shop = new Shop(store);
    await shop.open('D-1');
    let calls = 0;
    const handlers = {
      register: () => {
        calls += 1;
        return Promise.resolve({ outcome: 'found' });
      },
    };
    const routes = { 'notify:': discard };
    const failing = new Proxy(store, {
      get: (target, property) =>
        property === 'ackMessage'
          ? () => Promise.reject(new Error('the connection is lost'))
          : (Reflect.get(target, property, target) as unknown),
    });
    const first = shop.worker(shop.engine({ handlers, routes, store: failing }), 'w-1');
    first.start();
    await shop.until(() => first.counts.lost > 0 && calls > 0);
    await shop.while(first.stop());
    const engine = shop.engine({ handlers, routes });
    const second = shop.worker(engine, 'w-2');
    second.start();
    await shop.until(async () => (await store.nextMessageAt()) === undefined);
    await shop.while(second.stop());
    expect(calls).toEqual(1);
    expect((await engine.readLog('D-1')).length).toEqual(3);
  });
}

function suspensionTests({ test, expect }: WorkerSuite): void {
  test('wait for a suspended dossier, and are called when it resumes', async (store) => {
    const shop = new Shop(store);
    await shop.open('D-1');
    const calls: number[] = [];
    const handlers = {
      register: () => {
        calls.push(shop.clock.now());
        return Promise.resolve({ outcome: 'found' });
      },
    };
    const routes = { 'notify:': discard };
    const other = shop.engine();
    const order = { dossier: 'D-1', actor: 'binh' } as const;
    await other.execute({ ...order, id: 'o-1', command: { type: 'suspend', reasons: 'r' } });
    const worker = shop.worker(shop.engine({ handlers, routes }), 'w-1');
    worker.start();
    await shop.until(() => worker.counts.deferred > 0);
    expect(calls.length).toEqual(0);
    await other.execute({ ...order, id: 'o-2', command: { type: 'resume' } });
    const resumedAt = shop.clock.now();
    await shop.until(() => calls.length > 0);
    // At the next look, by a clock that advances with each round trip: a message rests for a day.
    expect(calls[0]! - resumedAt < 60_000).toEqual(true);
    await shop.until(async () => (await store.nextMessageAt()) === undefined);
    await shop.while(worker.stop());
    expect((await other.readLog('D-1')).at(-1)?.payload.type).toEqual('stepCompleted');
  });
}
