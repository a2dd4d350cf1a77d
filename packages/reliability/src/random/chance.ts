/** Chance under a seed: the same seed draws the same numbers. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random choices. */
export class Chance {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    // Seeds that follow one another begin alike: they are spread, and the first numbers dropped.
    this.#generator = xoroshiro128plus(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);
    for (let i = 0; i < 8; i += 1) this.#generator.next();
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    const fraction = (this.#generator.next() >>> 0) / 0x1_0000_0000;
    return min + Math.floor(fraction * (max - min + 1));
  }

  /** Whether something happens that has the given probability. */
  happens(probability: number): boolean {
    return this.between(0, 999_999) < probability * 1_000_000;
  }

  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('There is nothing to choose from.');
    return item;
  }
}
