/** Civil dates as a reader of either language writes them. */
import type { Language } from './language.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A civil date in words.
 *
 * @example
 * ```ts
 * dateInWords('2024-08-01', 'vi'); // => '01/08/2024', a Thursday
 * dateInWords('2024-08-01', 'en'); // => '1 August 2024'
 * ```
 */
export function dateInWords(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'vi') return `${day}/${month}/${year}`;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
