/** Texts of a file that are kept longer than the piece of the file that they stand in. */

/** A copy of a text that does not hold the piece of the file that it was cut from. */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}

/** Gives each name that comes again the same text: activities and people do, all the time. */
export class KnownNames {
  readonly #known = new Map<string, string>();
  readonly #max: number;

  /** @param max - How many are remembered. @defaultValue 10,000 */
  constructor(max = 10_000) {
    this.#max = max;
  }

  of(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const own = ownText(name);
    if (this.#known.size < this.#max) this.#known.set(own, own);
    return own;
  }
}
