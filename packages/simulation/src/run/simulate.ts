/** Simulating a scenario: independent replications until the answer is precise enough. */
import { loadOf, createModel, type Model, type PoolLoad, type Setting } from '../model/index.js';
import {
  type Estimate,
  estimateTree,
  type Figures,
  type Tree,
  truncationShare,
} from '../results/index.js';
import type { Scenario } from '../scenario/index.js';
import { replicate, type ReplicationResult } from './replicate.js';

/** Something in a result that its reader must know. */
export interface Warning {
  readonly code:
    'OVERLOADED' | 'WARM_UP_SHORT' | 'UNFINISHED' | 'FEW_REPLICATIONS' | 'NOTHING_CAME';
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

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
   * the share on time no wider than this in all.
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
  readonly loads: readonly PoolLoad[];
  readonly warnings: readonly Warning[];
  /** Mean over the replications, by pool and hour of the week from Monday 00:00. */
  readonly weeks: ReplicationResult['weeks'];
  /** Cycle times in columns of this many units of working time; the last takes all beyond. */
  readonly columns: { readonly width: number; readonly counts: readonly number[] };
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
  const { replications = 20, replicationsMax = 1000, precision, onProgress } = options;
  const results: ReplicationResult[] = [];
  const spanMs = spanOf(model);
  const most = precision === undefined ? replications : Math.max(replications, replicationsMax);
  while (results.length < most) {
    results.push(replicate(model, results.length, spanMs));
    onProgress?.(results.length, most);
    if (results.length < replications) continue;
    if (precision === undefined || isPrecise(estimateFigures(results), precision)) break;
  }
  return summarise(scenario, model, results);
}

/** The width of a column of cycle times: a quarter of the unit, or one day of office hours. */
function spanOf({ unitMs, law }: Model): number {
  return law === undefined ? unitMs / 4 : 8 * 3_600_000;
}

function estimateFigures(results: readonly ReplicationResult[]): Figures<Estimate> {
  const trees = results.map(({ figures }) => figures as unknown as Tree<number>);
  return estimateTree(trees) as unknown as Figures<Estimate>;
}

function isPrecise({ cycle, law }: Figures<Estimate>, precision: number): boolean {
  if (cycle.mean.halfWidth > precision * cycle.mean.mean) return false;
  return law === undefined || law.onTimeShare.halfWidth <= precision;
}

function summarise(
  scenario: Scenario,
  model: Model,
  results: readonly ReplicationResult[],
): SimulationResult {
  const figures = estimateFigures(results);
  const loads = loadOf(model);
  return {
    scenario,
    replications: results.length,
    figures,
    each: results.map((result) => result.figures),
    loads,
    warnings: warningsOf(scenario, model, results, loads),
    weeks: meanWeeks(results),
    columns: {
      width: spanOf(model) / model.unitMs,
      counts: results[0]!.columns.map((_, column) =>
        results.reduce((sum, { columns }) => sum + columns[column]!, 0),
      ),
    },
  };
}

function meanWeeks(results: readonly ReplicationResult[]): ReplicationResult['weeks'] {
  const mean = (pool: string, kind: 'busy' | 'waiting') =>
    Array.from({ length: 168 }, (_, hour) => {
      const seen = results
        .map(({ weeks }) => weeks[pool]![kind][hour]!)
        .filter((value) => !Number.isNaN(value));
      return seen.length === 0 ? NaN : seen.reduce((sum, value) => sum + value, 0) / seen.length;
    });
  return Object.fromEntries(
    Object.keys(results[0]!.weeks).map((pool) => [
      pool,
      { busy: mean(pool, 'busy'), waiting: mean(pool, 'waiting') },
    ]),
  );
}

function warningsOf(
  scenario: Scenario,
  model: Model,
  results: readonly ReplicationResult[],
  loads: readonly PoolLoad[],
): Warning[] {
  const warnings: Warning[] = [];
  for (const { pool, load } of loads) {
    if (load < 1) continue;
    const message =
      `More work comes to pool "${pool}" than it can do: ${(load * 100).toFixed(1)} % of it. ` +
      'Its queue grows as long as this lasts; the figures depend on the horizon.';
    warnings.push({ code: 'OVERLOADED', message, details: { pool, load } });
  }
  if (results.length < 2) {
    const message = 'One replication gives no intervals: run at least two.';
    warnings.push({ code: 'FEW_REPLICATIONS', message, details: {} });
  }
  if (results.some(({ figures }) => figures.dossiers.came === 0)) {
    const message = 'In some replication no dossier came in the counted time.';
    warnings.push({ code: 'NOTHING_CAME', message, details: {} });
  }
  const unfinished = results.reduce((sum, result) => sum + result.unfinished, 0);
  if (unfinished > 0) {
    const message = `${unfinished} counted dossiers were still there when the runs were given up.`;
    warnings.push({ code: 'UNFINISHED', message, details: { unfinished } });
  }
  const needed = truncationShare(results.map(({ course }) => course)) * scenario.horizon;
  if (needed > scenario.warmUp + 0.05 * scenario.horizon) {
    const message =
      `The runs forget that they began empty only after about ${needed.toPrecision(2)} ` +
      `${scenario.timeUnit}: the warm-up of ${scenario.warmUp} may be too short.`;
    warnings.push({ code: 'WARM_UP_SHORT', message, details: { needed, startAt: model.startAt } });
  }
  return warnings;
}
