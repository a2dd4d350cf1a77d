/** Time limits as charts and documents write them. */
import { formatTimeLimit, type TimeLimit } from '@thutuc/legal-time';
import { limitStartInWords, withMark, type Procedure } from '@thutuc/core/procedure';
import type { DiagramLanguage } from './language.js';

/**
 * A limit in words.
 *
 * @example
 * ```ts
 * limitInWords({ amount: 3, unit: 'workingDays' }, vietnamese); // => '3 ngày làm việc'
 * limitInWords({ amount: 0, unit: 'workingDays' }, english); // => 'same day'
 * ```
 */
export function limitInWords(limit: TimeLimit, language: DiagramLanguage): string {
  if (limit.amount !== 0) return formatTimeLimit(limit, language);
  const { sameDay, atOnce } = language.diagram;
  return limit.unit === 'days' || limit.unit === 'workingDays' ? sameDay : atOnce;
}

/** The limit of the law, and with what it begins where that is not receipt. */
export function statutoryLimitInWords(procedure: Procedure, language: DiagramLanguage): string {
  const limit = limitInWords(procedure.timeLimit, language);
  const marked = withMark(limit, procedure, 'timeLimit', language);
  return withLimitStart(marked, procedure, language);
}

/** The words of a limit, with what it begins with where that is not receipt. */
export function withLimitStart(
  limit: string,
  procedure: Procedure,
  language: DiagramLanguage,
): string {
  return [limit, limitStartInWords(procedure, language)].filter(Boolean).join(' ');
}
