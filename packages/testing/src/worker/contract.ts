/** The contract suite of workers on a store: registers its tests with a framework. */
import type { StoreUnderTest } from '../store/contract.js';
import type { TestFramework } from '../store/framework.js';
import { leaseTests } from './lease-tests.js';
import { orderTests } from './order-tests.js';
import { restTests } from './rest-tests.js';
import { serviceTests } from './service-tests.js';
import { startTests } from './start-tests.js';
import type { WorkerSuite } from './suite.js';

/** What to test. */
export interface WorkerContractOptions {
  /** Heads the suite. */
  readonly name: string;
  /** Makes an empty store. */
  readonly create: () => Promise<StoreUnderTest>;
}

/**
 * Registers the contract suite of workers for a store: nothing lost, nothing out of order, whatever
 * becomes of the workers.
 *
 * @example
 * ```ts
 * const create = async () => ({ store: createMemoryStore() });
 * workerContract({ describe, it, expect }, { name: 'memory', create });
 * ```
 */
export function workerContract(framework: TestFramework, options: WorkerContractOptions): void {
  const suite: WorkerSuite = {
    ...framework,
    test: (name, run) =>
      framework.it(name, async () => {
        const { store, dispose } = await options.create();
        try {
          await run(store);
        } finally {
          await store.close();
          await dispose?.();
        }
      }),
  };
  framework.describe(`worker contract: ${options.name}`, () => {
    startTests(suite);
    serviceTests(suite);
    leaseTests(suite);
    orderTests(suite);
    restTests(suite);
  });
}
