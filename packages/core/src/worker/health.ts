/** How a worker and its store are, for a health check. */
import { loggable, type Store } from '../ports/index.js';

/** How a worker and its store are. */
export interface WorkerHealth {
  readonly isRunning: boolean;
  /** Whether the store answers; with the code of the error where it does not. */
  readonly store: 'reachable' | { readonly error: string };
  /** How long the oldest due timer and message have been waiting, in milliseconds. */
  readonly timerLagMs: number;
  readonly messageLagMs: number;
  /** Deliveries under way in this worker. */
  readonly underWay: number;
}

/** Asks the store how far behind the work is. */
export async function healthOf(
  store: Pick<Store, 'nextTimerAt' | 'nextMessageAt'>,
  now: number,
  own: Pick<WorkerHealth, 'isRunning' | 'underWay'>,
): Promise<WorkerHealth> {
  const lagOf = (at: number | undefined) => Math.max(0, now - (at ?? now));
  try {
    const timerLagMs = lagOf(await store.nextTimerAt());
    const messageLagMs = lagOf(await store.nextMessageAt());
    return { ...own, store: 'reachable', timerLagMs, messageLagMs };
  } catch (error) {
    return { ...own, store: { error: loggable(error) }, timerLagMs: 0, messageLagMs: 0 };
  }
}
