/** A distribution of durations in little memory: a thousand cells to each doubling. */

const CELL_SHIFT = 10;
const CELLS_PER_OCTAVE = 1 << CELL_SHIFT;
const FIRST = 0x3ff00000 >>> CELL_SHIFT;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
/** Which of the two words of a double holds its exponent depends on the machine. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * Counts durations in whole milliseconds. The mean and the sums are exact; a quantile lies within
 * a thousandth of the exact one.
 */
export class Histogram {
  count = 0;
  /** How many were zero. */
  zeros = 0;
  /** The sum, and the sum of squares. */
  readonly #sums = new Float64Array(2);
  /** A thousand cells for each doubling that occurs. */
  readonly #octaves: (Uint32Array | undefined)[] = [];

  add(value: number): void {
    this.count += 1;
    if (value < 1) {
      this.zeros += 1;
      return;
    }
    const sums = this.#sums;
    sums[0]! += value;
    sums[1]! += value * value;
    float[0] = value;
    const cell = (words[HIGH]! >>> CELL_SHIFT) - FIRST;
    const octave = cell >> CELL_SHIFT;
    const cells = (this.#octaves[octave] ??= new Uint32Array(CELLS_PER_OCTAVE));
    cells[cell & (CELLS_PER_OCTAVE - 1)]! += 1;
  }

  get mean(): number {
    return this.count === 0 ? 0 : this.#sums[0]! / this.count;
  }

  get variance(): number {
    return this.count < 2
      ? 0
      : Math.max(0, (this.#sums[1]! - this.#sums[0]! * this.mean) / (this.count - 1));
  }

  /** The value that a share of all do not exceed. */
  quantile(share: number): number {
    let left = share * this.count - this.zeros;
    if (left <= 0) return 0;
    let found = 0;
    this.#each((cell, here) => {
      if (left <= 0) return;
      const from = boundOf(cell);
      found = from + Math.min(1, left / here) * (boundOf(cell + 1) - from);
      left -= here;
    });
    return found;
  }

  /** How many fall into each of the spans between bounds, and beyond the last. */
  spans(bounds: readonly number[]): number[] {
    const counts = new Array<number>(bounds.length + 1).fill(0);
    const spanOf = (value: number) => {
      const span = bounds.findIndex((bound) => value <= bound);
      return span === -1 ? bounds.length : span;
    };
    counts[spanOf(0)]! += this.zeros;
    this.#each((cell, here) => {
      counts[spanOf((boundOf(cell) + boundOf(cell + 1)) / 2)]! += here;
    });
    return counts;
  }

  /** All cells that count something, the shortest duration first. */
  #each(visit: (cell: number, count: number) => void): void {
    for (let octave = 0; octave < this.#octaves.length; octave += 1) {
      this.#octaves[octave]?.forEach((count, cell) => {
        if (count > 0) visit(octave * CELLS_PER_OCTAVE + cell, count);
      });
    }
  }
}

/** The lower bound of a cell. */
function boundOf(cell: number): number {
  const octave = cell >> CELL_SHIFT;
  return 2 ** octave * (1 + (cell & (CELLS_PER_OCTAVE - 1)) / CELLS_PER_OCTAVE);
}
