/** How a route says that a message is not delivered: later, not this time, or never. */
import { ThutucError } from '@thutuc/legal-time';
import type { Waiting } from '../ports/outbox-port.js';

/**
 * The message has to wait, and nothing is wrong: quiet hours, a holiday. The attempt is not
 * counted, however often this comes.
 *
 * @example
 * ```ts
 * throw new DeferDelivery('quiet hours', parseInstant('2025-01-27T07:30+07:00')); // a Monday
 * ```
 */
export class DeferDelivery extends ThutucError<'DELIVERY_DEFERRED'> {
  override readonly name = 'DeferDelivery';

  /**
   * @param notBefore - The instant of the next attempt, in epoch milliseconds.
   * @param waitsFor - A dossier that the message waits for; it is tried as soon as that resumes.
   */
  constructor(
    message: string,
    readonly notBefore: number,
    readonly waitsFor?: Waiting,
  ) {
    super('DELIVERY_DEFERRED', message, { notBefore });
  }
}

/**
 * The attempt failed and another may do better. Any error counts as this one; throw it to say when
 * to come back, as a server does by `Retry-After`.
 */
export class RetryDelivery extends ThutucError<'DELIVERY_FAILED'> {
  override readonly name = 'RetryDelivery';

  /** @param notBefore - No attempt before this instant, in epoch milliseconds. */
  constructor(
    message: string,
    readonly notBefore?: number,
    options?: ErrorOptions,
  ) {
    super('DELIVERY_FAILED', message, notBefore === undefined ? {} : { notBefore }, options);
  }
}

/** No attempt can ever succeed: no such address, a refusal for good. */
export class RefuseDelivery extends ThutucError<'DELIVERY_REFUSED'> {
  override readonly name = 'RefuseDelivery';

  constructor(message: string, options?: ErrorOptions) {
    super('DELIVERY_REFUSED', message, {}, options);
  }
}

/** Why the dispatcher itself broke an attempt off; a route sees it as the reason of its signal. */
export class DeliveryAborted extends ThutucError<
  | 'DELIVERY_TIMEOUT'
  /** The worker is stopping; the message is given back. */
  | 'DELIVERY_STOPPED'
  /** The lease ran out, and another worker has the message. */
  | 'DELIVERY_LOST'
> {
  override readonly name = 'DeliveryAborted';
}
