/** Loading dossiers: from memory while they are fresh, else from their snapshots. */
import { openLog } from '../engine/chain.js';
import type { Dossier } from '../engine/dossier.js';
import type { DossierEvent, StoredEvent } from '../engine/event.js';
import type { DossierRow, LoadedDossier } from '../ports/rows.js';
import type { LogPort } from '../ports/log-port.js';
import { readSnapshot, refoldSnapshot } from './snapshot.js';

/** Most dossiers that are kept in memory. */
const cachedMax = 1000;
/** How often a log is read anew that grows while it is read. */
const attemptsMax = 50;

/** Loads dossiers and remembers what was committed here. */
export interface Loader {
  /** The dossier in the store. */
  load(id: string): Promise<Dossier | undefined>;
  /** The dossier that a row and a snapshot hold; it is not remembered. */
  read(loaded: LoadedDossier): Dossier | Promise<Dossier>;
  /** The dossier as it was when last seen here; it may be stale, which a commit finds out. */
  recall(id: string): Dossier | undefined;
  remember(dossier: Dossier): void;
  forget(id: string): void;
  readLog(id: string): Promise<DossierEvent[]>;
}

/**
 * Makes a loader over a store.
 *
 * @param onLog - Is shown each log that is read whole.
 */
export function createLoader(
  store: LogPort,
  onLog?: (log: readonly DossierEvent[]) => void,
): Loader {
  const cache = new Map<string, Dossier>();
  const remember = (dossier: Dossier): void => {
    cache.delete(dossier.id);
    cache.set(dossier.id, dossier);
    if (cache.size > cachedMax) cache.delete(cache.keys().next().value ?? '');
  };
  /** The log of a dossier and its row, as of one moment. */
  const readBoth = async (
    id: string,
  ): Promise<{ row: DossierRow | undefined; events: readonly StoredEvent[] }> => {
    let loaded = await store.load(id);
    for (let attempt = 1; ; attempt += 1) {
      const row = loaded?.row;
      const events = await store.readEvents(id);
      if (events.length > (row?.version ?? 0) && attempt < attemptsMax) {
        // Another process may have added to the log meanwhile: then its row has moved on as well.
        loaded = await store.load(id);
        if (loaded?.row.version !== row?.version) continue;
      }
      return { row, events };
    }
  };
  const read = (loaded: LoadedDossier): Dossier | Promise<Dossier> => {
    const id = loaded.row.dossier;
    return (
      readSnapshot(loaded) ??
      readBoth(id).then(({ row = loaded.row, events }) => refoldSnapshot(row, events))
    );
  };
  return {
    async load(id) {
      const loaded = await store.load(id);
      if (loaded === undefined) return undefined;
      const dossier = await read(loaded);
      remember(dossier);
      return dossier;
    },
    read,
    recall: (id) => cache.get(id),
    remember,
    forget: (id) => void cache.delete(id),
    async readLog(id) {
      const { row, events } = await readBoth(id);
      const log = openLog(id, events, row && { version: row.version, hash: row.head });
      onLog?.(log);
      return log;
    },
  };
}
