/** A number that goes up and down, averaged over the time that is observed. */

/**
 * The integral over a window of time of a number that goes up and down: whoever is there counts,
 * from the beginning of the window to its end. Changes may be recorded late, as of an earlier
 * instant.
 */
export class Level {
  readonly #from: number;
  /** How long the window is. */
  readonly #span: number;
  #number = 0;
  /** The sum of the changes, each times how far it lies in the window. */
  #moment = 0;

  constructor(from: number, until: number) {
    this.#from = from;
    this.#span = until - from;
  }

  change(at: number, by: 1 | -1): void {
    this.#number += by;
    const into = at - this.#from;
    if (into <= 0) return;
    this.#moment += by * (into > this.#span ? this.#span : into);
  }

  /** The integral from the beginning of the window until an instant, by what is known so far. */
  areaUntil(at: number): number {
    return this.#number * Math.min(Math.max(at - this.#from, 0), this.#span) - this.#moment;
  }

  /** The mean over the whole window. */
  get mean(): number {
    return this.#span <= 0 ? NaN : this.areaUntil(Infinity) / this.#span;
  }
}
