/** How long runs take to forget that they began empty. */
import { rowAt } from '../indexing/row-at.js';

const BATCHES = 40;
const STANDARD_ERRORS = 3;

/**
 * The share of the runs that is best left out, from the courses of all of them: their mean, in
 * batches, cut where the rest has the least standard error (MSER, within the first half), if what
 * is cut off differs from the rest by more than chance.
 *
 * @param courses - observations in order of time, of independent runs
 * @see White, An effective truncation heuristic for bias reduction in simulation output (1997)
 */
export function warmUpShare(courses: readonly (readonly number[])[]): number {
  const batches = meanBatches(courses);
  const n = batches.length;
  if (n < BATCHES) return 0;
  let [sum, squares] = [0, 0];
  let [best, cut] = [Infinity, 0];
  let [restMean, restError] = [0, 0];
  for (let from = n - 1; from >= 0; from -= 1) {
    const value = rowAt(batches, from);
    sum += value;
    squares += value * value;
    const kept = n - from;
    const spread = (squares - (sum * sum) / kept) / (kept * kept);
    if (from > n / 2 || spread > best) continue;
    [best, cut, restMean, restError] = [spread, from, sum / kept, Math.sqrt(spread)];
  }
  if (cut === 0) return 0;
  const off = batches.slice(0, cut).reduce((total, value) => total + value, 0) / cut - restMean;
  return Math.abs(off) > STANDARD_ERRORS * restError * Math.sqrt(1 + n / cut) ? cut / n : 0;
}

/** The mean course, in a fixed number of batches; fewer observations than batches give none. */
function meanBatches(courses: readonly (readonly number[])[]): number[] {
  const length = Math.min(...courses.map((course) => course.length));
  const size = Math.floor(length / BATCHES);
  if (size === 0) return [];
  return Array.from({ length: BATCHES }, (_, batch) => {
    let sum = 0;
    for (const course of courses) {
      for (let i = batch * size; i < (batch + 1) * size; i += 1) sum += rowAt(course, i);
    }
    return sum / courses.length / size;
  });
}
