/** A clock that stands still, while those who wait for it wait in real time. */
import type { Clock } from '@thutuc/core';
import { setTimeout } from 'node:timers/promises';

/** Makes a clock that shows one instant, in epoch milliseconds. */
export function standingClock(now: number): Clock {
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      try {
        await setTimeout(ms, undefined, { signal });
      } catch {
        // A wait that was aborted is over.
      }
    },
  };
}
