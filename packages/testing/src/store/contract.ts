/** The contract suite of stores: registers its tests with the framework that it is given. */
import type { Store } from '@thutuc/core';
import { accessTests } from './access-tests.js';
import { auditTests } from './audit-tests.js';
import { boundTests } from './bound-tests.js';
import { clockTests } from './clock-tests.js';
import { commitTests } from './commit-tests.js';
import { concurrencyTests } from './concurrency-tests.js';
import { counterTests } from './counter-tests.js';
import { digestTests } from './digest-tests.js';
import { draftTests } from './draft-tests.js';
import { dryRunTests } from './dry-run-tests.js';
import { erasureTests } from './erasure-tests.js';
import type { TestFramework } from './framework.js';
import { hostileTests } from './hostile-tests.js';
import { interruptionTests } from './interruption-tests.js';
import { listTests } from './list-tests.js';
import { workTests } from './work-tests.js';
import { modelTests } from './model-tests.js';
import { outboxTests } from './outbox-tests.js';
import { stablePageTests } from './page-tests.js';
import { recordTests } from './record-tests.js';
import { refusalTests } from './refusal-tests.js';
import { searchTests } from './search-tests.js';
import { squatTests } from './squat-tests.js';
import type { Suite } from './suite.js';
import { timerTests } from './timer-tests.js';

/** An empty store, made for one test. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Opens the same data a second time, as another process would; absent where that cannot be. */
  readonly openAgain?: () => Promise<Store>;
  /** Removes the data; every store on it is closed before. */
  readonly dispose?: () => Promise<void>;
}

/** What to test. */
export interface StoreContractOptions {
  /** Heads the suite. */
  readonly name: string;
  /** Makes an empty store. */
  readonly create: () => Promise<StoreUnderTest>;
  /** Random sequences of operations to compare with the model. @defaultValue fast-check's own */
  readonly runs?: number;
  /**
   * The access records lie elsewhere than the log, as `composeStore` lets them: a dossier of which
   * there is nothing but these is not known to the log.
   */
  readonly accessElsewhere?: boolean;
}

/**
 * Registers the contract suite for a store.
 *
 * @example
 * ```ts
 * import { createMemoryStore } from '@thutuc/core';
 * import { storeContract } from '@thutuc/testing';
 * import { describe, expect, it } from 'vitest';
 *
 * const create = async () => ({ store: createMemoryStore() });
 * storeContract({ describe, it, expect }, { name: 'memory', create });
 * ```
 */
export function storeContract(framework: TestFramework, options: StoreContractOptions): void {
  const suite: Suite = {
    ...framework,
    runs: options.runs,
    accessElsewhere: options.accessElsewhere === true,
    test: (name, run) => framework.it(name, () => withStore(options, run)),
    withStore: (run) => withStore(options, run),
  };
  framework.describe(`store contract: ${options.name}`, () => {
    commitTests(suite);
    refusalTests(suite);
    counterTests(suite);
    erasureTests(suite);
    listTests(suite);
    workTests(suite);
    stablePageTests(suite);
    searchTests(suite);
    boundTests(suite);
    accessTests(suite);
    interruptionTests(suite);
    draftTests(suite);
    digestTests(suite);
    timerTests(suite);
    outboxTests(suite);
    auditTests(suite);
    recordTests(suite);
    hostileTests(suite);
    squatTests(suite);
    clockTests(suite);
    dryRunTests(suite);
    concurrencyTests(suite);
    modelTests(suite);
  });
}

async function withStore(
  { create }: StoreContractOptions,
  run: Parameters<Suite['withStore']>[0],
): Promise<void> {
  const { store, openAgain, dispose } = await create();
  const opened = [store];
  try {
    await run(store, async () => {
      // A store that only one process can hold is its own second handle.
      if (openAgain === undefined) return store;
      const again = await openAgain();
      opened.push(again);
      return again;
    });
  } finally {
    for (const one of opened) await one.close();
    await dispose?.();
  }
}
