/** Simulating a scenario: independent replications until the answer is precise enough. */
import type { LegalNote } from '@thutuc/legal-time';
import { createModel, type Setting } from '../model/create.js';
import type { PoolLoad } from '../model/load.js';
import type { Estimate, Tree } from '../results/estimate.js';
import type { Figures } from '../results/figures.js';
import type { Scenario } from '../scenario/scenario.js';
import { Collection } from './collection.js';
import { replicate, spanOf, type Weeks } from './replicate.js';
import type { Warning } from './warnings.js';

/** How a scenario is simulated. */
export interface SimulateOptions {
  /** What a scenario of a procedure runs with. */
  readonly setting?: Setting;
  /** Replications at least. @defaultValue 20 */
  readonly replications?: number;
  /** Replications at most, where a precision is asked for. @defaultValue 1000 */
  readonly replicationsMax?: number;
  /**
   * Go on until the interval of the mean cycle time is no wider than this share of it, and that of
   * the share on time reaches no further than this to either side.
   */
  readonly precision?: number;
  /** Told after each replication, for a progress bar. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What came of simulating a scenario. */
export interface SimulationResult {
  readonly scenario: Scenario;
  readonly replications: number;
  readonly figures: Figures<Estimate>;
  /** The figures of each replication, for comparisons. */
  readonly each: readonly Figures<number>[];
  /** Of how many dossiers, in all replications, each share was taken, by its path in `figures`. */
  readonly trials: Tree<number>;
  readonly loads: readonly PoolLoad[];
  readonly warnings: readonly Warning[];
  /** What the figures rest on that is not as it should be, such as a calendar of elsewhere. */
  readonly notes: readonly LegalNote[];
  /** Mean over the replications, by pool and hour of the week from Monday 00:00. */
  readonly weeks: Weeks;
  /** Cycle times in columns of this many units of working time; the last takes all beyond. */
  readonly columns: { readonly width: number; readonly counts: readonly number[] };
  /** Accepted dossiers by what they used of their limit; only of procedures. */
  readonly legalTime?: LegalColumns;
}

/**
 * Dossiers in columns of the law's own time, in the scenario's unit: what suspensions and
 * extensions gave counts for them, so that exactly those beyond the limit are late.
 */
export interface LegalColumns {
  readonly width: number;
  /** As many columns up to the limit as beyond it, and one that takes all more. */
  readonly counts: readonly number[];
  readonly limit: number;
  /** One day of this time: the calendar's working day, or 24 hours. */
  readonly day: number;
  /** Whether it passes in open hours only. */
  readonly isWorkingTime: boolean;
}

/**
 * Simulates a scenario. Equal scenarios, settings and numbers of replications give equal results,
 * on any machine.
 *
 * @example
 * ```ts
 * const scenario = parseScenario({
 *   schema: 'thutuc/scenario@1', kind: 'stations', start: '2026-03-02T00:00:00+07:00',
 *   horizon: 1000, arrivals: { walkIn: { to: 'serve', rate: 8 } }, pools: { desk: { staff: 1 } },
 *   steps: { serve: { pool: 'desk', service: { type: 'exponential', mean: 0.1 } } },
 * });
 * simulate(scenario).figures.steps.serve?.wait.mean; // about 0.4 hours
 * ```
 * @throws SimulationError for a scenario that does not fit its setting
 */
export function simulate(scenario: Scenario, options: SimulateOptions = {}): SimulationResult {
  const model = createModel(scenario, options.setting);
  const collection = new Collection(scenario, model, options);
  const spanMs = spanOf(model);
  while (!collection.isDone) collection.add(replicate(model, collection.size, spanMs));
  return collection.summary();
}
