/** One attempt at one message: under a lease that is renewed, within its time, and its end. */
import { errorText, readableError } from '../ports/error-text.js';
import { loggable } from '../ports/logger.js';
import type { ClaimedMessage } from '../ports/rows.js';
import type { Clock } from '../ports/clock.js';
import type { OutboxPort, Waiting } from '../ports/outbox-port.js';
import { traced, type SpanAttributes, type Tracer } from '../ports/tracer.js';
import { DeferDelivery, DeliveryAborted, RefuseDelivery, RetryDelivery } from './errors.js';
import { retryPauseMs, type RetryPolicy } from './retry.js';
import type { Delivered, Route } from './route.js';

/** What became of an attempt. */
export interface DeliveryReport {
  readonly message: ClaimedMessage;
  readonly result:
    | Delivered
    /** It waits, and nothing failed. */
    | 'deferred'
    /** It failed and is tried again. */
    | 'retried'
    /** It was given up, and its route took it over. */
    | 'gaveUp'
    /** It was given up, and set aside as dead. */
    | 'dead'
    /** It was given back because the worker stops. */
    | 'returned'
    /** Another worker has it, or the store cannot be told: it is delivered once more. */
    | 'lost';
  /** The next attempt, in epoch milliseconds, where there is one. */
  readonly notBefore?: number;
  /** Why it failed. */
  readonly error?: unknown;
}

/** What an attempt needs. */
export interface AttemptOptions {
  readonly store: Pick<OutboxPort, 'renewMessage' | 'ackMessage' | 'nackMessage'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly worker: string;
  readonly leaseMs: number;
  readonly tracer?: Tracer | undefined;
}

interface DeferralDetails {
  readonly dead?: boolean;
  readonly uncounted?: true;
  readonly waitsFor?: Waiting | undefined;
}

/** Longest text that is kept of an error. */
const errorTextMax = 500;
/** How often a lease is renewed in its own length. */
const renewalsPerLease = 3;

/** One attempt at one message. */
export class Attempt {
  readonly #message: ClaimedMessage;
  readonly #route: Route;
  readonly #policy: RetryPolicy;
  readonly #options: AttemptOptions;
  readonly #abort = new AbortController();

  constructor(message: ClaimedMessage, route: Route, policy: RetryPolicy, options: AttemptOptions) {
    this.#message = message;
    this.#route = route;
    this.#policy = policy;
    this.#options = options;
  }

  /** Breaks the attempt off and gives the message back. */
  stop(): void {
    this.#abort.abort(new DeliveryAborted('DELIVERY_STOPPED', 'The worker is stopping.'));
  }

  /** Delivers the message and tells the store; never rejects. */
  async run(): Promise<DeliveryReport> {
    try {
      return await this.#conclude(await this.#deliver());
    } catch (error) {
      // The store cannot be told: the lease runs out, and the message comes again.
      return { message: this.#message, result: 'lost', error };
    }
  }

  async #deliver(): Promise<{ delivered: Delivered } | { error: unknown }> {
    const { signal } = this.#abort;
    const over = new AbortController();
    const watch = this.#watch(over.signal);
    try {
      const { tracer } = this.#options;
      const delivery = traced(tracer, 'thutuc.deliver', this.#message, attributesOf, (message) =>
        this.#route.deliver(message, { signal, attempt: message.attempt }),
      );
      return { delivered: await Promise.race([delivery, rejectOn(signal)]) };
    } catch (error) {
      return { error: readableError(error) };
    } finally {
      over.abort();
      await watch;
    }
  }

  /** Renews the lease until the delivery is over, and breaks it off when its time is. */
  async #watch(over: AbortSignal): Promise<void> {
    const { clock, leaseMs } = this.#options;
    const { timeoutMs } = this.#policy;
    let leftMs = timeoutMs;
    for (;;) {
      const pauseMs = Math.min(leftMs, leaseMs / renewalsPerLease);
      await clock.sleep(pauseMs, over);
      leftMs -= pauseMs;
      if (over.aborted) return;
      if (leftMs <= 0) {
        this.#abort.abort(
          new DeliveryAborted('DELIVERY_TIMEOUT', `There was no answer for ${timeoutMs} ms.`),
        );
        return;
      }
      if (!(await this.#renew())) {
        this.#abort.abort(new DeliveryAborted('DELIVERY_LOST', 'Another worker has the message.'));
        return;
      }
    }
  }

  /** A store that does not answer now may have the lease still: another renewal will tell. */
  async #renew(): Promise<boolean> {
    const { store, clock, worker, leaseMs } = this.#options;
    try {
      return await store.renewMessage(this.#message.key, worker, clock.now() + leaseMs);
    } catch {
      return true;
    }
  }

  async #conclude(ended: { delivered: Delivered } | { error: unknown }): Promise<DeliveryReport> {
    const message = this.#message;
    const now = this.#options.clock.now();
    if ('delivered' in ended) {
      const isSettled = await this.#settle();
      return isSettled ? { message, result: ended.delivered } : { message, result: 'lost' };
    }
    const { error } = ended;
    if (error instanceof DeferDelivery && isInstant(error.notBefore))
      return this.#defer('deferred', error, error.notBefore, {
        uncounted: true,
        waitsFor: error.waitsFor,
      });
    if (error instanceof DeliveryAborted && error.code === 'DELIVERY_LOST')
      return { message, result: 'lost', error };
    if (error instanceof DeliveryAborted && error.code === 'DELIVERY_STOPPED')
      return this.#defer('returned', error, now, { uncounted: true });
    const isOver = error instanceof RefuseDelivery || message.attempt >= this.#policy.attemptsMax;
    return isOver ? this.#giveUp(error, now) : this.#retry(error, now);
  }

  async #giveUp(error: unknown, now: number): Promise<DeliveryReport> {
    try {
      const isTaken = await this.#route.giveUp?.(this.#message, error);
      if (isTaken !== true) return await this.#defer('dead', error, now, { dead: true });
    } catch (refusal) {
      return this.#retry(refusal, now);
    }
    const isSettled = await this.#settle();
    return { message: this.#message, result: isSettled ? 'gaveUp' : 'lost', error };
  }

  #retry(error: unknown, now: number): Promise<DeliveryReport> {
    const pauseMs = retryPauseMs(this.#policy, this.#message.attempt, this.#options.random());
    const hint = error instanceof RetryDelivery ? error.notBefore : undefined;
    const notBefore = isInstant(hint) ? Math.max(now + pauseMs, hint) : now + pauseMs;
    return this.#defer('retried', error, notBefore);
  }

  #settle(): Promise<boolean> {
    const { store, worker } = this.#options;
    return store.ackMessage(this.#message.key, worker);
  }

  async #defer(
    result: DeliveryReport['result'],
    error: unknown,
    notBefore: number,
    { dead = false, uncounted, waitsFor }: DeferralDetails = {},
  ): Promise<DeliveryReport> {
    const { store, worker } = this.#options;
    const message = this.#message;
    const isGivenBack = await store.nackMessage(message.key, worker, {
      notBefore: Math.ceil(notBefore),
      error: textOf(error),
      dead,
      ...(uncounted && { uncounted }),
      ...(waitsFor && { waitsFor }),
    });
    if (!isGivenBack) return { message, result: 'lost', error };
    return dead ? { message, result, error } : { message, result, notBefore, error };
  }
}

/** Ids and codes alone: what a message says may be of persons. */
function attributesOf({ dossier, channel, attempt }: ClaimedMessage): SpanAttributes {
  return { 'thutuc.dossier': dossier, 'thutuc.channel': channel, 'thutuc.attempt': attempt };
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** Whether stores can hold an instant, once it is a whole number. */
function isInstant(at: number | undefined): at is number {
  return Number.isSafeInteger(Math.ceil(at ?? NaN));
}

/** What is kept of an error beside a message: every database can hold it. */
function textOf(error: unknown): string {
  const text = `${error instanceof Error ? `${loggable(error)}: ` : ''}${errorText(error)}`;
  return text.slice(0, errorTextMax).replaceAll('\u0000', ' ').toWellFormed();
}
