/** Limits of how often a caller may try: a bucket of turns that fills up again with time. */
import type { Clock } from './clock.js';

/** How often one key may try. */
export interface RateRule {
  /** How many tries may come at once. */
  readonly burst: number;
  /** How many come back each minute. */
  readonly perMinute: number;
}

/** What is left of the turns of a key. */
interface Bucket {
  readonly turns: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What became of a try. */
export interface Turn {
  readonly isAllowed: boolean;
  /** When the next turn comes; 0 where there is one. */
  readonly retryAfterMs: number;
}

/** Counts tries by keys; one that is shared by several processes asks what they share. */
export interface RateLimiter {
  /** Takes a turn of a key, where there is one. */
  take(key: string): Promise<Turn>;
}

const minuteMs = 60_000;

/** Takes a turn out of a bucket. A clock that goes back fills nothing. */
function takeTurn(
  bucket: Bucket | undefined,
  { burst, perMinute }: RateRule,
  now: number,
): Turn & { readonly bucket: Bucket } {
  const { turns, at } = bucket ?? { turns: burst, at: now };
  const passed = Math.max(0, now - at);
  const left = Math.min(burst, turns + (passed * perMinute) / minuteMs);
  if (left >= 1)
    return { isAllowed: true, retryAfterMs: 0, bucket: { turns: left - 1, at: at + passed } };
  const retryAfterMs = Math.ceil(((1 - left) * minuteMs) / perMinute);
  return { isAllowed: false, retryAfterMs, bucket: { turns: left, at: at + passed } };
}

/** Most keys that are remembered: whoever comes with more of them has the first ones back. */
const keysMax = 10_000;

/**
 * A limiter within one process.
 *
 * @param options - The clock, and how often a key may try: 5 times at once and 5 more each minute,
 *   where nothing is said.
 */
export function createRateLimiter({
  clock,
  burst = 5,
  perMinute = 5,
}: Partial<RateRule> & { readonly clock: Pick<Clock, 'now'> }): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(key) {
      const { bucket, ...turn } = takeTurn(buckets.get(key), { burst, perMinute }, clock.now());
      buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > keysMax) buckets.delete(buckets.keys().next().value ?? '');
      return Promise.resolve(turn);
    },
  };
}
