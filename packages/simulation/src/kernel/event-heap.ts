/** The future events of a run: a heap of instants over typed arrays. */
import { Floats, Ints } from '../indexing/columns.js';

/**
 * Kinds of events, in the order in which they happen at one instant: timers before people. The
 * timers of an instant are gathered before the first of a dossier fires.
 */
export const LIMIT_PASSES = 0;
export const TIMER_FIRES = 1;
export const TIMERS_DUE = 2;
export const DOSSIER_RESUMES = 3;
export const VISIT_ENDS = 4;
export const POOL_OPENS = 5;
export const DOSSIER_ARRIVES = 6;
export const CASE_ACTION = 7;
export const CATCH_COMES = 8;
export const DOSSIER_REOPENS = 9;
export const INTERRUPTION_BEGINS = 10;
export const SAMPLE_UTILISATION = 11;

const KIND_SHIFT = 27;
/** Four children to a node: half as deep as a binary heap, and they lie side by side. */
const ARITY_SHIFT = 2;
const ARITY = 1 << ARITY_SHIFT;
const INDEX_MASK = (1 << KIND_SHIFT) - 1;

/** An ordinal that only sets the order of events, cut to what an index holds. */
export function orderInHeap(ordinal: number): number {
  return ordinal & INDEX_MASK;
}

/**
 * Events by instant, then by kind, then by index: the order is total, so that a run does not depend
 * on the order in which they were added. `stamp` is what the index stood for when it was added.
 */
export class EventHeap {
  size = 0;
  readonly #at = Floats.of(256);
  readonly #what = Ints.of(256);
  readonly #stamp = Ints.of(256);

  /** The instant of the next event. */
  get at(): number {
    return this.#at.at(0);
  }

  get kind(): number {
    return this.#what.at(0) >>> KIND_SHIFT;
  }

  get index(): number {
    return this.#what.at(0) & INDEX_MASK;
  }

  get stamp(): number {
    return this.#stamp.at(0);
  }

  push(at: number, kind: number, index: number, stamp: number): void {
    if (this.size === this.#at.length) this.#grow();
    const instants = this.#at;
    const whats = this.#what;
    const stamps = this.#stamp;
    const what = (kind << KIND_SHIFT) | index;
    let hole = this.size;
    this.size += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> ARITY_SHIFT;
      const parentAt = instants.at(parent);
      if (parentAt < at || (parentAt === at && whats.at(parent) <= what)) break;
      instants.set(hole, parentAt);
      whats.set(hole, whats.at(parent));
      stamps.set(hole, stamps.at(parent));
      hole = parent;
    }
    instants.set(hole, at);
    whats.set(hole, what);
    stamps.set(hole, stamp);
  }

  /** Drops the next event. */
  pop(): void {
    const last = (this.size -= 1);
    if (last === 0) return;
    const instants = this.#at;
    const whats = this.#what;
    const stamps = this.#stamp;
    const at = instants.at(last);
    const what = whats.at(last);
    let hole = 0;
    for (let first = 1; first < last; first = (hole << ARITY_SHIFT) + 1) {
      let child = first;
      let childAt = instants.at(first);
      const beyond = first + ARITY < last ? first + ARITY : last;
      for (let other = first + 1; other < beyond; other += 1) {
        const otherAt = instants.at(other);
        if (otherAt < childAt || (otherAt === childAt && whats.at(other) < whats.at(child))) {
          child = other;
          childAt = otherAt;
        }
      }
      if (at < childAt || (at === childAt && what <= whats.at(child))) break;
      instants.set(hole, childAt);
      whats.set(hole, whats.at(child));
      stamps.set(hole, stamps.at(child));
      hole = child;
    }
    instants.set(hole, at);
    whats.set(hole, what);
    stamps.set(hole, stamps.at(last));
  }

  #grow(): void {
    const length = this.#at.length * 2;
    for (const column of [this.#at, this.#what, this.#stamp]) column.grow(length);
  }
}
