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
}
