/** What the tests of the dispatcher share: a store, a clock, and the reports of attempts. */
import { createMemoryStore } from '../../memory-store/memory-store.js';
import type { Store } from '../../ports/store.js';
import { ManualClock, sampleCommit } from '@thutuc/testing';
import { createDispatcher, type DispatcherOptions } from '../../delivery/dispatcher.js';
import type { DeliveryReport } from '../../delivery/attempt.js';
import type { Routes } from '../../delivery/route.js';

/** A dispatcher's surroundings, and what it reported. */
export interface Bench {
  readonly store: Store;
  readonly clock: ManualClock;
  readonly reports: DeliveryReport[];
  readonly open: (
    routes: Routes,
    change?: Partial<DispatcherOptions>,
  ) => ReturnType<typeof createDispatcher>;
}

/** Opens a store and a clock, and dispatchers on them. */
export function deliveryBench(): Bench {
  const store = createMemoryStore();
  const clock = new ManualClock(10_000);
  const reports: DeliveryReport[] = [];
  return {
    store,
    clock,
    reports,
    open: (routes, change) =>
      createDispatcher({
        store,
        clock,
        routes,
        random: () => 0.5,
        worker: 'w-1',
        observe: (report) => reports.push(report),
        ...change,
      }),
  };
}

/** Puts messages of one dossier and the channel `x` into the outbox. */
export async function putOnBench(store: Store, dossier: string, ...keys: string[]): Promise<void> {
  const outbox = keys.map((key) => ({ key, channel: 'x', notBefore: 0 }));
  await store.commit([sampleCommit(dossier, { outbox })]);
}

/** What became of each attempt, by the key of its message. */
export const resultsOnBench = ({ reports }: Bench) =>
  reports.map(({ message, result }) => `${message.key} ${result}`);
