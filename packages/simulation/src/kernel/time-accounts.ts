/** The accounts of dossiers' time: what each was doing, and who held it. */
import type { Part } from '../counts/parts.js';
import { Floats } from '../indexing/columns.js';
import type { CaseColumns } from './case-columns.js';
import { NONE } from './tokens.js';

const PARTY_SHIFT = 4;
const PART_MASK = (1 << PARTY_SHIFT) - 1;
/** Changes lie in blocks, each of which begins with the number of the next. */
const BLOCK_SHIFT = 4;
const BLOCK = 1 << BLOCK_SHIFT;
const BLOCK_MASK = BLOCK - 1;
/** The cells of a change: its instant, and part and party in one number. */
const CELLS = 2;

/**
 * Changes of each dossier in the order of time, in blocks that are used again for others: all lie
 * in one array, of which a change meets the end of its own dossier's only.
 */
export class TimeAccounts {
  readonly #cells = Floats.of(64 * BLOCK);
  #blocks = 0;
  /** The first of the blocks that are free, each of which names the next. */
  #free = NONE;

  constructor(readonly columns: CaseColumns) {}

  /** Begins the account of a dossier. */
  begin(dossier: number): void {
    const first = this.#take();
    this.columns.changesFrom.set(dossier, first);
    this.columns.changesEnd.set(dossier, first);
    this.columns.changedAt.set(dossier, -Infinity);
  }

  /** Forgets the account of a dossier. */
  end(dossier: number): void {
    const last = (this.columns.changesEnd.at(dossier) - 1) >> BLOCK_SHIFT;
    this.#cells.set(last << BLOCK_SHIFT, this.#free);
    this.#free = this.columns.changesFrom.at(dossier) >> BLOCK_SHIFT;
  }

  /**
   * A branch is from now on, or no longer, in a part with a party; `NONE` stands for no party. What
   * is recorded late, as of an earlier moment, is put where it belongs.
   */
  change(dossier: number, part: Part, party: number, by: 1 | -1, at: number): void {
    const { changedAt } = this.columns;
    const what = by * (((party + 1) << PARTY_SHIFT) | (part + 1));
    if (at < changedAt.at(dossier)) this.#insert(dossier, at, what);
    else {
      changedAt.set(dossier, at);
      if (!this.#undoes(dossier, at, what)) this.#append(dossier, at, what);
    }
  }

  /** Whether a change takes back the one before it at the same instant: both are left out. */
  #undoes(dossier: number, at: number, what: number): boolean {
    const { changesEnd } = this.columns;
    const last = changesEnd.at(dossier) - CELLS;
    const isFirst = (last & BLOCK_MASK) === 0;
    if (isFirst || this.what(last) !== -what || this.at(last) !== at) return false;
    changesEnd.set(dossier, last);
    return true;
  }

  /** The place of the first change of a dossier, which is the end where there is none. */
  first(dossier: number): number {
    return this.columns.changesFrom.at(dossier);
  }

  /** Where the changes of a dossier end. */
  endOf(dossier: number): number {
    return this.columns.changesEnd.at(dossier);
  }

  /** The place after one, of a dossier whose changes end there or later. */
  after(place: number, end: number): number {
    const next = place + CELLS;
    return next === end || (next & BLOCK_MASK) !== 0 ? next : this.#startOf(this.#next(place));
  }

  /** The instant of the change at a place. */
  at(place: number): number {
    return this.#cells.at(place);
  }

  /** Part and party of the change at a place, negative where it ends. */
  what(place: number): number {
    return this.#cells.at(place + 1);
  }

  #append(dossier: number, at: number, what: number): void {
    const { changesEnd } = this.columns;
    let place = changesEnd.at(dossier);
    if ((place & BLOCK_MASK) === 0) {
      const next = this.#take();
      this.#cells.set(place - BLOCK, next >> BLOCK_SHIFT);
      place = next;
    }
    this.#cells.set(place, at);
    this.#cells.set(place + 1, what);
    changesEnd.set(dossier, place + CELLS);
  }

  /** Puts a change behind those that are no later, and moves all others by one place. */
  #insert(dossier: number, at: number, what: number): void {
    const end = this.endOf(dossier);
    let moved = { at, what };
    let isPlaced = false;
    for (let place = this.first(dossier); place !== end; place = this.after(place, end)) {
      if (!isPlaced && this.at(place) <= at) continue;
      isPlaced = true;
      const here = { at: this.at(place), what: this.what(place) };
      this.#cells.set(place, moved.at);
      this.#cells.set(place + 1, moved.what);
      moved = here;
    }
    this.#append(dossier, moved.at, moved.what);
  }

  /** The first place of a free block. */
  #take(): number {
    const free = this.#free;
    if (free !== NONE) {
      this.#free = this.#cells.at(free << BLOCK_SHIFT);
      return this.#startOf(free);
    }
    const block = this.#blocks;
    this.#blocks += 1;
    if (this.#blocks << BLOCK_SHIFT > this.#cells.length) this.#cells.grow(this.#cells.length * 2);
    return this.#startOf(block);
  }

  #startOf(block: number): number {
    return (block << BLOCK_SHIFT) + CELLS;
  }

  /** The block after that of a place. */
  #next(place: number): number {
    return this.#cells.at(place & ~BLOCK_MASK);
  }
}

/** The part of a change. */
export function partOfAccount(what: number): Part {
  return (Math.abs(what) & PART_MASK) - 1;
}

/** The party of a change; `NONE` where there is none. */
export function partyOfAccount(what: number): number {
  return (Math.abs(what) >> PARTY_SHIFT) - 1;
}
