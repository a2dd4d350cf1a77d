/** A number that goes up and down, averaged over the time that is observed. */

/**
 * The integral over a window of time of a number that goes up and down: whoever is there counts,
 * from the beginning of the window to its end. Changes may be told late, as of an earlier instant.
 */
export class Level {
  /**
   * The number, the sum of its changes by how far each lies in the window, where the window begins,
   * and how long it is: side by side, as they are asked for at every step of a run.
   */
  readonly #cells: Float64Array;

  constructor(from: number, until: number) {
    this.#cells = Float64Array.of(0, 0, from, until - from);
  }

  change(at: number, by: 1 | -1): void {
    const cells = this.#cells;
    cells[0]! += by;
    const into = at - cells[2]!;
    if (into <= 0) return;
    const span = cells[3]!;
    cells[1]! += by * (into > span ? span : into);
  }

  /** The integral from the beginning of the window until an instant, by what is known so far. */
  areaUntil(at: number): number {
    const cells = this.#cells;
    return cells[0]! * Math.min(Math.max(at - cells[2]!, 0), cells[3]!) - cells[1]!;
  }

  /** The mean over the whole window. */
  get mean(): number {
    const span = this.#cells[3]!;
    return span <= 0 ? NaN : this.areaUntil(Infinity) / span;
  }
}
