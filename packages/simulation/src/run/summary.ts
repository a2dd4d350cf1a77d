/** From the results of replications to what a simulation says, with its warnings. */
import { HOURS_OF_WEEK } from '../counts/tally.js';
import { rowAt } from '../indexing/row-at.js';
import { loadOf } from '../model/load.js';
import type { Model } from '../model/model.js';
import { type Estimate, estimateTree, type Tree } from '../results/estimate.js';
import type { Figures } from '../results/figures.js';
import { meanOf } from '../results/mean.js';
import type { Scenario } from '../scenario/scenario.js';
import { columnWidthOf } from './column-width.js';
import type { KeptResult, Week, Weeks } from './replicate.js';
import type { LegalColumns, SimulationResult } from './result.js';
import { warningsOf } from './warnings.js';

/** The figures of some replications in a summary, with their intervals. */
export function estimateFigures(
  results: readonly KeptResult[],
  quantiles: Tree<number>,
  trials: Tree<number> = trialsIn(results),
): Figures<Estimate> {
  const trees = results.map(({ figures }) => figures as unknown as Tree<number>);
  return estimateTree(trees, { quantiles, trials }) as unknown as Figures<Estimate>;
}

/** Of how many dossiers, in all replications, each share was taken. */
function trialsIn(results: readonly KeptResult[]): Tree<number> {
  return sumOf(results.map(({ trials }) => trials));
}

/** Whether the intervals of what matters most in a summary are narrow enough. */
export function isPrecise({ cycle, law }: Figures<Estimate>, precision: number): boolean {
  if (cycle.mean.halfWidth > precision * cycle.mean.mean) return false;
  return law === undefined || law.onTimeShare.halfWidth <= precision;
}

/** The summary of what came of a simulation. */
export function summarise(
  scenario: Scenario,
  model: Model,
  results: readonly KeptResult[],
  quantiles: Tree<number>,
): Omit<SimulationResult, 'notes'> {
  const loads = loadOf(model);
  const legalTime = legalColumns(model, results);
  const trials = trialsIn(results);
  return {
    scenario,
    replications: results.length,
    figures: estimateFigures(results, quantiles, trials),
    perReplication: results.map((result) => result.figures),
    trials,
    loads,
    warnings: warningsOf(scenario, model, results, loads),
    weeks: meanWeeks(results.map(({ weeks }) => weeks)),
    columns: {
      width: columnWidthOf(model) / model.unitMs,
      counts: sumColumns(results.map(({ columns }) => columns)),
    },
    ...(legalTime === undefined ? {} : { legalTime }),
  };
}

function legalColumns(
  { law, unitMs }: Model,
  results: readonly KeptResult[],
): LegalColumns | undefined {
  if (law === undefined) return undefined;
  const { columns, limitMs, dayMs, isWorkingTime } = law.time;
  return {
    width: columns.widthMs / unitMs,
    counts: sumColumns(results.map((result) => result.legalColumns)),
    limit: limitMs / unitMs,
    day: dayMs / unitMs,
    isWorkingTime,
  };
}

function sumColumns(all: readonly (readonly number[])[]): number[] {
  return (all[0] ?? []).map((_, column) => all.reduce((sum, one) => sum + rowAt(one, column), 0));
}

/** Sums trees path by path. */
function sumOf(trees: readonly Tree<number>[]): Tree<number> {
  const names = [...new Set(trees.flatMap((tree) => Object.keys(tree)))];
  return Object.fromEntries(
    names.map((name): [string, number | Tree<number>] => {
      const values = trees.map((tree) => tree[name] ?? 0);
      const inner = values.filter((value) => typeof value === 'object');
      if (inner.length > 0) return [name, sumOf(inner)];
      return [name, (values as number[]).reduce((sum, value) => sum + value, 0)];
    }),
  );
}

function meanWeeks(all: readonly Weeks[]): Weeks {
  const mean = (pool: string, kind: keyof Week) =>
    Array.from({ length: HOURS_OF_WEEK }, (_, hour) =>
      meanOf(all.map((weeks) => weeks[pool]?.[kind][hour] ?? NaN)),
    );
  return Object.fromEntries(
    Object.keys(all[0] ?? {}).map((pool) => [
      pool,
      {
        busy: mean(pool, 'busy'),
        waiting: mean(pool, 'waiting'),
        people: mean(pool, 'people'),
      },
    ]),
  );
}
