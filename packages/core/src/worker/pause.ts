/** A pause that ends after a time, or when it is ended. */
import type { Clock } from '../ports/clock.js';

/** Pauses of one loop, one after the other. */
export class Pause {
  readonly #clock: Clock;
  #ended = new AbortController();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Begins a pause: from now on it can be ended, also before its time is known. */
  begin(): { orAfter(ms: number): Promise<void> } {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    return { orAfter: (ms) => this.#clock.sleep(ms, signal) };
  }

  /** Ends the present pause. */
  end(): void {
    this.#ended.abort();
  }
}
