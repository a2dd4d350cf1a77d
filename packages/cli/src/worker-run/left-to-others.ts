/** What a worker was not given the means for waits for a worker that was. */
import { DeferDelivery, type Deliver } from '@thutuc/core';

const waitMs = 600_000;

/**
 * A route that does nothing: its messages wait ten minutes at a time for another worker, and no
 * attempt is counted.
 *
 * @param onFirst - Called when the first message is left.
 */
export function leftToOthers(now: () => number, onFirst: () => void): Deliver {
  let isFirst = true;
  return ({ channel }) => {
    if (isFirst) onFirst();
    isFirst = false;
    return Promise.reject(new DeferDelivery(`"${channel}" is for another worker.`, now() + waitMs));
  };
}
