/** What is to happen: at once, in order; later, by instant, and what continues before what ends. */

/** A thing to come. `rank` orders those of one instant: the flow goes before what interrupts it. */
interface Entry {
  readonly at: number;
  readonly rank: number;
  readonly order: number;
  readonly isStanding: () => boolean;
  readonly happen: () => void;
}

/** The virtual clock of a run, and all that is to come. */
export class Agenda {
  #now: number;
  #order = 0;
  readonly #ready: (() => void)[] = [];
  #taken = 0;
  readonly #later: Entry[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  /** The present instant, in milliseconds since 1970. */
  get now(): number {
    return this.#now;
  }

  /** Lets something happen at once, after all that was asked for before. */
  soon(happen: () => void): void {
    this.#ready.push(happen);
  }

  /** Lets something happen at an instant, unless it no longer stands then. */
  at(
    instant: number,
    rank: 'flow' | 'interruption',
    isStanding: () => boolean,
    happen: () => void,
  ) {
    const order = (this.#order += 1);
    const at = Math.max(instant, this.#now);
    const entry = { at, rank: rank === 'flow' ? 0 : 1, order, isStanding, happen };
    const place = this.#later.findIndex((other) => compare(entry, other) < 0);
    this.#later.splice(place < 0 ? this.#later.length : place, 0, entry);
  }

  /** Does the next thing of the present instant; answers whether there was one. */
  stepNow(): boolean {
    const next = this.#ready[this.#taken];
    if (next === undefined) return false;
    this.#taken += 1;
    if (this.#taken === this.#ready.length) {
      this.#ready.length = 0;
      this.#taken = 0;
    }
    next();
    return true;
  }

  /** Moves the clock to the next thing that stands, and does it; answers whether there was one. */
  stepOn(): boolean {
    for (;;) {
      const entry = this.#later.shift();
      if (entry === undefined) return false;
      if (!entry.isStanding()) continue;
      this.#now = entry.at;
      entry.happen();
      return true;
    }
  }
}

function compare(one: Entry, other: Entry): number {
  return one.at - other.at || one.rank - other.rank || one.order - other.order;
}
