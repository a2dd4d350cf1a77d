/** The durations of all replications together, for quantiles that few of them know well. */
import { Histogram, type PackedHistogram } from '../counts/histogram.js';
import type { Tally } from '../counts/tally.js';
import { rowAt } from '../indexing/row-at.js';
import type { Model } from '../model/model.js';
import type { Tree } from './estimate.js';
import { QUANTILES } from './kinds.js';

/** The durations of a replication, each by its path among the figures. */
export interface PackedDurations {
  readonly [name: string]: PackedHistogram | PackedDurations;
}

/** The durations of a replication. */
export function packPooled(tally: Tally, model: Model): PackedDurations {
  const cycle = tally.cycle.packed();
  const steps = model.nodes.flatMap((node, index): [string, PackedDurations][] => {
    const { waits, sojourns } = rowAt(tally.steps, index);
    if (sojourns.count === 0 && waits.count === 0) return [];
    return [[node.name, { wait: waits.packed(), sojourn: sojourns.packed() }]];
  });
  return {
    cycle,
    elapsed: model.isAlwaysOpen ? cycle : tally.elapsed.packed(),
    steps: Object.fromEntries(steps),
  };
}

interface Pool {
  readonly [name: string]: Histogram | Pool;
}

/** Durations of several replications. */
export class PooledDurations {
  #pool: Pool = {};

  constructor(readonly unitMs: number) {}

  add(durations: PackedDurations): void {
    this.#pool = merged(this.#pool, durations);
  }

  /** Their quantiles by path, in the scenario's unit of time. */
  get quantiles(): Tree<number> {
    return quantilesOf(this.#pool, this.unitMs);
  }
}

function merged(pool: Pool, durations: PackedDurations): Pool {
  const all: Record<string, Histogram | Pool> = { ...pool };
  for (const [name, given] of Object.entries(durations)) {
    const known = all[name];
    if (isPacked(given)) {
      const histogram = known instanceof Histogram ? known : new Histogram();
      histogram.addPacked(given);
      all[name] = histogram;
    } else
      all[name] = merged(known === undefined || known instanceof Histogram ? {} : known, given);
  }
  return all;
}

function isPacked(given: PackedHistogram | PackedDurations): given is PackedHistogram {
  return given.cells instanceof Int32Array;
}

function quantilesOf(pool: Pool, unitMs: number): Tree<number> {
  return Object.fromEntries(
    Object.entries(pool).map(([name, inner]) => [
      name,
      inner instanceof Histogram
        ? Object.fromEntries(
            Object.entries(QUANTILES).map(([key, share]) => [key, inner.quantile(share) / unitMs]),
          )
        : quantilesOf(inner, unitMs),
    ]),
  );
}
