/** The clock port: the present instant, and waiting for a later one. */

/** What tells the time. A program gives the machine's clock, a test its own. */
export interface Clock {
  /** The present instant, in epoch milliseconds. It may jump, and even run back. */
  now(): number;
  /**
   * Resolves when so many milliseconds have passed or the signal is aborted, whichever is first; it
   * never rejects. No wait of the engine is longer than a day.
   */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /**
   * Milliseconds since a moment that stays the same, by what nobody can set and what runs on while
   * the machine sleeps: it shows that `now` was set. Absent where there is no such thing.
   */
  elapsed?(): number;
  /**
   * Declares that `now` is not the time of the world, as in tests and replays: nothing is compared
   * with it, and a store remembers that it was written under such a clock.
   */
  readonly isVirtual?: true;
}
