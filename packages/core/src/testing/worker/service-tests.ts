/** Contract: services are called at least once, and heard once. */
import { discard } from '../../delivery/index.js';
import type { WorkerSuite } from './contract.js';
import { Shop } from './shop.js';

export function serviceTests({ describe, test, expect }: WorkerSuite): void {
  describe('services', () => {
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
          property === 'settleOutbox'
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
  });
}
