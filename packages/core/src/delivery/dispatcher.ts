/** The dispatcher: delivers the messages of the outbox, at least once, in order, many at a time. */
import { loggable, type Logger } from '../ports/logger.js';
import type { ClaimedMessage } from '../ports/rows.js';
import type { Clock } from '../ports/clock.js';
import type { OutboxPort } from '../ports/outbox-port.js';
import type { Tracer } from '../ports/tracer.js';
import { Attempt, type DeliveryReport } from './attempt.js';
import { DeferDelivery } from './errors.js';
import { defaultRetry, type RetryPolicy } from './retry.js';
import { routeOf, type Route, type Routes } from './route.js';

/** What a dispatcher is made of. */
export interface DispatcherOptions {
  readonly store: Pick<OutboxPort, 'claimMessages' | 'renewMessage' | 'ackMessage' | 'nackMessage'>;
  readonly routes: Routes;
  readonly clock: Clock;
  /** A random number from 0 to below 1: it spreads the attempts. */
  readonly random: () => number;
  /** The name under which messages are leased; no two that run have the same. */
  readonly worker: string;
  /** How often and how long to try, where a route does not say. */
  readonly retry?: Partial<RetryPolicy>;
  /** Most messages under way at once. @defaultValue 16 */
  readonly concurrency?: number;
  /** Milliseconds until the messages of a dead worker are free again. @defaultValue 30,000 */
  readonly leaseMs?: number;
  readonly logger?: Logger;
  /** Makes a span, `thutuc.deliver`, of every attempt. */
  readonly tracer?: Tracer;
  /** Hears of every attempt that is over. */
  readonly observe?: (report: DeliveryReport) => void;
}

/** Delivers messages. */
export interface Dispatcher {
  /**
   * Takes as many messages as may be under way, and begins to deliver them.
   *
   * @returns How many it took; they are not delivered yet.
   * @throws StoreError where the store cannot be asked
   */
  dispatch(): Promise<number>;
  /**
   * Delivers until no message is free now, and answers how many attempts that took: for tests, and
   * for programs that run now and then.
   */
  drain(): Promise<number>;
  /** How many messages are under way. */
  readonly underWay: number;
  /** Whether no more may be under way. */
  readonly isFull: boolean;
  /**
   * Takes no more messages, lets those under way finish for so many milliseconds, and gives back
   * the rest.
   */
  stop(graceMs: number): Promise<void>;
}

const concurrencyDefault = 16;
const leaseMsDefault = 30_000;
/** How long a message waits whose channel has no route here: another worker may have one. */
const unroutedMs = 600_000;

/**
 * Makes a dispatcher.
 *
 * The store hands out only the first message of each dossier and channel: the next one is taken
 * when it is sent, or set aside as dead after its last attempt. {@link OutboxPort.redriveMessage}
 * sends a dead one again.
 *
 * @example
 * ```ts
 * const dispatcher = createDispatcher({ store, routes: { sms }, clock, random, worker: 'w-1' });
 * await dispatcher.drain();
 * ```
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  return new RoutedDispatcher(options);
}

class RoutedDispatcher implements Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #attempts = new Map<string, Attempt>();
  readonly #running = new Set<Promise<void>>();
  readonly #leaseMs: number;
  #finished = 0;
  #stopped = false;

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.#leaseMs = options.leaseMs ?? leaseMsDefault;
  }

  get underWay(): number {
    return this.#attempts.size;
  }

  get isFull(): boolean {
    return this.#free <= 0;
  }

  get #free(): number {
    const { concurrency = concurrencyDefault } = this.#options;
    return this.#stopped ? 0 : concurrency - this.underWay;
  }

  async dispatch(): Promise<number> {
    const { store, clock, worker } = this.#options;
    const limit = this.#free;
    if (limit <= 0) return 0;
    const now = clock.now();
    const claimed = await store.claimMessages({ worker, now, until: now + this.#leaseMs, limit });
    let taken = 0;
    for (const message of claimed) {
      // A pause of the whole process outlived the lease, and the first attempt still runs.
      if (this.#attempts.has(message.key)) continue;
      this.#start(message);
      taken += 1;
    }
    return taken;
  }

  async drain(): Promise<number> {
    const before = this.#finished;
    for (;;) {
      // An attempt that has begun is not over yet when this answers: it waits for more itself.
      await this.dispatch();
      if (this.#running.size === 0) return this.#finished - before;
      await Promise.race(this.#running);
    }
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    const over = new AbortController();
    const ended = Promise.all(this.#running).then(() => over.abort());
    await this.#options.clock.sleep(graceMs, over.signal);
    for (const attempt of this.#attempts.values()) attempt.stop();
    await ended;
  }

  #start(message: ClaimedMessage): void {
    const { routes, retry } = this.#options;
    const route = routeOf(routes, message.channel) ?? this.#unrouted();
    const policy = { ...defaultRetry, ...retry, ...retryOf(route, message) };
    const leaseMs = this.#leaseMs;
    const attempt = new Attempt(message, route, policy, { ...this.#options, leaseMs });
    this.#attempts.set(message.key, attempt);
    const running: Promise<void> = attempt.run().then((report) => {
      this.#attempts.delete(message.key);
      this.#running.delete(running);
      this.#finished += 1;
      this.#report(report);
    });
    this.#running.add(running);
    // A message that came in while the worker stopped goes back at once.
    if (this.#stopped) attempt.stop();
  }

  #unrouted(): Route {
    const { clock } = this.#options;
    return {
      deliver: ({ channel }) =>
        Promise.reject(
          new DeferDelivery(`There is no route for "${channel}" here.`, clock.now() + unroutedMs),
        ),
    };
  }

  #report(report: DeliveryReport): void {
    const { logger, observe } = this.#options;
    const { message, result, notBefore, error } = report;
    const { key, channel, attempt } = message;
    const facts = {
      key,
      channel,
      attempt,
      result,
      ...(notBefore === undefined ? {} : { notBefore }),
      ...(error === undefined ? {} : { error: loggable(error) }),
    };
    if (result === 'dead' || result === 'gaveUp') logger?.error(facts, 'message given up');
    else if (result === 'retried' || result === 'lost') logger?.warn(facts, 'attempt failed');
    else logger?.debug(facts, 'attempt over');
    observe?.(report);
  }
}

/** A route that fails to say how a message is tried again does not keep others from theirs. */
function retryOf(route: Route, message: ClaimedMessage): Partial<RetryPolicy> | undefined {
  try {
    return route.retry?.(message);
  } catch {
    return undefined;
  }
}
