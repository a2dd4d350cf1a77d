/** Contract: services are called at least once, and heard once. */
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

    test('are heard once when they are called twice at once', async (store) => {
      const shop = new Shop(store);
      await shop.open('D-1');
      const handlers = { register: () => Promise.resolve({ outcome: 'found' }) };
      const [first, second] = [shop.engine({ handlers }), shop.engine({ handlers })];
      const now = shop.clock.now();
      const hold = { worker: 'dead', now, until: now + 1, limit: 100 };
      // A worker took the message, called the handler and died; another one does it again.
      await store.claimOutbox(hold);
      const once = shop.worker(first, 'w-1');
      once.start();
      await shop.until(async () => (await first.load('D-1'))?.version === 3);
      await shop.while(once.stop());
      const twice = shop.worker(second, 'w-2');
      twice.start();
      await shop.until(
        async () => (await store.nextMessageAt()) === undefined || twice.counts.sent === 0,
      );
      await shop.while(twice.stop());
      expect((await first.readLog('D-1')).length).toEqual(3);
    });
  });
}
