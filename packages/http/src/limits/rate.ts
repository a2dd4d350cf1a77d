/** How often one may ask. */
import { HttpError } from '../problem/http-error.js';

/** Counts requests by a key; the limiters of `rate-limiter-flexible` do, in one process or many. */
export interface RateLimiter {
  /** Counts one request; rejects with the wait, where there were too many. */
  consume(key: string): Promise<unknown>;
}

/**
 * Counts a request.
 *
 * @throws HttpError `TOO_MANY_REQUESTS` with `retryAfter` in seconds
 */
export async function countRequest(limiter: RateLimiter, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (rejected) {
    if (rejected instanceof Error) throw rejected;
    const retryAfter = Math.ceil((rejected as { msBeforeNext: number }).msBeforeNext / 1000);
    throw new HttpError('TOO_MANY_REQUESTS', undefined, { retryAfter });
  }
}
