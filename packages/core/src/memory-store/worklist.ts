/** Pages of work items and dossiers in memory: filtered, in the order of their keys. */
import { decodeCursor, pageLimit, pageOf, type PageKey } from '../ports/page.js';
import type { Page, PageRequest } from '../ports/page-request.js';
import type { WorklistQuery } from '../ports/work-port.js';
import type { WorkItem, WorkShare } from '../ports/rows.js';

/** Stands for "no due instant", after every other. */
const never = Number.MAX_SAFE_INTEGER;

/** A page of work items by due instant, dossier and activation; whose they are is not asked. */
export function pageOfWorklist(items: Iterable<WorkItem>, query: WorklistQuery): Page<WorkItem> {
  const keyOf = ({ dueAt, dossier, activation }: WorkItem) => [dueAt ?? never, dossier, activation];
  return sortedPage(items, query, {
    matches: (item) => matches(item, query),
    keyOf,
    shape: ['number', 'string', 'string'],
  });
}

/** A page of the items that match, in the order of their keys. */
export function sortedPage<Item>(
  items: Iterable<Item>,
  request: PageRequest,
  list: {
    readonly matches: (item: Item) => boolean;
    readonly keyOf: (item: Item) => PageKey;
    readonly shape: readonly ('string' | 'number')[];
  },
): Page<Item> {
  const limit = pageLimit(request.limit);
  const after = decodeCursor(request, list.shape);
  const found: { key: PageKey; item: Item }[] = [];
  for (const item of items) {
    if (!list.matches(item)) continue;
    const key = list.keyOf(item);
    if (after === undefined || compareKeys(key, after) > 0) found.push({ key, item });
  }
  found.sort((a, b) => compareKeys(a.key, b.key));
  const page = found.slice(0, limit + 1).map(({ item }) => item);
  return pageOf(page, limit, list.keyOf);
}

function matches(item: WorkItem, query: WorklistQuery): boolean {
  return (
    (query.unit === undefined || item.unit === query.unit) &&
    (query.role === undefined || item.role === query.role) &&
    (query.procedure === undefined || item.procedure === query.procedure) &&
    (query.claimedBy === undefined || item.claimedBy === query.claimedBy) &&
    (query.claimed === undefined || item.claimedBy !== null) &&
    (query.dueFrom === undefined || (item.dueAt ?? never) >= query.dueFrom) &&
    (query.dueBefore === undefined || (item.dueAt ?? never) < query.dueBefore)
  );
}

/** The work items of a dossier that a person has claimed, or may take. */
export function itemsOf(
  { id, roles, on }: NonNullable<WorklistQuery['person']>,
  items: readonly WorkItem[],
  offers: readonly WorkShare[],
): WorkItem[] {
  const holds = (of: { readonly unit: string; readonly role: string }): boolean =>
    roles.some(({ unit, role }) => of.unit === unit && of.role === role);
  const isOffered = (activation: string): boolean =>
    offers.some(
      (offer) =>
        offer.activation === activation &&
        (offer.person === null
          ? holds(offer)
          : offer.person === id && (offer.from ?? on) <= on && on <= (offer.until ?? on)),
    );
  return items.filter((item) =>
    item.claimedBy === null ? holds(item) || isOffered(item.activation) : item.claimedBy === id,
  );
}

function compareKeys(a: PageKey, b: PageKey): number {
  for (const [i, part] of a.entries()) {
    const other = b[i]!;
    if (part !== other) return part! < other ? -1 : 1;
  }
  return 0;
}
