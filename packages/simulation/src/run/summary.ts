/** From the results of replications to what a simulation says, with its warnings. */
import { loadOf, type Model, type PoolLoad } from '../model/index.js';
import {
  type Estimate,
  estimateTree,
  type Figures,
  type Tree,
  truncationShare,
} from '../results/index.js';
import type { Scenario } from '../scenario/index.js';
import { spanOf, type ReplicationResult } from './replicate.js';
import type { SimulationResult, Warning } from './simulate.js';

/** The figures of some replications, with their intervals. */
export function estimateFigures(results: readonly ReplicationResult[]): Figures<Estimate> {
  const trees = results.map(({ figures }) => figures as unknown as Tree<number>);
  return estimateTree(trees) as unknown as Figures<Estimate>;
}

/** Whether the intervals of what matters most are narrow enough. */
export function isPrecise({ cycle, law }: Figures<Estimate>, precision: number): boolean {
  if (cycle.mean.halfWidth > precision * cycle.mean.mean) return false;
  return law === undefined || law.onTimeShare.halfWidth <= precision;
}

/** What came of a simulation. */
export function summarise(
  scenario: Scenario,
  model: Model,
  results: readonly ReplicationResult[],
): Omit<SimulationResult, 'notes'> {
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
