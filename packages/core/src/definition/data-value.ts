/** Whether a value fits a data field. */
import { toDayNumber } from '@thutuc/legal-time';
import type { DataField } from './data.js';

/**
 * What is wrong with a value of a data field; nothing where it fits.
 *
 * @example
 * ```ts
 * problemOfValue(procedure.data.area!, 'large'); // => 'it must be a number'
 * ```
 */
export function problemOfValue(field: DataField, value: unknown): string | undefined {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? undefined : 'it must be a text';
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : 'it must be a whole number';
    case 'number':
      return Number.isFinite(value) ? undefined : 'it must be a number';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'it must be true or false';
    case 'list':
      return Array.isArray(value) ? undefined : 'it must be a list';
    case 'choice':
      return field.choices?.includes(value as string)
        ? undefined
        : `it must be one of ${field.choices?.join(', ') ?? 'no choices'}`;
    case 'date':
      return isCivilDate(value) ? undefined : 'it must be a date such as 2025-01-24';
  }
}

function isCivilDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    toDayNumber(value);
    return true;
  } catch {
    return false;
  }
}
