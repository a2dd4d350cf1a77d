/** What a search asks for, as bounds. */
import { StoreError } from './errors.js';
import type { SearchQuery } from './work-port.js';

/** Most terms of one search. */
const searchTermsMax = 32;

/**
 * What a search asks for, as bounds: a whole term, or where terms begin and what they lie before.
 *
 * @throws StoreError `QUERY_INVALID` unless it asks for 1 to 32 terms
 */
export function searchBounds({
  prefixes = [],
  terms = [],
}: SearchQuery): readonly (readonly [from: string, to?: string])[] {
  const count = prefixes.length + terms.length;
  if (count < 1 || count > searchTermsMax)
    throw new StoreError(
      'QUERY_INVALID',
      `A search for ${count} words is not possible. Ask for 1 to ${searchTermsMax}.`,
      { count },
    );
  const last = String.fromCodePoint(0x10ffff);
  return [
    ...terms.map((term) => [term] as const),
    ...prefixes.map((prefix) => [prefix, prefix + last] as const),
  ];
}
