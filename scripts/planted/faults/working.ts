/** Faults by which timers and messages come too late, twice, or out of their order. */
import type { Fault } from '../fault.js';

const core = 'packages/core/src';
const attempt = `${core}/delivery/attempt.ts`;
const workerTests = [`${core}/worker/worker.test.ts`, `${core}/delivery/dispatcher.test.ts`];

export const workingFaults: readonly Fault[] = [
  {
    name: 'lease-renewed-after-its-end',
    why: 'Each delivery that takes longer than a lease is made by two workers.',
    file: attempt,
    find: 'leaseMs / renewalsPerLease);',
    replacement: 'leaseMs * 1.2);',
    tests: workerTests,
  },
  {
    name: 'lease-never-renewed',
    why: 'Each delivery that takes longer than a lease is made by two workers.',
    file: attempt,
    find: 'if (!(await this.#renew())) {',
    replacement: 'if (this.#options.leaseMs < 0 && !(await this.#renew())) {',
    tests: workerTests,
  },
  {
    name: 'message-under-way-begun-again',
    why: 'After a pause of the process, a message goes out a second time beside the first.',
    file: `${core}/delivery/dispatcher.ts`,
    find: 'if (this.#attempts.has(message.key)) continue;',
    replacement: '',
    tests: workerTests,
  },
  {
    name: 'stopping-worker-keeps-its-timers',
    why: 'After each restart, the limits that the worker had taken pass only when its leases end.',
    file: `${core}/worker/worker.ts`,
    find: 'await engine.store.releaseTimers(worker);',
    replacement: '',
    tests: workerTests,
  },
  {
    name: 'stopping-worker-keeps-its-messages',
    why: 'After each restart, what the worker had taken to deliver waits until its leases end.',
    file: `${core}/worker/worker.ts`,
    find: 'await engine.store.releaseMessages(worker);',
    replacement: '',
    tests: workerTests,
  },
  {
    name: 'timer-without-a-lease',
    why: 'All workers fire the same timers at once, and get in each other’s way.',
    file: `${core}/runtime/timers.ts`,
    find: 'until: now + leaseMs, limit',
    replacement: 'until: now + leaseMs * 0, limit',
    tests: [`${core}/runtime/timer-order.test.ts`, ...workerTests],
  },
  {
    name: 'timers-behind-a-failed-one',
    why: 'What follows from a limit happens, and the limit itself has not passed.',
    file: `${core}/runtime/timers.ts`,
    find: `      // Those behind it keep their order: they come again with it, when the lease ends.
      return;`,
    replacement: '',
    tests: [`${core}/runtime/timer-order.test.ts`, ...workerTests],
  },
  {
    name: 'lease-of-a-clock-ahead',
    why: 'What a worker with a clock a day ahead took is free for others a day later.',
    file: `${core}/memory-store/lease-queue.ts`,
    find: '} else if (entry.freeAt > Math.max(until, entry.notBefore)) {',
    replacement: '} else if (entry.freeAt > Math.max(until, entry.notBefore) * 2) {',
    tests: workerTests,
  },
  {
    name: 'sqlite-lease-of-a-clock-ahead',
    why: 'What a worker with a clock a day ahead took is free for others a day later.',
    file: 'packages/store-sqlite/src/leases.ts',
    find: 'AND free_at > $',
    replacement: 'AND free_at > 1000000000 + $',
    tests: ['packages/store-sqlite/src/sqlite-store.test.ts'],
  },
  {
    name: 'second-message-before-the-first',
    why: 'People are told of the second event of a dossier before the first.',
    file: 'packages/store-sqlite/src/leases.ts',
    find: 'WHERE free_at <= ? AND ${isHead}',
    replacement: 'WHERE free_at <= ? AND dead IS NULL',
    tests: ['packages/store-sqlite/src/sqlite-store.test.ts'],
  },
  {
    name: 'unreadable-error',
    why: 'A message whose route throws nonsense is neither counted nor given up, for ever.',
    file: attempt,
    find: 'return { error: readableError(error) };',
    replacement: 'return { error };',
    tests: [`${core}/delivery/attempt-ends.test.ts`],
  },
  {
    name: 'health-waits-for-ever',
    why: 'The probe that should tell of a store that hangs, hangs with it.',
    file: `${core}/worker/worker.ts`,
    find: 'return healthOf(engine, clock, own, this.#options.healthMs);',
    replacement: 'return healthOf(engine, clock, own, Infinity);',
    tests: workerTests,
  },
];
