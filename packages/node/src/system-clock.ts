/** The clock of the machine. */
import { uptime } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@thutuc/core';

/** Longest time of a timer of Node; a longer one would fire at once. */
const waitMsMax = 2 ** 31 - 1;

/**
 * The clock of the machine. A wait keeps the process alive.
 *
 * @example
 * ```ts
 * const worker = createWorker({ engine, clock: systemClock, random: Math.random, worker });
 * ```
 */
export const systemClock: Clock = {
  now: () => Date.now(),
  // Since the machine was started, sleep included.
  elapsed: () => uptime() * 1000,
  async sleep(ms, signal) {
    try {
      await wait(Math.min(Math.max(0, ms), waitMsMax), undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
};
