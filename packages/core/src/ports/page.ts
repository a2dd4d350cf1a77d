/** Limits and cursors of pages: how a list continues after a key. */
import { StoreError } from './errors.js';
import type { Page, PageRequest } from './page-request.js';
import { isStorable } from './storable.js';

const limitDefault = 50;
const limitMax = 1000;

/**
 * The most items of a page or lease.
 *
 * @throws StoreError `QUERY_INVALID` unless a whole number from 1 to 1000
 */
export function pageLimit(limit: number = limitDefault): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > limitMax)
    throw new StoreError(
      'QUERY_INVALID',
      `The limit ${String(limit)} is not possible. Ask for 1 to ${limitMax} at a time.`,
      { limit },
    );
  return limit;
}

/** Where a page ended: the key of its last item, in the order of the list. */
export type PageKey = readonly (string | number | null)[];

/**
 * The key that a page continues after.
 *
 * @throws StoreError `QUERY_INVALID` for a cursor that is no `next` of such a list
 */
export function decodeCursor(
  request: PageRequest,
  shape: readonly ('string' | 'number')[],
): PageKey | undefined {
  if (request.after === undefined) return undefined;
  const key = parseKey(request.after);
  const fits =
    key?.length === shape.length &&
    key.every(
      (part, i) => typeof part === shape[i] && (typeof part !== 'string' || isStorable(part)),
    );
  if (!fits)
    throw new StoreError(
      'QUERY_INVALID',
      'The cursor is not one of this list. Give the `next` of the page before as `after`.',
      { after: request.after },
    );
  return key;
}

/** A page made of one item more than asked for, if there was one: then there is a next page. */
export function pageOf<Item>(
  found: readonly Item[],
  limit: number,
  keyOf: (item: Item) => PageKey,
): Page<Item> {
  if (found.length <= limit) return { items: found };
  const items = found.slice(0, limit);
  return { items, next: JSON.stringify(keyOf(items[limit - 1]!)) };
}

function parseKey(cursor: string): PageKey | undefined {
  try {
    const key: unknown = JSON.parse(cursor);
    return Array.isArray(key) ? (key as PageKey) : undefined;
  } catch {
    return undefined;
  }
}
