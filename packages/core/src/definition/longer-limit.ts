/** The limit of a question whose agency has asked for papers, or for time. */
import type { StepOf } from './graph.js';
import type { AllottedLimit } from './limit.js';

/** What a consultation says of asking for more. */
type More = StepOf<'consultation'>['more'];

/**
 * The limit of a question once more was asked for.
 *
 * @param times - How often. @defaultValue as often as the procedure lets it be asked
 */
export function longerLimit(
  limit: AllottedLimit,
  more: More,
  times: number = more?.max ?? 0,
): AllottedLimit {
  if (more === undefined || times === 0) return limit;
  return { ...limit, amount: limit.amount + times * more.by };
}
