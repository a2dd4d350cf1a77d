/** A worker: fires timers and delivers the outbox, for as long as it runs. */
import type { Dispatcher } from '../delivery/dispatcher.js';
import { loggable, type Logger } from '../ports/logger.js';
import type { Clock } from '../ports/clock.js';
import type { Engine } from '../runtime/engine.js';
import type { EngineDispatcherOptions } from '../runtime/processing.js';
import type { Chore } from './chore.js';
import { healthOf, type WorkerHealth } from './health.js';
import { Pause } from './pause.js';
import { Tally, type WorkerCounts } from './tally.js';

/** What a worker is made of. */
export interface WorkerOptions extends EngineDispatcherOptions {
  readonly engine: Pick<
    Engine,
    | 'store'
    | 'check'
    | 'readClock'
    | 'fireTimers'
    | 'freeClaims'
    | 'sweepDrafts'
    | 'createDispatcher'
    | 'on'
  >;
  readonly clock: Clock;
  /** Milliseconds until work of other processes is found at the latest. @defaultValue 1000 */
  readonly pollMs?: number;
  /**
   * Days after which a draft is deleted that was not saved again, from 1; looked at once a day.
   *
   * @defaultValue never
   */
  readonly draftsKeptDays?: number;
  /** What it looks after besides, about once a minute. */
  readonly chores?: readonly Chore[];
  /** Milliseconds for which `health` waits for the store's answer. @defaultValue 5000 */
  readonly healthMs?: number;
}

/** A running worker. */
export interface Worker {
  /**
   * Begins to work, once the engine's `check` has passed: until then it takes nothing, tells the
   * logger what is missing, and asks again. A worker that was stopped does not begin again.
   */
  start(): void;
  /**
   * Takes nothing more, lets what is under way finish for so many milliseconds, and gives back the
   * rest, so that another worker takes it at once.
   *
   * @param graceMs - @defaultValue 10,000
   */
  stop(graceMs?: number): Promise<void>;
  /** How the worker and its store are. */
  health(): Promise<WorkerHealth>;
  /** What the worker has done so far. */
  readonly counts: WorkerCounts;
}

const pollMsDefault = 1000;
const graceMsDefault = 10_000;
/** How often an idle worker claims all the same: leases of a clock that is ahead are found so. */
const sweepMs = 60_000;
/** How often claims of people who are gone are freed, and old drafts deleted. */
const dailyMs = 24 * 3_600_000;
/** Most timers that are fired between two looks at the outbox. */
const timersPerTurn = 100;
/** Longest pause after the store failed, in milliseconds. */
const failureMsMax = 30_000;

/**
 * Makes a worker. Any number of them, in any number of processes, share the work of one store.
 *
 * A commit of its own engine wakes it at once; of others it hears when it looks, at least every
 * `pollMs`: two index look-ups while nothing is due.
 *
 * @example
 * ```ts
 * const worker = createWorker({ engine, clock, random: Math.random, worker: 'w-1' });
 * worker.start();
 * process.once('SIGTERM', () => void worker.stop());
 * ```
 */
export function createWorker(options: WorkerOptions): Worker {
  return new EngineWorker(options);
}

class EngineWorker implements Worker {
  readonly #options: WorkerOptions;
  readonly #dispatcher: Dispatcher;
  readonly #logger: Logger | undefined;
  readonly #pause: Pause;
  readonly #tally: Tally;
  #running: Promise<void> | undefined;
  #stopping = false;
  #failures = 0;
  /** When claims and drafts were looked at last, in epoch milliseconds. */
  #lookedAt = -Infinity;
  /** When chores were done last, in epoch milliseconds. */
  #choresAt = -Infinity;

  constructor(options: WorkerOptions) {
    const { engine, clock, logger } = options;
    this.#options = options;
    this.#logger = logger;
    this.#pause = new Pause(clock);
    this.#tally = new Tally();
    this.#dispatcher = engine.createDispatcher({
      ...options,
      observe: (report) => {
        this.#tally.count(report);
        options.observe?.(report);
        this.#pause.end();
      },
    });
  }

  get counts(): WorkerCounts {
    return this.#tally.counts;
  }

  start(): void {
    if (this.#stopping) return;
    this.#running ??= this.#run();
  }

  async stop(graceMs = graceMsDefault): Promise<void> {
    const { engine, worker } = this.#options;
    this.#stopping = true;
    this.#pause.end();
    await this.#running;
    await this.#dispatcher.stop(graceMs);
    await engine.store.releaseTimers(worker);
    await engine.store.releaseMessages(worker);
    this.#logger?.info({ worker, ...this.counts }, 'worker stopped');
  }

  health(): Promise<WorkerHealth> {
    const { engine, clock } = this.#options;
    const own = {
      isRunning: this.#running !== undefined && !this.#stopping,
      underWay: this.#dispatcher.underWay,
    };
    return healthOf(engine, clock, own, this.#options.healthMs);
  }

  async #run(): Promise<void> {
    const { engine, worker } = this.#options;
    const quit = engine.on('committed', () => this.#pause.end());
    let isChecked = false;
    while (!this.#stopping) {
      try {
        if (!isChecked) {
          for (const problem of await engine.check())
            this.#logger?.warn({ worker, ...problem }, 'worth knowing');
          isChecked = true;
          this.#logger?.info({ worker }, 'worker started');
        }
        if (!(await this.#turn())) await this.#rest();
        this.#failures = 0;
      } catch (error) {
        await this.#recover(error);
      }
    }
    quit();
  }

  /** Takes what is due; answers whether there was anything. */
  async #turn(): Promise<boolean> {
    const { engine, worker } = this.#options;
    const fired = await engine.fireTimers({
      worker,
      portion: timersPerTurn,
      onFailure: ({ dossier, activation, timer }, error) => {
        const facts = { dossier, activation, timer, error: loggable(error) };
        this.#logger?.error(facts, 'timer could not be fired');
      },
    });
    this.#tally.timersFired(fired);
    await this.#doDaily();
    await this.#doChores();
    const taken = await this.#dispatcher.dispatch();
    return fired + taken > 0;
  }

  /**
   * Once a day, what people have claimed who are gone comes back to their colleagues, and old
   * drafts are deleted.
   */
  async #doDaily(): Promise<void> {
    const { engine, clock, draftsKeptDays } = this.#options;
    if (Math.abs(clock.now() - this.#lookedAt) < dailyMs) return;
    this.#lookedAt = clock.now();
    if (draftsKeptDays !== undefined) await engine.sweepDrafts(draftsKeptDays);
    await engine.freeClaims({
      onFailure: (dossier, error) => {
        this.#logger?.error({ dossier, error: loggable(error) }, 'claim could not be freed');
      },
    });
  }

  /** What fails keeps neither the other chores nor timers and messages waiting. */
  async #doChores(): Promise<void> {
    const { chores = [], clock, worker } = this.#options;
    if (Math.abs(clock.now() - this.#choresAt) < sweepMs) return;
    this.#choresAt = clock.now();
    for (const chore of chores) {
      try {
        await chore.run(worker);
      } catch (error) {
        this.#logger?.error({ worker, chore: chore.name, error: loggable(error) }, 'chore failed');
      }
    }
  }

  /** Waits until something is due: it looks into the store, and is woken by its own engine. */
  async #rest(): Promise<void> {
    const { engine, clock, pollMs = pollMsDefault } = this.#options;
    const { store } = engine;
    const sweepAt = clock.now() + sweepMs;
    while (!this.#stopping && clock.now() < sweepAt) {
      const woken = this.#pause.begin();
      const timerAt = (await store.nextTimerAt()) ?? Infinity;
      // Where no slot is free the end of a delivery wakes it, and not a message that waits.
      const messageAt = this.#dispatcher.isFull
        ? Infinity
        : ((await store.nextMessageAt()) ?? Infinity);
      const waitMs = Math.min(timerAt, messageAt) - clock.now();
      if (waitMs <= 0) return;
      await woken.orAfter(Math.min(waitMs, pollMs));
    }
  }

  /** The store failed: it is left alone for a while, longer each time. */
  async #recover(error: unknown): Promise<void> {
    const { worker, pollMs = pollMsDefault } = this.#options;
    this.#failures += 1;
    const facts = { worker, error: loggable(error), failures: this.#failures };
    this.#logger?.error(facts, 'worker met a failure');
    const pauseMs = Math.min(failureMsMax, pollMs * 2 ** (this.#failures - 1));
    await this.#pause.begin().orAfter(pauseMs);
  }
}
