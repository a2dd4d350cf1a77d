/** Whether something is in force over a span of days, and where not. */
import type { DatesOfForce } from './act.js';

/** How a span of days lies beside dates of force. */
export type ForceGap =
  /** It begins before they do: `day` is the first day in force. */
  | { readonly kind: 'notYet'; readonly day: string }
  /** It ends after they do: `day` is the last day in force. */
  | { readonly kind: 'ended'; readonly day: string };

/**
 * Where a span of civil dates, both ends included, leaves the dates of force; nothing where it lies
 * within them, or where they are not known. The span may have no end.
 *
 * @example
 * ```ts
 * const decree = { from: '2018-06-21', to: '2025-06-30' };
 * forceGaps(decree, '2025-06-20', '2025-07-04'); // => [{ kind: 'ended', day: '2025-06-30' }]
 * ```
 */
export function forceGaps(
  { from, to }: DatesOfForce,
  first: string,
  last: string | undefined,
): ForceGap[] {
  const gaps: ForceGap[] = [];
  if (from !== undefined && first < from) gaps.push({ kind: 'notYet', day: from });
  if (to !== undefined && (last === undefined || last > to)) gaps.push({ kind: 'ended', day: to });
  return gaps;
}
