/** How long a run takes to forget that it began empty. */

/**
 * The share of a course of observations that is best left out: MSER, the truncation with the least
 * standard error of what is left, looked for in the first half.
 *
 * @see White, An effective truncation heuristic for bias reduction in simulation output (1997)
 */
export function truncationShare(course: readonly number[]): number {
  const n = course.length;
  if (n < 20) return 0;
  let [sum, squares] = [0, 0];
  let [best, bestAt] = [Infinity, 0];
  for (let cut = n - 1; cut >= 0; cut -= 1) {
    const value = course[cut]!;
    sum += value;
    squares += value * value;
    if (cut > n / 2) continue;
    const kept = n - cut;
    const spread = (squares - (sum * sum) / kept) / (kept * kept);
    if (spread <= best) [best, bestAt] = [spread, cut];
  }
  return bestAt / n;
}
