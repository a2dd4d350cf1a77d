/** Threads that simulate one scenario after another. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createModel } from '../model/create-model.js';
import type { Scenario } from '../scenario/scenario.js';
import { Collection } from './collection.js';
import { Job } from './job.js';
import { packed, type ThreadAnswer, type ThreadData, type ThreadOrder } from './serve.js';
import type { SimulateOptions, SimulationResult } from './result.js';

/**
 * Threads that are kept while scenarios change: one takes longer to begin than many a simulation
 * to run. Each is started when there is work for it.
 */
export class Threads {
  readonly #workers: Worker[] = [];
  /** Which simulation each thread has its model of. */
  readonly #models = new Map<Worker, number>();
  #current: { readonly id: number; readonly job: Job; readonly data: ThreadData } | undefined;
  #simulations = 0;

  constructor(readonly most: number = availableParallelism()) {}

  /** Simulates a scenario; one at a time. @throws SimulationError as {@link simulate} does */
  async simulate(scenario: Scenario, options: SimulateOptions): Promise<SimulationResult> {
    const { setting } = options;
    // A scenario that does not fit is refused here, before any thread begins.
    const collection = new Collection(scenario, createModel(scenario, setting), options);
    const job = new Job(collection);
    this.#current = { id: ++this.#simulations, job, data: packed(scenario, setting) };
    const count = Math.max(1, Math.min(this.most, collection.most));
    while (this.#workers.length < count) this.#workers.push(this.#start());
    for (const worker of this.#workers.slice(0, count)) this.#ask(worker);
    await job.done;
    return collection.summary();
  }

  /** Ends all threads. */
  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = startThread();
    worker.on('error', (error) => this.#current?.job.fail(error));
    worker.on('message', ({ simulation, replication, result }: ThreadAnswer) => {
      // The one before may have been precise enough before all that it asked for was answered.
      if (this.#current?.id !== simulation) return;
      this.#current.job.take(replication, result);
      this.#ask(worker);
    });
    return worker;
  }

  #ask(worker: Worker): void {
    if (this.#current === undefined) return;
    const { id: simulation, job, data } = this.#current;
    if (job.collection.isDone) return;
    const replication = job.next();
    if (replication === undefined) return;
    const isKnown = this.#models.get(worker) === simulation;
    this.#models.set(worker, simulation);
    worker.postMessage({
      simulation,
      replication,
      ...(isKnown ? {} : { data }),
    } satisfies ThreadOrder);
  }
}

/** Runs simulations in threads, which end when all is done. */
export async function withThreads<T>(
  most: number | undefined,
  run: (threads: Threads) => Promise<T>,
): Promise<T> {
  const threads = new Threads(most);
  try {
    return await run(threads);
  } finally {
    await threads.end();
  }
}

/** A thread of a simulation: as it was built, or from source by way of tsx. */
function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    // Without the options that this process has for its own entry, such as --input-type.
    return new Worker(new URL('../thread.js', import.meta.url), { execArgv: [] });
  }
  const source = new URL('../thread.ts', import.meta.url).href;
  const begin =
    "import('tsx/esm/api').then(({ register }) => " +
    `{ register(); return import(${JSON.stringify(source)}); });`;
  return new Worker(begin, { eval: true, execArgv: ['--conditions=@thutuc/source'] });
}
