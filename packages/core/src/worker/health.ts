/** How a worker and its store are, for a health check. */
import { loggable } from '../ports/logger.js';
import { StoreError } from '../ports/errors.js';
import type { Clock } from '../ports/clock.js';
import type { ClockReport } from '../runtime/clock-watch.js';
import type { Engine } from '../runtime/engine.js';

/** How a worker and its store are. */
export interface WorkerHealth {
  readonly isRunning: boolean;
  /** Whether the store answers; with the code of the error where it does not. */
  readonly store: 'reachable' | { readonly error: string };
  /**
   * How the engine's clock is: nothing is done while it is `suspect`. Absent where the store does
   * not answer.
   */
  readonly clock?: ClockReport;
  /** How long the oldest due timer and message have been waiting, in milliseconds. */
  readonly timerLagMs: number;
  readonly messageLagMs: number;
  /** Deliveries under way in this worker. */
  readonly underWay: number;
}

/** Longest wait for the store's answer, in milliseconds. */
const answerMsDefault = 5000;

/**
 * Asks the store how far behind the work is. A store that says nothing is as one that says it
 * cannot be reached: whoever asks for health must not wait with it.
 */
export async function healthOf(
  { store, readClock }: Pick<Engine, 'store' | 'readClock'>,
  clock: Clock,
  own: Pick<WorkerHealth, 'isRunning' | 'underWay'>,
  answerMs = answerMsDefault,
): Promise<WorkerHealth> {
  const lagOf = (at: number | undefined) => Math.max(0, clock.now() - (at ?? clock.now()));
  try {
    const [timerAt, messageAt, report] = await within(
      answerMs,
      clock,
      async () =>
        [await store.nextTimerAt(), await store.nextMessageAt(), await readClock()] as const,
    );
    const lags = { timerLagMs: lagOf(timerAt), messageLagMs: lagOf(messageAt) };
    return { ...own, store: 'reachable', clock: report, ...lags };
  } catch (error) {
    return { ...own, store: { error: loggable(error) }, timerLagMs: 0, messageLagMs: 0 };
  }
}

/** The answer of a question, or an error where there is none in time. */
async function within<Answer>(
  ms: number,
  clock: Clock,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const answered = new AbortController();
  const silence = clock.sleep(ms, answered.signal).then(() => undefined);
  const answer = ask().then((value) => ({ value }));
  try {
    const first = await Promise.race([answer, silence]);
    if (first !== undefined) return first.value;
  } finally {
    // What comes too late is nobody's any more, and neither is its failure.
    answer.catch(() => undefined);
    answered.abort();
  }
  throw new StoreError('STORE_UNAVAILABLE', `The store did not answer within ${ms} ms.`, { ms });
}
