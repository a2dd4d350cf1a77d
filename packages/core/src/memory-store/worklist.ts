/** Pages of work items and dossiers in memory: filtered, in the order of their keys. */
import { decodeCursor, pageLimit, pageOf, type PageKey } from '../ports/page.js';
import type { Page, PageRequest } from '../ports/page-request.js';
import type { DossierRow, ListedItem, WorkItem, WorkShare } from '../ports/rows.js';
import { isResting } from '../engine/dossier-lifecycle.js';
import { standingOf } from '../ports/work-standing.js';
import type { WorklistQuery, WorkQuery } from '../ports/work-port.js';

/** Stands for "no due instant", after every other. */
const never = Number.MAX_SAFE_INTEGER;

/** A page of work items with their dossiers, in order; whose they are is not asked. */
export function pageOfWork(items: Iterable<ListedItem>, query: WorkQuery): Page<ListedItem> {
  const placeOf = ({ item, dossier }: ListedItem): number =>
    query.order === 'received' ? dossier.row.submittedAt : (item.dueAt ?? never);
  return sortedPage(items, query, {
    matches: (listed) => isAsked(listed, query),
    keyOf: (listed) => [placeOf(listed), listed.item.dossier, listed.item.activation],
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

/** Whether a work item fulfils what a query asks of it and of its dossier. */
export function isAsked({ item, dossier: { row } }: ListedItem, query: WorklistQuery): boolean {
  const { dueAt } = item;
  return (
    isOf(item, query) &&
    (query.claimed === undefined || (item.claimedBy !== null) === query.claimed) &&
    (query.lifecycle === undefined || row.lifecycle === query.lifecycle) &&
    (query.dueFrom === undefined || (dueAt ?? never) >= query.dueFrom) &&
    (query.dueBefore === undefined || (dueAt ?? never) < query.dueBefore) &&
    (query.overdueAt === undefined || ((dueAt ?? never) < query.overdueAt && !isResting(row))) &&
    standsAsAsked(item, row, query)
  );
}

function isOf(item: WorkItem, query: WorklistQuery): boolean {
  return (
    (query.unit === undefined || item.unit === query.unit) &&
    (query.role === undefined || item.role === query.role) &&
    (query.procedure === undefined || item.procedure === query.procedure) &&
    (query.step === undefined || item.step === query.step) &&
    (query.claimedBy === undefined || item.claimedBy === query.claimedBy)
  );
}

function standsAsAsked(
  item: WorkItem,
  { lifecycle }: DossierRow,
  { standing }: WorklistQuery,
): boolean {
  return standing === undefined || standingOf(item, lifecycle, standing.at) === standing.is;
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
