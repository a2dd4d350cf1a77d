/** A distribution of durations in little memory: a thousand cells to each doubling. */
import { Floats, Ints } from '../indexing/columns.js';

const CELL_SHIFT = 10;
const CELLS_PER_OCTAVE = 1 << CELL_SHIFT;
/** Below this, a number of milliseconds is one that bits can be shifted of: 24 days. */
const HALF_WORD = 2 ** 31;
/** So many values are sorted into cells at once: each histogram's cells are then near at hand. */
const BUFFER = 256;

/** How often which cells were hit, as plain values that travel between threads. */
export interface PackedHistogram {
  readonly zeros: number;
  readonly cells: Int32Array;
  readonly counts: Float64Array;
}

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
  readonly #buffer = Floats.of(BUFFER);
  #buffered = 0;
  /** A thousand cells for each doubling that occurs. */
  readonly #octaves: (Ints | undefined)[] = [];

  add(value: number): void {
    if (value === 0) {
      this.#zeros += 1;
      this.#sorted += 1;
      return;
    }
    this.#buffer.set(this.#buffered, value);
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
    return this.#sum / this.count;
  }

  get variance(): number {
    const { mean, count } = this;
    return count < 2 ? NaN : Math.max(0, (this.#squares - this.#sum * mean) / (count - 1));
  }

  /** Its cells that count something. */
  packed(): PackedHistogram {
    const [cells, counts]: [number[], number[]] = [[], []];
    this.#each((cell, count) => {
      cells.push(cell);
      counts.push(count);
    });
    return {
      zeros: this.zeros,
      cells: Int32Array.from(cells),
      counts: Float64Array.from(counts),
    };
  }

  /** Adds the counts of another; only quantiles and spans are known of them, not their sums. */
  addPacked({ zeros, cells, counts }: PackedHistogram): void {
    this.#zeros += zeros;
    this.#sorted += zeros;
    cells.forEach((cell, index) => {
      const count = counts[index] ?? 0;
      this.#count(cell, count);
      this.#sorted += count;
    });
  }

  /** The value that a share of all do not exceed; not a number where there is nothing. */
  quantile(share: number): number {
    if (this.count === 0) return NaN;
    this.#sort();
    let left = share * this.count - this.zeros;
    if (left <= 0) return 0;
    let last = 0;
    for (let octave = 0; octave < this.#octaves.length; octave += 1) {
      const cells = this.#octaves[octave];
      if (cells === undefined) continue;
      for (let place = 0; place < CELLS_PER_OCTAVE; place += 1) {
        const here = cells.at(place);
        if (here === 0) continue;
        last = octave * CELLS_PER_OCTAVE + place;
        if (left <= here) return within(last, left / here);
        left -= here;
      }
    }
    return within(last, 1);
  }

  /** How many fall into each of the spans between bounds, and beyond the last. */
  spans(bounds: readonly number[]): number[] {
    const counts = Floats.of(bounds.length + 1);
    const spanOf = (value: number) => {
      const span = bounds.findIndex((bound) => value <= bound);
      return span === -1 ? bounds.length : span;
    };
    counts.add(spanOf(0), this.zeros);
    this.#each((cell, here) => {
      counts.add(spanOf((boundOf(cell) + boundOf(cell + 1)) / 2), here);
    });
    return [...counts];
  }

  /** Sorts what was buffered into the cells. */
  #sort(): void {
    const length = this.#buffered;
    const buffer = this.#buffer;
    let [sum, squares] = [this.#sum, this.#squares];
    for (let i = 0; i < length; i += 1) {
      const value = buffer.at(i);
      sum += value;
      squares += value * value;
      this.#count(cellOf(value), 1);
    }
    [this.#sum, this.#squares] = [sum, squares];
    this.#sorted += length;
    this.#buffered = 0;
  }

  #count(cell: number, by: number): void {
    const octave = cell >> CELL_SHIFT;
    const cells = (this.#octaves[octave] ??= Ints.of(CELLS_PER_OCTAVE));
    cells.add(cell & (CELLS_PER_OCTAVE - 1), by);
  }

  /** All cells that count something, the shortest duration first. */
  #each(visit: (cell: number, count: number) => void): void {
    this.#sort();
    for (let octave = 0; octave < this.#octaves.length; octave += 1) {
      const cells = this.#octaves[octave];
      for (let place = 0; cells !== undefined && place < CELLS_PER_OCTAVE; place += 1) {
        const count = cells.at(place);
        if (count > 0) visit(octave * CELLS_PER_OCTAVE + place, count);
      }
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

/** The value that lies so far into a cell. */
function within(cell: number, share: number): number {
  const from = boundOf(cell);
  return from + share * (boundOf(cell + 1) - from);
}

/** The lower bound of a cell. */
function boundOf(cell: number): number {
  const octave = cell >> CELL_SHIFT;
  return 2 ** octave * (1 + (cell & (CELLS_PER_OCTAVE - 1)) / CELLS_PER_OCTAVE);
}
