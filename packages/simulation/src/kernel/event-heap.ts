/** What happens next: a heap of instants over typed arrays. */

/**
 * Kinds of events, in the order in which they happen at one instant: timers before people. The
 * timers of an instant are gathered before the first of a dossier fires.
 */
export const LIMIT_PASSES = 0;
export const TIMER_FIRES = 1;
export const TIMERS_DUE = 2;
export const GOES_ON = 3;
export const STAY_ENDS = 4;
export const POOL_OPENS = 5;
export const DOSSIER_COMES = 6;
export const LIFECYCLE = 7;
export const HOUR_STRIKES = 8;

const KIND_SHIFT = 27;
/** Four children to a node: half as deep as a binary heap, and they lie side by side. */
const ARITY_SHIFT = 2;
const ARITY = 1 << ARITY_SHIFT;
const INDEX_MASK = (1 << KIND_SHIFT) - 1;

/**
 * Events by instant, then by kind, then by index: the order is total, so that a run does not depend
 * on the order in which they were added. `stamp` is what the index stood for when it was added.
 */
export class EventHeap {
  size = 0;
  #at = new Float64Array(256);
  #what = new Int32Array(256);
  #stamp = new Int32Array(256);

  /** The instant of the next event. */
  get at(): number {
    return this.#at[0]!;
  }

  get kind(): number {
    return this.#what[0]! >>> KIND_SHIFT;
  }

  get index(): number {
    return this.#what[0]! & INDEX_MASK;
  }

  get stamp(): number {
    return this.#stamp[0]!;
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
      const parentAt = instants[parent]!;
      if (parentAt < at || (parentAt === at && whats[parent]! <= what)) break;
      instants[hole] = parentAt;
      whats[hole] = whats[parent]!;
      stamps[hole] = stamps[parent]!;
      hole = parent;
    }
    instants[hole] = at;
    whats[hole] = what;
    stamps[hole] = stamp;
  }

  /** Drops the next event. */
  pop(): void {
    const last = (this.size -= 1);
    if (last === 0) return;
    const instants = this.#at;
    const whats = this.#what;
    const stamps = this.#stamp;
    const at = instants[last]!;
    const what = whats[last]!;
    let hole = 0;
    for (let first = 1; first < last; first = (hole << ARITY_SHIFT) + 1) {
      let child = first;
      let childAt = instants[first]!;
      const beyond = first + ARITY < last ? first + ARITY : last;
      for (let other = first + 1; other < beyond; other += 1) {
        const otherAt = instants[other]!;
        if (otherAt < childAt || (otherAt === childAt && whats[other]! < whats[child]!)) {
          child = other;
          childAt = otherAt;
        }
      }
      if (at < childAt || (at === childAt && what <= whats[child]!)) break;
      instants[hole] = childAt;
      whats[hole] = whats[child]!;
      stamps[hole] = stamps[child]!;
      hole = child;
    }
    instants[hole] = at;
    whats[hole] = what;
    stamps[hole] = stamps[last]!;
  }

  #grow(): void {
    const wider = <T extends Float64Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const size = this.#at.length * 2;
    this.#at = wider(this.#at, new Float64Array(size));
    this.#what = wider(this.#what, new Int32Array(size));
    this.#stamp = wider(this.#stamp, new Int32Array(size));
  }
}
