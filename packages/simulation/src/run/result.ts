/** How a scenario is simulated, and what comes of it. */
import type { LegalNote } from '@thutuc/legal-time';
import type { PoolLoad } from '../model/load.js';
import type { Setting } from '../model/setting.js';
import type { Estimate, Tree } from '../results/estimate.js';
import type { Figures } from '../results/figures.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Weeks } from './replicate.js';
import type { Warning } from './warnings.js';

/** How a scenario is simulated. */
export interface SimulateOptions {
  /** What a scenario of a procedure runs with. */
  readonly setting?: Setting;
  /** Replications at least, a whole number from 1. @defaultValue 20 */
  readonly replications?: number;
  /** Replications at most, where a precision is asked for. @defaultValue 1000 */
  readonly replicationsMax?: number;
  /**
   * Replicates until the interval of the mean cycle time is no wider than this share of it, and
   * that of the share on time reaches no further than this to either side.
   */
  readonly precision?: number;
  /** Called after each replication, for a progress bar. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What came of simulating a scenario. */
export interface SimulationResult {
  readonly scenario: Scenario;
  readonly replications: number;
  readonly figures: Figures<Estimate>;
  /** The figures of each replication, for comparisons. */
  readonly perReplication: readonly Figures<number>[];
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
