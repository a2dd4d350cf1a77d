/** What the people of each pool did in each hour of the week. */
import type { Model } from '../model/model.js';
import type { Tally } from './tally.js';

const HOUR_MS = 3_600_000;
const HOURS_OF_WEEK = 168;

/** Parts the counted time into hours by the clock on the wall, as they pass. */
export class WeekWatch {
  /** The instant until which all is parted. */
  #until: number;
  readonly #pools: readonly PoolWatch[];

  constructor(
    readonly model: Model,
    tally: Tally,
  ) {
    this.#until = model.countFrom;
    this.#pools = model.pools.map((_, pool) => new PoolWatch(model, tally, pool));
  }

  /** The first full hour of the counted time. */
  get first(): number {
    return this.#nextHour(this.#until);
  }

  /** An hour, or what there was of it, is over; returns when the next is. */
  strike(at: number): number {
    // Day 0 of the epoch was a Thursday; the week begins on Monday.
    const cell = (Math.floor(this.model.localMs(this.#until) / HOUR_MS) + 72) % HOURS_OF_WEEK;
    this.#until = at;
    for (const pool of this.#pools) pool.add(cell, at);
    return this.#nextHour(at);
  }

  #nextHour(at: number): number {
    const local = this.model.localMs(at);
    return at + HOUR_MS - (((local % HOUR_MS) + HOUR_MS) % HOUR_MS);
  }
}

/** One pool: integrals until the hour before, so that those of an hour are differences. */
class PoolWatch {
  readonly #people: Float64Array;
  readonly #busy: Float64Array;
  #open: number;
  #waiting = 0;
  /** The steps that the pool does. */
  readonly #steps: readonly number[];

  constructor(
    readonly model: Model,
    readonly tally: Tally,
    readonly pool: number,
  ) {
    const { groups, time } = model.pools[pool]!;
    this.#people = Float64Array.from(groups, (group) => group.time.worked(model.countFrom));
    this.#busy = new Float64Array(groups.length);
    this.#open = time.worked(model.countFrom);
    this.#steps = model.nodes.flatMap((node, index) =>
      node.kind === 'work' && node.pool === pool ? [index] : [],
    );
  }

  add(cell: number, at: number): void {
    const { groups, time } = this.model.pools[this.pool]!;
    const { week, busy } = this.tally.pools[this.pool]!;
    groups.forEach((group, index) => {
      const worked = group.time.worked(at);
      week.people[cell]! += group.count * (worked - this.#people[index]!);
      this.#people[index] = worked;
      const area = busy[index]!.areaUntil(worked);
      week.busy[cell]! += area - this.#busy[index]!;
      this.#busy[index] = area;
    });
    const open = time.worked(at);
    week.open[cell]! += open - this.#open;
    this.#open = open;
    const waiting = this.#steps.reduce(
      (sum, step) => sum + this.tally.steps[step]!.waiting.areaUntil(open),
      0,
    );
    week.waiting[cell]! += waiting - this.#waiting;
    this.#waiting = waiting;
  }
}
