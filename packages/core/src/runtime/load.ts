/** Loading dossiers: from memory while they are fresh, else from their snapshots. */
import { openLog, type Dossier, type DossierEvent } from '../engine/index.js';
import type { Store } from '../ports/index.js';
import { readSnapshot } from './snapshot.js';

/** Most dossiers that are kept in memory. */
const cachedMax = 1000;
/** How often a log is read anew that grows while it is read. */
const attemptsMax = 50;

/** Loads dossiers and remembers what was committed here. */
export interface Loader {
  /** The dossier in the store. */
  load(id: string): Promise<Dossier | undefined>;
  /** The dossier as it was when last seen here; it may be stale, which a commit finds out. */
  recall(id: string): Dossier | undefined;
  remember(dossier: Dossier): void;
  forget(id: string): void;
  readLog(id: string): Promise<DossierEvent[]>;
}

/** Makes a loader over a store. */
export function createLoader(store: Store): Loader {
  const cache = new Map<string, Dossier>();
  const remember = (dossier: Dossier): void => {
    cache.delete(dossier.id);
    cache.set(dossier.id, dossier);
    if (cache.size > cachedMax) cache.delete(cache.keys().next().value ?? '');
  };
  return {
    async load(id) {
      const loaded = await store.load(id);
      if (loaded === undefined) return undefined;
      const dossier = readSnapshot(loaded);
      remember(dossier);
      return dossier;
    },
    recall: (id) => cache.get(id),
    remember,
    forget: (id) => void cache.delete(id),
    async readLog(id) {
      let loaded = await store.load(id);
      for (let attempt = 1; ; attempt += 1) {
        const row = loaded?.row;
        const events = await store.readEvents(id);
        if (events.length > (row?.version ?? 0) && attempt < attemptsMax) {
          // Somebody may have added to the log meanwhile: then its row has moved on as well.
          loaded = await store.load(id);
          if (loaded?.row.version !== row?.version) continue;
        }
        return openLog(id, events, row && { version: row.version, hash: row.head });
      }
    },
  };
}
