/** What the people of each pool did in each hour of the week. */
import { HOURS_OF_WEEK, type Tally } from '../counts/tally.js';
import { Floats } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
import type { Model } from '../model/model.js';

const HOUR_MS = 3_600_000;

/** Parts the counted time into hours by the clock on the wall, as they pass. */
export class UtilisationSamples {
  /** The instant until which all is sampled. */
  #until: number;
  readonly #pools: readonly PoolSamples[];

  constructor(
    readonly model: Model,
    tally: Tally,
  ) {
    this.#until = model.countFrom;
    this.#pools = model.pools.map((_, pool) => new PoolSamples(model, tally, pool));
  }

  /** The first full hour of the counted time. */
  get first(): number {
    return this.#nextHour(this.#until);
  }

  /** Samples the hour that is over, or what there was of it; returns the end of the next. */
  sample(at: number): number {
    // Day 0 of the epoch was a Thursday; the week begins on Monday.
    const hour = (Math.floor(this.model.localMs(this.#until) / HOUR_MS) + 72) % HOURS_OF_WEEK;
    this.#until = at;
    for (const pool of this.#pools) pool.add(hour, at);
    return this.#nextHour(at);
  }

  #nextHour(at: number): number {
    const local = this.model.localMs(at);
    return at + HOUR_MS - (((local % HOUR_MS) + HOUR_MS) % HOUR_MS);
  }
}

/** One pool: integrals until the last sample, so that those of an hour are differences. */
class PoolSamples {
  readonly #people: Floats;
  readonly #busy: Floats;
  #open: number;
  #waiting = 0;
  /** The steps that the pool does. */
  readonly #steps: readonly number[];

  constructor(
    readonly model: Model,
    readonly tally: Tally,
    readonly pool: number,
  ) {
    const { groups, time } = rowAt(model.pools, pool);
    this.#people = Floats.from(groups.map((group) => group.time.worked(model.countFrom)));
    this.#busy = Floats.of(groups.length);
    this.#open = time.worked(model.countFrom);
    this.#steps = model.nodes.flatMap((node, index) =>
      node.kind === 'work' && node.pool === pool ? [index] : [],
    );
  }

  add(hour: number, at: number): void {
    const { groups, time } = rowAt(this.model.pools, this.pool);
    const { week, busy } = rowAt(this.tally.pools, this.pool);
    groups.forEach((group, index) => {
      const worked = group.time.worked(at);
      week.people.add(hour, group.count * (worked - this.#people.at(index)));
      this.#people.set(index, worked);
      const area = rowAt(busy, index).areaUntil(worked);
      week.busy.add(hour, area - this.#busy.at(index));
      this.#busy.set(index, area);
    });
    const open = time.worked(at);
    week.open.add(hour, open - this.#open);
    this.#open = open;
    const waiting = this.#steps.reduce(
      (sum, step) => sum + rowAt(this.tally.steps, step).waiting.areaUntil(open),
      0,
    );
    week.waiting.add(hour, waiting - this.#waiting);
    this.#waiting = waiting;
  }
}
