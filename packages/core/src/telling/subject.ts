/** What a dossier is about, in a few words. */
import type { DataValue, Dossier } from '../engine/dossier.js';
import { valueSign } from '../engine/command-parts/searchable-fields.js';

const charactersMax = 200;

/**
 * The value of the first searchable field that has one.
 *
 * @param seesPersons - Whether personal fields may be shown.
 */
export function subjectOf(
  { searchable = [], data, personal }: Pick<Dossier, 'searchable' | 'data' | 'personal'>,
  seesPersons: boolean,
): string | undefined {
  for (const field of searchable) {
    if (field.startsWith(valueSign)) continue;
    const own = personal?.data[field];
    if (own !== undefined && !seesPersons) return undefined;
    const text = textOf(own ?? data[field]);
    if (text !== '') return Array.from(text).slice(0, charactersMax).join('');
  }
  return undefined;
}

function textOf(value: DataValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? value.map(textOf).filter(Boolean).join(', ') : String(value);
}
