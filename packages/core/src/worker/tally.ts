/** What a worker has done since it was made. */
import type { DeliveryReport } from '../delivery/attempt.js';

/** How often what happened. */
export type WorkerCounts = Readonly<
  Record<DeliveryReport['result'], number> & { timersFired: number }
>;

/** Counts what a worker does. */
export class Tally {
  readonly #counts = {
    timersFired: 0,
    sent: 0,
    dropped: 0,
    deferred: 0,
    retried: 0,
    gaveUp: 0,
    dead: 0,
    returned: 0,
    lost: 0,
  };

  get counts(): WorkerCounts {
    return { ...this.#counts };
  }

  count({ result }: DeliveryReport): void {
    this.#counts[result] += 1;
  }

  timersFired(number: number): void {
    this.#counts.timersFired += number;
  }
}
