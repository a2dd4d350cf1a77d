/** The width of a column of cycle times. */
import type { Model } from '../model/model.js';

/** The width of a column of cycle times: a quarter of the unit, or one day under the law. */
export function columnWidthOf({ unitMs, law }: Model): number {
  return law === undefined ? unitMs / 4 : law.time.workingDayMs;
}
