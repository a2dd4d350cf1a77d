/** The account of a dossier's time: what it was doing, and who held it. */
import { type Part, PROCESSING, WAITING } from '../counts/parts.js';
import { Floats, Ints } from '../indexing/columns.js';
import type { OfficeTime } from '../office-time/office-time.js';

const PARTY_SHIFT = 4;
const PART_MASK = (1 << PARTY_SHIFT) - 1;

/** Changes of a dossier in the order of time. The account is used again for another dossier. */
export class TimeAccount {
  /** How many changes there are. */
  length = 0;
  arrivedAt = 0;
  readonly #at = Floats.of(64);
  readonly #worked = Floats.of(64);
  /** Part and party of each change, negative where it ends. */
  readonly #what = Ints.of(64);

  constructor(readonly time: OfficeTime) {}

  /** Begins the account of a dossier. */
  begin(arrivedAt: number): void {
    this.length = 0;
    this.arrivedAt = arrivedAt;
  }

  /**
   * A branch is from now on, or no longer, in a part with a party; `NONE` stands for no party. What
   * is recorded late, as of an earlier moment, is put where it belongs.
   */
  change(part: Part, party: number, by: 1 | -1, at: number): void {
    let place = this.length;
    if (place === this.#at.length) this.#grow();
    this.length += 1;
    for (; place > 0 && this.#at.at(place - 1) > at; place -= 1) {
      this.#put(
        place,
        this.#at.at(place - 1),
        this.#worked.at(place - 1),
        this.#what.at(place - 1),
      );
    }
    const isWork = part === PROCESSING || part === WAITING;
    const what = by * (((party + 1) << PARTY_SHIFT) | (part + 1));
    this.#put(place, at, isWork ? this.time.worked(at) : NaN, what);
  }

  atOf(change: number): number {
    return this.#at.at(change);
  }

  /** Working time until a change; not a number where it was not asked for yet. */
  workedOf(change: number): number {
    return this.#worked.at(change);
  }

  partOf(change: number): Part {
    return (Math.abs(this.#what.at(change)) & PART_MASK) - 1;
  }

  partyOf(change: number): number {
    return (Math.abs(this.#what.at(change)) >> PARTY_SHIFT) - 1;
  }

  byOf(change: number): 1 | -1 {
    return this.#what.at(change) < 0 ? -1 : 1;
  }

  #put(place: number, at: number, worked: number, what: number): void {
    this.#at.set(place, at);
    this.#worked.set(place, worked);
    this.#what.set(place, what);
  }

  #grow(): void {
    const length = this.#at.length * 2;
    this.#at.grow(length);
    this.#worked.grow(length);
    this.#what.grow(length);
  }
}
