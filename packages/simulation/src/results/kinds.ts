/** What kinds of figures there are, which decides how their intervals are made. */

/** A share of dossiers or of time, a quantile of a duration, or any other amount. */
export type FigureKind = 'share' | 'quantile' | 'amount';

const SHARES = new Set([
  'waited',
  'turnedAway',
  'utilisation',
  'onTimeShare',
  'indicatorShare',
  'clocksDifferShare',
]);

/** The quantiles of durations by name. */
export const QUANTILES = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 } as const;

/** The kind of the figure at a path. */
export function kindOf(path: readonly string[]): FigureKind {
  const [first, second] = path;
  // What follows is a name of the scenario.
  if (first === 'within' || (first === 'law' && second === 'outcomes')) return 'share';
  if (first === 'law' && second === 'ledger') return 'amount';
  const name = path.at(-1) ?? '';
  if (SHARES.has(name)) return 'share';
  return Object.hasOwn(QUANTILES, name) ? 'quantile' : 'amount';
}
