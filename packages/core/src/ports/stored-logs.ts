/** The logs of a store, whole, one after the other. */
import type { StoredEvent } from '../engine/event.js';
import { allPages } from './all-items.js';
import type { LogPort } from './log-port.js';

/**
 * The log of each dossier, in the order of their ids. A report of many reads them faster this way
 * than one by one; of a dossier without events it tells nothing.
 */
export async function* storedLogs(
  store: Pick<LogPort, 'listEvents'>,
): AsyncGenerator<readonly StoredEvent[]> {
  let log: StoredEvent[] = [];
  for await (const events of allPages((page) => store.listEvents(page))) {
    for (const event of events) {
      if (log[0] !== undefined && log[0].dossier !== event.dossier) {
        yield log;
        log = [];
      }
      log.push(event);
    }
  }
  if (log.length > 0) yield log;
}
