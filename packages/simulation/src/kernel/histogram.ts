/** A distribution of durations in little memory: a thousand cells to each doubling. */

const CELL_SHIFT = 10;
const CELLS_PER_OCTAVE = 1 << CELL_SHIFT;
/** Below this, a number of milliseconds is one that bits can be shifted of: 24 days. */
const HALF_WORD = 2 ** 31;
/** So many values are sorted into cells at once: each histogram's cells are then near at hand. */
const BUFFER = 256;

/**
 * Counts durations in whole milliseconds. The mean and the sums are exact; a quantile lies within
 * a thousandth of the exact one.
 */
export class Histogram {
  /** How many were zero. */
  #zeros = 0;
  #sum = 0;
  #squares = 0;
  /** How many were sorted into cells. */
  #sorted = 0;
  readonly #buffer = new Float64Array(BUFFER);
  #buffered = 0;
  /** A thousand cells for each doubling that occurs. */
  readonly #octaves: (Uint32Array | undefined)[] = [];

  add(value: number): void {
    if (value === 0) {
      this.#zeros += 1;
      this.#sorted += 1;
      return;
    }
    this.#buffer[this.#buffered] = value;
    this.#buffered += 1;
    if (this.#buffered === BUFFER) this.#sort();
  }

  get count(): number {
    return this.#sorted + this.#buffered;
  }

  get zeros(): number {
    return this.#zeros;
  }

  get mean(): number {
    this.#sort();
    return this.count === 0 ? 0 : this.#sum / this.count;
  }

  get variance(): number {
    const { mean, count } = this;
    return count < 2 ? 0 : Math.max(0, (this.#squares - this.#sum * mean) / (count - 1));
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

  /** Sorts what was buffered into the cells. */
  #sort(): void {
    const length = this.#buffered;
    let [sum, squares] = [this.#sum, this.#squares];
    for (let i = 0; i < length; i += 1) {
      const value = this.#buffer[i]!;
      sum += value;
      squares += value * value;
      const cell = cellOf(value);
      const octave = cell >> CELL_SHIFT;
      const cells = (this.#octaves[octave] ??= new Uint32Array(CELLS_PER_OCTAVE));
      cells[cell & (CELLS_PER_OCTAVE - 1)]! += 1;
    }
    [this.#sum, this.#squares] = [sum, squares];
    this.#sorted += length;
    this.#buffered = 0;
  }

  /** All cells that count something, the shortest duration first. */
  #each(visit: (cell: number, count: number) => void): void {
    this.#sort();
    for (let octave = 0; octave < this.#octaves.length; octave += 1) {
      this.#octaves[octave]?.forEach((count, cell) => {
        if (count > 0) visit(octave * CELLS_PER_OCTAVE + cell, count);
      });
    }
  }
}

/** The cell of a whole number of milliseconds: its doubling, and where it lies in that. */
function cellOf(value: number): number {
  if (value < HALF_WORD) {
    const octave = 31 - Math.clz32(value);
    const place =
      octave < CELL_SHIFT ? value << (CELL_SHIFT - octave) : value >>> (octave - CELL_SHIFT);
    return (octave << CELL_SHIFT) | (place & (CELLS_PER_OCTAVE - 1));
  }
  const octave = Math.floor(Math.log2(value));
  const place = Math.floor((value / 2 ** octave - 1) * CELLS_PER_OCTAVE);
  return (octave << CELL_SHIFT) | Math.max(0, place);
}

/** The lower bound of a cell. */
function boundOf(cell: number): number {
  const octave = cell >> CELL_SHIFT;
  return 2 ** octave * (1 + (cell & (CELLS_PER_OCTAVE - 1)) / CELLS_PER_OCTAVE);
}
