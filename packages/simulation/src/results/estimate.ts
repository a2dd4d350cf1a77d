/** From the figures of independent replications to estimates with intervals. */
import { studentQuantile } from './student.js';

/** A figure estimated from independent replications. */
export interface Estimate {
  readonly mean: number;
  /** Standard error of the mean. */
  readonly se: number;
  /** The true mean lies within `mean ± halfWidth` with 95 % confidence, by Student's t. */
  readonly halfWidth: number;
}

const CONFIDENCE = 0.95;

/** The estimate of a figure from its values in independent replications. */
function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, se: Infinity, halfWidth: Infinity };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const se = Math.sqrt(squares / (n - 1) / n);
  return { mean, se, halfWidth: studentQuantile(CONFIDENCE, n - 1) * se };
}

/** A tree of figures. */
export interface Tree<T> {
  readonly [name: string]: T | Tree<T>;
}

/** All figures of trees by path; one that a tree does not have counts as zero there. */
export function estimateTree(trees: readonly Tree<number>[]): Tree<Estimate> {
  const names = [...new Set(trees.flatMap((tree) => Object.keys(tree)))];
  const estimateOf = (name: string): Estimate | Tree<Estimate> => {
    const values = trees.map((tree) => tree[name]);
    if (!values.some((value) => typeof value === 'object')) {
      return estimate(values.map((value) => (typeof value === 'number' ? value : 0)));
    }
    return estimateTree(values.map((value) => (typeof value === 'object' ? value : {})));
  };
  return Object.fromEntries(names.map((name) => [name, estimateOf(name)]));
}
