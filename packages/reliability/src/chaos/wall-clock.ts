/** The clock on the wall: it goes with the scheduler, and jumps. */
import { parseInstant } from '@thutuc/legal-time';
import type { Chance } from '../random/chance.js';
import type { Faults } from './faults.js';
import type { Scheduler } from './scheduler.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The instants in 2025 at which clocks in Amsterdam are put forward, and back; both Sundays. */
const changes = ['2025-03-30T02:00:00+01:00', '2025-10-26T03:00:00+02:00'].map(parseInstant);

/** A clock that begins in the days before a night in which summer time begins or ends. */
export class WallClock {
  readonly #chance: Chance;
  readonly #scheduler: Scheduler;
  readonly #change: number;
  #offsetMs: number;

  constructor(chance: Chance, scheduler: Scheduler) {
    this.#chance = chance;
    this.#scheduler = scheduler;
    this.#change = chance.pick(changes);
    this.#offsetMs = this.#change - chance.between(2, 90) * hourMs;
  }

  /** The instant that it shows, in epoch milliseconds. */
  get now(): number {
    return this.#offsetMs + this.#scheduler.elapsedMs;
  }

  /** Puts it forward. */
  advance(durationMs: number): void {
    this.#offsetMs += durationMs;
  }

  /** Jumps, where faults are on: forward or back, or into the night of the change. */
  jump(faults: Faults): void {
    const back = this.#chance.pick([1000, minuteMs, 20 * minuteMs, 3 * hourMs]);
    const forward = this.#chance.pick([5000, 10 * minuteMs, 3 * hourMs, 9 * hourMs, 26 * hourMs]);
    if (faults.strikes('clockToDstNight', 0.1))
      this.advance(this.#change + this.#chance.between(-90, 90) * minuteMs - this.now);
    else if (faults.strikes('clockBack', 0.25)) this.advance(-this.#chance.between(1, back));
    else if (faults.strikes('clockForward', 1)) this.advance(this.#chance.between(1, forward));
  }
}
