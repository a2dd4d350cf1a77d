/** A number that goes up and down, averaged over the time that is observed. */

/**
 * The integral over a window of time of a number that goes up and down: whoever is there counts,
 * from the beginning of the window to its end. Changes may be told late, as of an earlier instant.
 */
export class Level {
  /** The number, and the sum of its changes by how far each lies in the window. */
  readonly #cells = new Float64Array(2);
  readonly #from: number;
  readonly #span: number;

  constructor(from: number, until: number) {
    this.#from = from;
    this.#span = until - from;
  }

  change(at: number, by: 1 | -1): void {
    const cells = this.#cells;
    cells[0]! += by;
    let into = at - this.#from;
    if (into <= 0) return;
    if (into > this.#span) into = this.#span;
    cells[1]! += by * into;
  }

  /** The integral from the beginning of the window until an instant, by what is known so far. */
  areaUntil(at: number): number {
    const into = Math.min(Math.max(at - this.#from, 0), this.#span);
    return this.#cells[0]! * into - this.#cells[1]!;
  }

  /** The mean over the whole window. */
  get mean(): number {
    return this.#span <= 0 ? NaN : this.areaUntil(Infinity) / this.#span;
  }
}
