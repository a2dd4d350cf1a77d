/** Time limits as charts and documents write them. */
import { formatTimeLimit, type TimeLimit } from '@thutuc/legal-time';
import { both, type Language } from './language.js';

/** An amount of zero, by unit: done within the same hour or day. */
const sameDay = both('trong ngày', 'same day');
const atOnce = both('ngay', 'at once');

/**
 * A limit in words.
 *
 * @example
 * ```ts
 * limitInWords({ amount: 3, unit: 'workingDays' }, 'vi'); // => '3 ngày làm việc'
 * limitInWords({ amount: 0, unit: 'workingDays' }, 'en'); // => 'same day'
 * ```
 */
export function limitInWords(limit: TimeLimit, language: Language): string {
  if (limit.amount !== 0) return formatTimeLimit(limit, language);
  return (limit.unit === 'days' || limit.unit === 'workingDays' ? sameDay : atOnce)[language];
}
