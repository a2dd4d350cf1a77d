/** The timers of all dossiers in memory. */
import type { LeaseRequest } from '../ports/lease.js';
import type { Timer } from '../ports/rows.js';
import { LeaseQueue, type Leasable } from './lease-queue.js';

/** A timer and its lease. */
export interface TimerEntry extends Leasable {
  readonly timer: Timer;
}

/** The timers of all dossiers, by when they can be claimed. */
export class Timers {
  readonly #queue = new LeaseQueue<TimerEntry>();

  /** Puts a dossier's timers in the place of those before; the same instant keeps its lease. */
  replace(before: readonly TimerEntry[], after: readonly Timer[]): readonly TimerEntry[] {
    const entries = after.map(
      (timer) => before.find((entry) => isSame(entry.timer, timer)) ?? this.#add(timer),
    );
    for (const entry of before) if (!entries.includes(entry)) this.#queue.delete(entry);
    return entries;
  }

  claim(lease: LeaseRequest): Timer[] {
    return this.#queue.claim(lease).map(({ timer }) => timer);
  }

  nextFreeAt(): number | undefined {
    return this.#queue.nextFreeAt();
  }

  release(worker: string): void {
    for (const entry of this.#queue.entries()) {
      if (entry.worker !== worker) continue;
      entry.freeAt = entry.timer.at;
      entry.worker = null;
      this.#queue.put(entry);
    }
  }

  #add(timer: Timer): TimerEntry {
    const { at } = timer;
    const entry: TimerEntry = { timer, notBefore: at, freeAt: at, worker: null, place: null };
    this.#queue.put(entry);
    return entry;
  }
}

function isSame(a: Timer, b: Timer): boolean {
  return a.at === b.at && a.timer === b.timer && a.activation === b.activation;
}
