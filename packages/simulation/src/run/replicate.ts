/** One replication of a scenario, and what is kept of it. */
import { type Observer, Replication, type Tally } from '../kernel/index.js';
import type { Model } from '../model/index.js';
import { type Figures, measure } from '../results/index.js';

/** Columns of the picture of cycle times; one more takes all that is longer. */
const SPANS = 40;

/** What is kept of a replication: plain values that travel between threads. */
export interface ReplicationResult {
  readonly figures: Figures<number>;
  /** Cycle times in the order in which dossiers went, in blocks. */
  readonly course: readonly number[];
  readonly unfinished: number;
  /** By pool: busy share and number waiting at each hour of the week from Monday 00:00. */
  readonly weeks: Readonly<Record<string, { readonly busy: number[]; readonly waiting: number[] }>>;
  /** Counts of dossiers by cycle time, in columns of `spanMs` working milliseconds. */
  readonly columns: number[];
  readonly spanMs: number;
}

/** Runs one replication. */
export function replicate(
  model: Model,
  replication: number,
  spanMs: number,
  observer?: Observer,
): ReplicationResult {
  const tally = new Replication(model, replication, observer).run();
  const bounds = Array.from({ length: SPANS }, (_, index) => (index + 1) * spanMs);
  return {
    figures: measure(tally, model),
    course: tally.course,
    unfinished: tally.unfinished,
    weeks: weeksOf(tally, model),
    columns: tally.cycle.spans(bounds),
    spanMs,
  };
}

function weeksOf(tally: Tally, model: Model): ReplicationResult['weeks'] {
  if (model.law === undefined) return {};
  return Object.fromEntries(
    model.pools.map(({ name }, index) => {
      const { looks, busy, waiting } = tally.pools[index]!;
      const mean = (sums: Float64Array) =>
        Array.from(sums, (sum, hour) => (looks[hour] === 0 ? NaN : sum / looks[hour]!));
      return [name, { busy: mean(busy), waiting: mean(waiting) }];
    }),
  );
}

/** The width of a column of cycle times: a quarter of the unit, or one day of office hours. */
export function spanOf({ unitMs, law }: Model): number {
  return law === undefined ? unitMs / 4 : 8 * 3_600_000;
}
