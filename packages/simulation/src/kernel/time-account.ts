/** The account of a dossier's time: what it was doing, and who held it. */
import { type Part, PROCESSING, WAITING } from '../counts/parts.js';
import { Floats } from '../indexing/columns.js';
import type { OfficeTime } from '../office-time/office-time.js';

const PARTY_SHIFT = 4;
const PART_MASK = (1 << PARTY_SHIFT) - 1;
/**
 * The cells of a change: its instant, working time until then, which is not a number where it was
 * not asked for yet, and part and party in one number, negative where it ends.
 */
export const CELLS = 3;
export const WORKED = 1;
export const WHAT = 2;

/** Changes of a dossier in the order of time. The account is used again for another dossier. */
export class TimeAccount {
  /** How many changes there are. */
  length = 0;
  arrivedAt = 0;
  #lastAt = -Infinity;
  /** The cells of all changes, one change after another. */
  readonly cells = Floats.of(64 * CELLS);

  constructor(readonly time: OfficeTime) {}

  /** Begins the account of a dossier. */
  begin(arrivedAt: number): void {
    this.length = 0;
    this.arrivedAt = arrivedAt;
    this.#lastAt = -Infinity;
  }

  /**
   * A branch is from now on, or no longer, in a part with a party; `NONE` stands for no party. What
   * is recorded late, as of an earlier moment, is put where it belongs.
   */
  change(part: Part, party: number, by: 1 | -1, at: number): void {
    const { cells } = this;
    let place = this.length * CELLS;
    if (place === cells.length) cells.grow(place * 2);
    this.length += 1;
    if (at >= this.#lastAt) this.#lastAt = at;
    else {
      for (; place > 0 && cells.at(place - CELLS) > at; place -= CELLS) {
        for (let cell = 0; cell < CELLS; cell += 1) {
          cells.set(place + cell, cells.at(place - CELLS + cell));
        }
      }
    }
    const isWork = part === PROCESSING || part === WAITING;
    const what = by * (((party + 1) << PARTY_SHIFT) | (part + 1));
    cells.set(place, at);
    cells.set(place + WORKED, isWork ? this.time.worked(at) : NaN);
    cells.set(place + WHAT, what);
  }
}

/** The part of a change. */
export function partOf(what: number): Part {
  return (Math.abs(what) & PART_MASK) - 1;
}

/** The party of a change; `NONE` where there is none. */
export function partyOf(what: number): number {
  return (Math.abs(what) >> PARTY_SHIFT) - 1;
}
