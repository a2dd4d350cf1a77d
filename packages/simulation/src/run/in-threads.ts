/** Simulating on several processors at once. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createModel } from '../model/index.js';
import type { Scenario } from '../scenario/index.js';
import { Collection } from './collection.js';
import type { ReplicationResult } from './replicate.js';
import { packed, type ThreadAnswer, type ThreadData } from './serve.js';
import type { SimulateOptions, SimulationResult } from './simulate.js';

/** How a scenario is simulated in threads. */
export interface ThreadOptions extends SimulateOptions {
  /** How many replications run at once. @defaultValue as many as there are processors */
  readonly threads?: number;
}

/** A thread of a simulation: as it was built, or from source by way of tsx. */
function startThread(workerData: ThreadData): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    // Without what this process was told about its own entry, such as --input-type.
    return new Worker(new URL('./thread.js', import.meta.url), { workerData, execArgv: [] });
  }
  const source = new URL('../thread.ts', import.meta.url).href;
  const begin =
    "import('tsx/esm/api').then(({ register }) => " +
    `{ register(); return import(${JSON.stringify(source)}); });`;
  return new Worker(begin, { eval: true, workerData, execArgv: ['--conditions=@thutuc/source'] });
}

/**
 * Simulates a scenario like {@link simulate}, with its replications spread over threads. The result
 * is the same, whatever the number of threads.
 *
 * @example
 * ```ts
 * const { figures } = await simulateInThreads(scenario, { setting, replications: 100 });
 * ```
 * @throws SimulationError for a scenario that does not fit its setting
 */
export async function simulateInThreads(
  scenario: Scenario,
  options: ThreadOptions = {},
): Promise<SimulationResult> {
  const { setting, threads = availableParallelism() } = options;
  // A scenario that does not fit is refused here, before any thread begins.
  const collection = new Collection(scenario, createModel(scenario, setting), options);
  const count = Math.max(1, Math.min(threads, collection.most));
  const workerData = packed(scenario, setting);
  const workers = Array.from({ length: count }, () => startThread(workerData));
  try {
    await collect(workers, collection);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return collection.summary();
}

/** Asks whoever is free for the next replication, and takes the answers in their order. */
function collect(workers: readonly Worker[], collection: Collection): Promise<void> {
  return new Promise((resolve, reject) => {
    const early = new Map<number, ReplicationResult>();
    let asked = 0;
    const ask = (worker: Worker): void => {
      if (asked >= collection.most) return;
      worker.postMessage(asked);
      asked += 1;
    };
    for (const worker of workers) {
      worker.on('error', reject);
      worker.on('message', ({ replication, result }: ThreadAnswer) => {
        early.set(replication, result);
        for (let next = early.get(collection.size); next && !collection.isDone;) {
          early.delete(collection.size);
          collection.add(next);
          next = early.get(collection.size);
        }
        if (collection.isDone) resolve();
        else ask(worker);
      });
      ask(worker);
    }
  });
}
