/** When a failed attempt is tried again: exponential back-off with full jitter. */

/** How often and how long to try. */
export interface RetryPolicy {
  /** Attempts until a message is given up, the first one included. @defaultValue 10 */
  readonly attemptsMax: number;
  /** Most milliseconds before the second attempt; doubled for each one after. @defaultValue 1000 */
  readonly backoffMsMin: number;
  /** Most milliseconds before any attempt. @defaultValue 3,600,000 */
  readonly backoffMsMax: number;
  /** Milliseconds until an attempt is broken off, at most a day. @defaultValue 60,000 */
  readonly timeoutMs: number;
}

export const defaultRetry: RetryPolicy = {
  attemptsMax: 10,
  backoffMsMin: 1000,
  backoffMsMax: 3_600_000,
  timeoutMs: 60_000,
};

/**
 * The pause after a failed attempt, in milliseconds: anything up to the bound, equally likely, so
 * that what failed together does not come back together.
 *
 * @param attempt - The attempt that failed, from 1.
 * @param random - A number from 0 to below 1.
 */
export function retryPauseMs(
  { backoffMsMin, backoffMsMax }: RetryPolicy,
  attempt: number,
  random: number,
): number {
  const bound = Math.min(backoffMsMax, backoffMsMin * 2 ** (attempt - 1));
  return Math.floor(bound * random);
}
