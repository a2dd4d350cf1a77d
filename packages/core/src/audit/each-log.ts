/** Walks through all that a store keeps, one dossier at a time. */
import type { Store, StoredDossier } from '../ports/index.js';

/** Everything kept of each dossier, in the order of their ids. */
export async function* eachLog(
  store: Store,
): AsyncIterable<{ readonly dossier: string; readonly stored: StoredDossier }> {
  let after: string | undefined;
  do {
    const page = await store.listLogs({ limit: 1000, ...(after !== undefined && { after }) });
    for (const dossier of page.items) {
      const stored = await store.readStored(dossier);
      if (stored !== undefined) yield { dossier, stored };
    }
    after = page.next;
  } while (after !== undefined);
}
