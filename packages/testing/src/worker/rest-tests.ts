/** Contract: an idle worker costs next to nothing, and is there when something comes. */
import { discard, type Store } from '@thutuc/core';
import type { WorkerSuite } from './suite.js';
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
    test('looks twice a second for timers and messages, and claims once a minute', async (store) => {
      const shop = new Shop(store);
      await shop.open('D-1');
      const handlers = { register: () => Promise.resolve({ outcome: 'found' }) };
      const { store: counted, asked } = counting(store);
      const worker = shop.worker(shop.engine({ handlers, store: counted, routes }), 'w-1');
      worker.start();
      await shop.until(async () => (await store.nextMessageAt()) === undefined);
      await shop.pass(5000);
      asked.clear();
      await shop.pass(60_000);
      const looks = Object.fromEntries(asked);
      const { nextTimerAt = 0, nextMessageAt = 0, claimTimers, claimMessages, ...others } = looks;
      expect([nextTimerAt <= 62, nextMessageAt <= 62]).toEqual([true, true]);
      expect([claimTimers, claimMessages]).toEqual([1, 1]);
      expect(others).toEqual({});
      await shop.while(worker.stop());
    });

    test('finds what another process has committed at its next look', async (store) => {
      const shop = new Shop(store);
      const { store: counted, asked } = counting(store);
      let looks: number | undefined;
      const handlers = {
        register: () => {
          looks = asked.get('nextMessageAt') ?? 0;
          return Promise.resolve({ outcome: 'found' });
        },
      };
      const worker = shop.worker(shop.engine({ handlers, routes, store: counted }), 'w-1');
      worker.start();
      await shop.until(() => (asked.get('nextMessageAt') ?? 0) > 5);
      const now = shop.clock.now();
      await shop.open('D-1');
      expect(shop.clock.now()).toEqual(now);
      asked.clear();
      await shop.until(() => looks !== undefined);
      expect(looks !== undefined && looks <= 2).toEqual(true);
      await shop.while(worker.stop());
    });

    test('says how it and its store are', async (store) => {
      const shop = new Shop(store);
      const worker = shop.worker(shop.engine({ routes }), 'w-1');
      const quiet = { underWay: 0, store: 'reachable', timerLagMs: 0, messageLagMs: 0 };
      const clock = { state: 'virtual', storeWasVirtual: false };
      expect(await worker.health()).toEqual({ ...quiet, isRunning: false, clock });
      await shop.open('D-1');
      shop.clock.jump(5000);
      expect(await worker.health()).toEqual({
        ...quiet,
        isRunning: false,
        messageLagMs: 5000,
        clock: { ...clock, storeWasVirtual: true },
      });
      shop.clock.jump(3 * 86_400_000);
      expect((await worker.health()).timerLagMs > 0).toEqual(true);
    });
  });
}

/** Nobody is notified. */
const routes = { 'notify:': discard };
