/** Whether two units, periods or versions differ by more than chance. */
import type { Durations } from './sample.js';

/** The quantile of the normal distribution for 95 %. */
const normal = 1.959964;
/** Below it the normal distribution says little of a mean. */
const enough = 30;

/** A difference, the first less the second, and the interval that holds it with 95 % confidence. */
export interface Difference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /**
   * `noise`: no difference lies within the interval; `tooFew`: there are fewer than thirty on a
   * side; `real` otherwise.
   */
  readonly says: 'real' | 'noise' | 'tooFew';
}

/**
 * The difference of two means; `undefined` where one has no spread that is known.
 *
 * @see Welch, The generalization of "Student's" problem (Biometrika 34, 1947); from thirty on its t
 *   is close to the normal distribution
 */
export function compareMeans(one: Durations, other: Durations): Difference | undefined {
  const { meanMs: a, deviationMs: s = NaN, count: n } = one;
  const { meanMs: b, deviationMs: t = NaN, count: m } = other;
  if (a === undefined || b === undefined || Number.isNaN(s) || Number.isNaN(t)) return undefined;
  const half = normal * Math.sqrt((s * s) / n + (t * t) / m);
  return said(a - b, a - b - half, a - b + half, Math.min(n, m));
}

/** A share: how many, of how many. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** The interval of a share with 95 % confidence, after Wilson; `undefined` of none. */
export function shareInterval({ numerator, denominator }: Share) {
  if (denominator === 0) return undefined;
  const share = numerator / denominator;
  const square = normal * normal;
  const middle = (numerator + square / 2) / (denominator + square);
  const half =
    (normal / (denominator + square)) * Math.sqrt(denominator * share * (1 - share) + square / 4);
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The difference of two shares; `undefined` where one is of none.
 *
 * @see Newcombe, Interval estimation for the difference between independent proportions (Statistics
 *   in Medicine 17, 1998), method 10
 */
export function compareShares(one: Share, other: Share): Difference | undefined {
  const [a, b] = [shareInterval(one), shareInterval(other)];
  if (a === undefined || b === undefined) return undefined;
  const difference = a.share - b.share;
  const low = difference - Math.hypot(a.share - a.low, b.high - b.share);
  const high = difference + Math.hypot(a.high - a.share, b.share - b.low);
  return said(difference, low, high, Math.min(one.denominator, other.denominator));
}

function said(difference: number, low: number, high: number, least: number): Difference {
  const holdsNothing = low <= 0 && high >= 0;
  const says = least < enough ? 'tooFew' : holdsNothing ? 'noise' : 'real';
  return { difference, low, high, says };
}
