/** One replication of a scenario, and what is kept of it. */
import type { Tally } from '../counts/tally.js';
import type { Floats } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
import { Replication } from '../kernel/replication.js';
import type { Model } from '../model/model.js';
import type { Figures } from '../results/figures.js';
import { measure, trialsOf } from '../results/measure.js';
import { packPooled, type PackedDurations } from '../results/pooled.js';
import type { Tree } from '../results/estimate.js';

const HOUR_MS = 3_600_000;
/** Columns of the picture of cycle times; one more takes all that is longer. */
const SPANS = 40;

/** What is kept of a replication: plain values that travel between threads. */
export interface ReplicationResult {
  readonly figures: Figures<number>;
  /** Of how many dossiers each share was taken. */
  readonly trials: Tree<number>;
  /** Its durations, for the quantiles of all replications together. */
  readonly durations: PackedDurations;
  /** Cycle times in the order of departure, in means of blocks. */
  readonly outputSeries: readonly number[];
  readonly weeks: Weeks;
  /** Counts of dossiers by cycle time, in columns of `spanMs` working milliseconds. */
  readonly columns: number[];
  readonly spanMs: number;
  /** Counts of dossiers under the law, in columns of its own time. */
  readonly legalColumns: number[];
}

/** What the people of a pool did in each hour of the week, from Monday 00:00. */
export interface Week {
  /** Share of the people who are there that work on dossiers; not a number without any. */
  readonly busy: readonly number[];
  /** Mean number in line while the pool is open. */
  readonly waiting: readonly number[];
  /** Hours of people who were there, in all of the counted time: what a share rests on. */
  readonly people: readonly number[];
}

/** The weeks of pools by name; those of plain stations are not kept. */
export type Weeks = Readonly<Record<string, Week>>;

/** What is kept of a replication when its durations went to those of all. */
export type KeptResult = Omit<ReplicationResult, 'durations'>;

/** Runs one replication. */
export function replicate(model: Model, replication: number, spanMs: number): ReplicationResult {
  const tally = new Replication(model, replication).run();
  const bounds = Array.from({ length: SPANS }, (_, index) => (index + 1) * spanMs);
  return {
    figures: measure(tally, model),
    trials: trialsOf(tally, model),
    durations: packPooled(tally, model),
    outputSeries: tally.outputSeries,
    weeks: weeksOf(tally, model),
    columns: tally.cycle.spans(bounds),
    spanMs,
    legalColumns: legalColumnsOf(tally),
  };
}

function weeksOf(tally: Tally, model: Model): Weeks {
  if (model.law === undefined) return {};
  return Object.fromEntries(
    model.pools.map(({ name }, index) => {
      const { people, busy, open, waiting } = rowAt(tally.pools, index).week;
      const means = (sums: Floats, of: Floats) =>
        Array.from(sums, (sum, hour) => sum / of.at(hour));
      return [
        name,
        {
          busy: means(busy, people),
          waiting: means(waiting, open),
          people: Array.from(people, (ms) => ms / HOUR_MS),
        },
      ];
    }),
  );
}

/** Who was never settled though the due date passed lies beyond the limit, however far. */
function legalColumnsOf({ law }: Tally): number[] {
  const columns = [...law.columns];
  const last = columns.pop();
  return last === undefined ? [] : [...columns, last + law.unfinishedLate];
}
