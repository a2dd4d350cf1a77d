/** What each part of the contract of workers is given. */
import type { Store } from '@thutuc/core';
import type { TestFramework } from '../store/framework.js';

/** A framework with a store for each test. */
export interface WorkerSuite extends TestFramework {
  readonly test: (name: string, run: (store: Store) => Promise<void>) => void;
}
