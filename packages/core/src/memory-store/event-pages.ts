/** Pages of the events of all dossiers. */
import type { StoredEvent } from '../engine/event.js';
import { decodeCursor, pageLimit, pageOf } from '../ports/page.js';
import type { Page, PageRequest } from '../ports/page-request.js';

/** A page of the events of all dossiers, by their ids and in order. */
export function pageOfEvents(
  dossiers: ReadonlyMap<string, { readonly events: readonly StoredEvent[] }>,
  query: PageRequest,
): Page<StoredEvent> {
  const limit = pageLimit(query.limit);
  const [last = '', seq = 0] = (decodeCursor(query, ['string', 'number']) ?? []) as [
    string?,
    number?,
  ];
  const found: StoredEvent[] = [];
  for (const dossier of [...dossiers.keys()].filter((id) => id >= last).sort()) {
    const { events } = dossiers.get(dossier)!;
    found.push(...(dossier === last ? events.slice(seq) : events).slice(0, limit + 1));
    if (found.length > limit) break;
  }
  return pageOf(found, limit, (event) => [event.dossier, event.seq]);
}
