/** Routes: who takes the messages of which channel. */
import type { ClaimedMessage } from '../ports/rows.js';
import type { RetryPolicy } from './retry.js';

/** What became of a message: it was sent, or dropped because nobody needs it any more. */
export type Delivered = 'sent' | 'dropped';

/** What a delivery knows besides its message. */
export interface DeliveryContext {
  /** Aborted when time is up, the lease is lost or the worker stops; heed it. */
  readonly signal: AbortSignal;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
}

/**
 * Delivers a message: at least once, so a receiver tells doubles apart by `message.key`.
 *
 * @throws DeferDelivery to wait, RefuseDelivery to give up at once; anything else is tried again
 */
export type Deliver = (message: ClaimedMessage, context: DeliveryContext) => Promise<Delivered>;

/** A delivery with rules of its own. */
export interface Route {
  readonly deliver: Deliver;
  /** How often and how long to try a message, where it is not as the dispatcher does. */
  readonly retry?: (message: ClaimedMessage) => Partial<RetryPolicy>;
  /**
   * Takes over a message that is given up, and answers whether it does; else the message is set
   * aside as dead. Where it throws, it is called again later.
   */
  readonly giveUp?: (message: ClaimedMessage, error: unknown) => Promise<boolean>;
}

/**
 * Routes by channel. A name that ends in a colon takes every channel that begins with it and has no
 * route of its own: `service:` takes `service:taxCode`.
 */
export type Routes = Readonly<Record<string, Deliver | Route>>;

/** The route of a channel; `undefined` where there is none. */
export function routeOf(routes: Routes, channel: string): Route | undefined {
  const prefix = channel.slice(0, channel.indexOf(':') + 1);
  for (const name of [channel, prefix]) {
    const found = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (found !== undefined) return typeof found === 'function' ? { deliver: found } : found;
  }
  return undefined;
}

/** A route that drops every message: for a channel that nobody is to hear of. */
export const discard: Deliver = () => Promise.resolve('dropped');
