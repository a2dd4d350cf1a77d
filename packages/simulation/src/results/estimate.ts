/** From the figures of independent replications to estimates with intervals. */
import { type Interval, differenceIntervalOf, intervalOf, shareIntervalOf } from './interval.js';
import { type FigureKind, kindOf } from './kinds.js';
import { meanOf } from './mean.js';

/** A figure estimated from independent replications. */
export interface Estimate {
  /** The figure: of quantiles that of all replications together, of all else their mean. */
  readonly mean: number;
  /** Its standard error. */
  readonly se: number;
  /** The true figure lies between `low` and `high` with 95 % confidence. */
  readonly low: number;
  readonly high: number;
  /** Half of the way from the one to the other. */
  readonly halfWidth: number;
}

/** A tree of figures. */
export interface Tree<T> {
  readonly [name: string]: T | Tree<T>;
}

/** What is known beside the figures of each replication. */
export interface Together {
  /** Quantiles of all replications together. */
  readonly quantiles: Tree<number>;
  /** Of how many dossiers in all a share was taken. */
  readonly trials: Tree<number>;
}

const NOTHING: Together = { quantiles: {}, trials: {} };

/**
 * All figures of trees by path. One that a tree does not have counts as zero there; one that is not
 * a number, such as a share of nothing, is left out.
 */
export function estimateTree(
  trees: readonly Tree<number>[],
  together: Together = NOTHING,
): Tree<Estimate> {
  return walk(trees, together, (values, path, { quantile, trials }) =>
    estimate(values, kindOf(path), quantile, trials),
  );
}

/**
 * All differences of paired trees by path; they may be negative.
 *
 * @param together - the differences of the quantiles of all replications together, and of how many
 *   dossiers both shares were taken at least
 */
export function estimateDifferences(
  trees: readonly Tree<number>[],
  together: Together,
): Tree<Estimate> {
  return walk(trees, together, (values, path, { quantile, trials }) => {
    const kind = kindOf(path);
    if (kind === 'share') return withWidth(meanOf(values), differenceIntervalOf(values, trials));
    const center = kind === 'quantile' ? (quantile ?? meanOf(values)) : meanOf(values);
    return withWidth(center, intervalOf(values, center));
  });
}

interface Beside {
  readonly quantile: number | undefined;
  readonly trials: number;
}

function walk(
  trees: readonly Tree<number>[],
  { quantiles, trials }: Together,
  leaf: (values: readonly number[], path: readonly string[], beside: Beside) => Estimate,
  path: readonly string[] = [],
): Tree<Estimate> {
  const names = [...new Set(trees.flatMap((tree) => Object.keys(tree)))];
  return Object.fromEntries(
    names.map((name): [string, Estimate | Tree<Estimate>] => {
      const own = [...path, name];
      const values = trees.map((tree) => tree[name] ?? 0);
      if (values.some((value) => typeof value === 'object')) {
        const inner = values.map((value) => (typeof value === 'object' ? value : {}));
        const beside = { quantiles: branchOf(quantiles, name), trials: branchOf(trials, name) };
        return [name, walk(inner, beside, leaf, own)];
      }
      const known = (values as number[]).filter((value) => !Number.isNaN(value));
      const beside = { quantile: leafOf(quantiles, name), trials: leafOf(trials, name) ?? 0 };
      return [name, known.length === 0 ? UNKNOWN : leaf(known, own, beside)];
    }),
  );
}

/** A figure that no replication has: a share of nothing, the wait at a step without visits. */
const UNKNOWN: Estimate = { mean: NaN, se: NaN, low: NaN, high: NaN, halfWidth: NaN };

function estimate(
  values: readonly number[],
  kind: FigureKind,
  quantile: number | undefined,
  trials: number,
): Estimate {
  if (kind === 'share') return withWidth(meanOf(values), shareIntervalOf(values, trials));
  const center = kind === 'quantile' ? (quantile ?? meanOf(values)) : meanOf(values);
  const { se, low, high } = intervalOf(values, center);
  return withWidth(center, { se, low: Math.max(0, low), high });
}

function withWidth(mean: number, { se, low, high }: Interval): Estimate {
  return { mean, se, low, high, halfWidth: (high - low) / 2 };
}

function branchOf(tree: Tree<number>, name: string): Tree<number> {
  const found = tree[name];
  return typeof found === 'object' ? found : {};
}

function leafOf(tree: Tree<number>, name: string): number | undefined {
  const found = tree[name];
  return typeof found === 'number' ? found : undefined;
}
