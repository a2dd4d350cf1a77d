/** The value of a one-stop parameter in words. */
import { formatTimeLimit } from '@thutuc/legal-time';
import type { OneStopParameter, OneStopValues } from '../rules/parameter.js';
import { english } from './english.js';
import type { VietnamLanguage } from './language.js';

/**
 * The value of a parameter of the one-stop rules as people read it.
 *
 * @example
 * ```ts
 * oneStopValueText('restart'); // => 'begins again'
 * oneStopValueText({ amount: 3, unit: 'workingDays' }); // => '3 working days'
 * ```
 */
export function oneStopValueText(
  value: OneStopValues[OneStopParameter],
  language: VietnamLanguage = english,
): string {
  const { values, statusNotice } = language.vn;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? values.yes : values.no;
  if (typeof value === 'string') return value in values ? values[value as 'yes'] : value;
  if ('unit' in value) return formatTimeLimit(value, language);
  return value.map((item) => statusNotice[item]).join(', ');
}
