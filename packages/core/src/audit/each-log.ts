/** Walks through all that a store keeps, one dossier at a time. */
import { allItems } from '../ports/all-items.js';
import type { LogPort } from '../ports/log-port.js';
import type { StoredDossier } from '../ports/rows.js';

/** Of a dossier that has neither a log nor a row there may be rows in other tables. */
const nothing: StoredDossier = { events: [], commands: [], messages: [] };

/** Everything kept of each dossier, in the order of their ids. */
export async function* eachLog(
  store: LogPort,
): AsyncIterable<{ readonly dossier: string; readonly stored: StoredDossier }> {
  for await (const dossier of allItems((page) => store.listLogs(page))) {
    const stored = await store.readStored(dossier);
    yield { dossier, stored: stored ?? nothing };
  }
}
