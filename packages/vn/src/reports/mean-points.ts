/** The rating of whoever did duties: the mean of 2 points for early, 1 for on time, 0 for late. */
import type { DutiesDone } from '@thutuc/insight';
import type { RatingPoints } from '../rating/rate-dossier.js';

const early: RatingPoints = 2;
const inTime: RatingPoints = 1;

/**
 * The mean of the points of duties, with one decimal; `undefined` where none was done.
 *
 * @example
 * ```ts
 * meanPoints({ early: 1, onTime: 1, late: 0 }); // => 1.5
 * ```
 * @see Circular 01/2018/TT-VPCP, art. 13
 */
export function meanPoints({ early: first, onTime, late }: DutiesDone): number | undefined {
  const all = first + onTime + late;
  if (all === 0) return undefined;
  return Math.round(((first * early + onTime * inTime) * 10) / all) / 10;
}
