/** Contract: an idle worker costs next to nothing, and is there when something comes. */
import type { Store } from '../../ports/index.js';
import type { WorkerSuite } from './contract.js';
import { Shop } from './shop.js';

/** A store that counts what it is asked. */
function counting(store: Store): { store: Store; asked: Map<string, number> } {
  const asked = new Map<string, number>();
  const counted = new Proxy(store, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]): unknown => {
        const name = String(property);
        asked.set(name, (asked.get(name) ?? 0) + 1);
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { store: counted, asked };
}

export function restTests({ describe, test, expect }: WorkerSuite): void {
  describe('an idle worker', () => {
    test('looks twice a second for timers and messages, and claims nothing', async (store) => {
      const shop = new Shop(store);
      await shop.open('D-1');
      const handlers = { register: () => Promise.resolve({ outcome: 'found' }) };
      const { store: counted, asked } = counting(store);
      const worker = shop.worker(shop.engine({ handlers, store: counted, routes }), 'w-1');
      worker.start();
      await shop.until(async () => (await store.nextMessageAt()) === undefined);
      asked.clear();
      const began = shop.clock.now();
      await shop.until(() => shop.clock.now() >= began + 60_000);
      const { nextTimerAt = 0, nextMessageAt = 0, ...others } = Object.fromEntries(asked);
      expect([nextTimerAt <= 61, nextMessageAt <= 61]).toEqual([true, true]);
      expect(others).toEqual({});
      await shop.while(worker.stop());
    });

    test('finds within a second what another process has committed', async (store) => {
      const shop = new Shop(store);
      const heard: number[] = [];
      const handlers = {
        register: () => {
          heard.push(shop.clock.now());
          return Promise.resolve({ outcome: 'found' });
        },
      };
      const worker = shop.worker(shop.engine({ handlers, routes }), 'w-1');
      worker.start();
      const idleFrom = shop.clock.now();
      await shop.until(() => shop.clock.now() > idleFrom + 5000);
      await shop.open('D-1');
      const openedAt = shop.clock.now();
      await shop.until(() => heard.length > 0);
      expect(heard.map((at) => at - openedAt <= 1040)).toEqual([true]);
      await shop.while(worker.stop());
    });

    test('says how it and its store are', async (store) => {
      const shop = new Shop(store);
      const worker = shop.worker(shop.engine({ routes }), 'w-1');
      const quiet = { underWay: 0, store: 'reachable', timerLagMs: 0, messageLagMs: 0 };
      expect(await worker.health()).toEqual({ ...quiet, isRunning: false });
      await shop.open('D-1');
      shop.clock.jump(5000);
      expect(await worker.health()).toEqual({ ...quiet, isRunning: false, messageLagMs: 5000 });
      shop.clock.jump(3 * 86_400_000);
      expect((await worker.health()).timerLagMs > 0).toEqual(true);
    });
  });
}

/** Nobody is told anything. */
const routes = { 'notify:': () => Promise.resolve('dropped' as const) };
