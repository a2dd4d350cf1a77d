/** Intervals of 95 % confidence for figures of independent replications. */
import { meanOf } from './mean.js';
import { studentQuantile } from './student.js';

/** The two ends of an interval, and the standard error that it comes from. */
export interface Interval {
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/** How often an interval shall hold the exact figure. */
export const CONFIDENCE = 0.95;
/** The quantile of the normal distribution for that confidence. */
const NORMAL = 1.959964;
/** Shares of counts that are alike may differ in their last digits, as differences of them do. */
const ALIKE = 1e-12;
/** With fewer replications their skewness is guesswork. */
const SKEWNESS_FROM = 10;
/** Beyond this the transformation nears its pole: one outlier would stretch an interval at will. */
const BEND_MAX = 0.3;

/**
 * The interval of a figure from its values in replications, by Student's t with Hall's correction
 * for their skewness: queues make few long runs and many short ones, which a symmetric interval
 * misses too often on one side.
 *
 * The values spread around `center`, which is their mean, or the figure of all replications taken
 * together where a mean of their figures would be biased, as it is for quantiles (sectioning).
 *
 * @see Hall, On the removal of skewness by transformation (J. R. Stat. Soc. B 54, 1992)
 * @see Nakayama, Confidence intervals for quantiles using sectioning when applying
 *   variance-reduction techniques (ACM TOMACS 24, 2014)
 */
export function intervalOf(values: readonly number[], center = meanOf(values)): Interval {
  const n = values.length;
  if (n < 2) return { se: Infinity, low: -Infinity, high: Infinity };
  const mean = meanOf(values);
  let [squares, cubes] = [0, 0];
  for (const value of values) {
    squares += (value - center) ** 2;
    cubes += (value - mean) ** 3;
  }
  const deviation = Math.sqrt(squares / (n - 1));
  const se = deviation / Math.sqrt(n);
  if (!(se > 0)) return { se: 0, low: center, high: center };
  const t = quantileFor(n);
  const skewness = (cubes * n) / ((n - 1) * (n - 2)) / deviation ** 3;
  const asked = n < SKEWNESS_FROM ? 0 : skewness / Math.sqrt(n);
  const bend = Math.min(Math.max(asked, -BEND_MAX), BEND_MAX);
  return { se, low: center - se * unbent(t, bend), high: center - se * unbent(-t, bend) };
}

/**
 * The interval of a share, on the scale of its log odds: it never leaves 0 to 100 %, and is longer
 * on the side where there is room. Where all replications agree on none or all, it is Wilson's for
 * as many trials as there were dossiers: it takes each as a case of its own, and does not see what
 * strikes many at once and rarely. Of shares on time, a result warns of that.
 *
 * @param trials - the dossiers of which the share was taken, in all replications; 0 where the share
 *   is one of time
 * @see Brown, Cai and DasGupta, Interval estimation for a binomial proportion (Stat. Sci. 16, 2001)
 */
export function shareIntervalOf(values: readonly number[], trials: number): Interval {
  const n = values.length;
  if (n < 2) return { se: Infinity, low: 0, high: 1 };
  const share = meanOf(values);
  if (areAlike(values) || share <= 0 || share >= 1) return { se: 0, ...wilson(share, trials) };
  const squares = values.reduce((sum, value) => sum + (value - share) ** 2, 0);
  const se = Math.sqrt(squares / (n - 1) / n);
  const odds = Math.log(share / (1 - share));
  const reach = (quantileFor(n) * se) / (share * (1 - share));
  return { se, ...around(share, logistic(odds - reach), logistic(odds + reach)) };
}

/**
 * The interval of a difference between two shares under common random numbers, from its values in
 * pairs of replications: that of any amount, within 100 % either way.
 *
 * Where it is the same in all pairs, their spread says nothing, and dossiers are counted as pairs.
 * Those that only one of the two served in time, say, count apart by side; the fewest that make
 * the difference are all on one side, with none seen on the other. Each of these two shares of all
 * dossiers has Wilson's interval, and the ends of the two are squared and added. Where both shares
 * are 0 or 1, that is what Newcombe gives for them.
 *
 * @param trials - the dossiers of which either share was taken, in all replications; 0 where the
 *   shares are of time: then the interval is the difference
 * @see Newcombe, Interval estimation for the difference between independent proportions, method 10
 *   (Stat. Med. 17, 1998)
 * @see Zou and Donner, Construction of confidence limits about effect measures: a general approach
 *   (Stat. Med. 27, 2008)
 */
export function differenceIntervalOf(values: readonly number[], trials: number): Interval {
  const difference = meanOf(values);
  if (values.length < 2 || !areAlike(values)) {
    const { se, low, high } = intervalOf(values, difference);
    return { se, low: Math.max(-1, low), high: Math.min(1, high) };
  }
  const size = Math.min(1, Math.abs(difference));
  const more = wilson(size, trials);
  const none = wilson(0, trials).high;
  const [nearer, further] = [Math.hypot(size - more.low, none), more.high - size];
  const [down, up] = difference < 0 ? [further, nearer] : [nearer, further];
  return { se: 0, low: Math.max(-1, difference - down), high: Math.min(1, difference + up) };
}

/** Whether replications say the same, so that their spread gives no interval. */
export function areAlike(values: readonly number[]): boolean {
  return Math.max(...values) - Math.min(...values) < ALIKE;
}

/** Wilson's interval of a share; of no trials it is the share. */
function wilson(share: number, trials: number): { low: number; high: number } {
  if (trials === 0) return { low: share, high: share };
  const square = (NORMAL * NORMAL) / trials;
  const middle = (share + square / 2) / (1 + square);
  const reach = Math.sqrt(square * share * (1 - share) + (square * square) / 4) / (1 + square);
  return around(share, Math.max(0, middle - reach), Math.min(1, middle + reach));
}

/** An interval that holds its share to the last digit: both its ends are rounded. */
function around(share: number, low: number, high: number): { low: number; high: number } {
  return { low: Math.min(share, low), high: Math.max(share, high) };
}

/** The inverse of Hall's transformation of a studentised mean. */
function unbent(t: number, bend: number): number {
  if (Math.abs(bend) < 1e-9) return t;
  return (3 / bend) * (Math.cbrt(1 + bend * (t - bend / 6)) - 1);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

const quantiles = new Map<number, number>();

/** Student's quantile for so many values; each is computed once. */
function quantileFor(n: number): number {
  let quantile = quantiles.get(n);
  if (quantile === undefined) quantiles.set(n, (quantile = studentQuantile(CONFIDENCE, n - 1)));
  return quantile;
}
