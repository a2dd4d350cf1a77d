/** A bounded number of things that are open at one time: event streams, uploads. */
import { HttpError } from '../problem/http-error.js';

/** Places that are taken and given back, for all and for each person. */
export class Slots {
  readonly #taken = new Map<string, number>();
  #total = 0;

  constructor(private readonly max: { readonly total: number; readonly each: number }) {}

  /** How many are taken. */
  get total(): number {
    return this.#total;
  }

  /**
   * Takes one; the function that it answers gives it back, once.
   *
   * @throws HttpError `TOO_MANY_STREAMS`
   */
  take(person: string): () => void {
    const own = this.#taken.get(person) ?? 0;
    if (own >= this.max.each || this.#total >= this.max.total)
      throw new HttpError('TOO_MANY_STREAMS', undefined, { retryAfter: 10 });
    this.#taken.set(person, own + 1);
    this.#total += 1;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#total -= 1;
      const left = (this.#taken.get(person) ?? 1) - 1;
      if (left === 0) this.#taken.delete(person);
      else this.#taken.set(person, left);
    };
  }
}
