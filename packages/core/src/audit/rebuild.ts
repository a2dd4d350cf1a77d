/** Rebuilds what is derived from the logs: rows, snapshots, work items, offers, timers, terms. */
import { ConflictError } from '../engine/index.js';
import type { Store, StoredDossier } from '../ports/index.js';
import { deriveFromLog } from './derive.js';
import { eachLog } from './each-log.js';

/** How often a dossier is tried anew that changes meanwhile. */
const attemptsMax = 50;

/** What a rebuild did. */
export interface RebuildReport {
  readonly dossiers: number;
  readonly events: number;
}

/**
 * Puts what the log of a dossier leads to in the place of its derived rows; answers whether there
 * is such a log.
 *
 * @throws LogError for a log that is not what was written; then nothing is changed
 * @throws ConflictError `VERSION_CONFLICT` when the dossier kept changing meanwhile
 */
export async function rebuildDossier(store: Store, dossier: string): Promise<boolean> {
  const stored = await store.readStored(dossier);
  return stored !== undefined && (await rebuild(store, dossier, stored));
}

/**
 * Rebuilds all dossiers. Other processes may go on working.
 *
 * @param onProgress - Called after each dossier with the number of dossiers so far.
 * @throws LogError at the first log that is not what was written
 */
export async function rebuildStore(
  store: Store,
  onProgress?: (dossiers: number) => void,
): Promise<RebuildReport> {
  let [dossiers, events] = [0, 0];
  for await (const { dossier, stored } of eachLog(store)) {
    if (!(await rebuild(store, dossier, stored))) continue;
    dossiers += 1;
    events += stored.events.length;
    onProgress?.(dossiers);
  }
  return { dossiers, events };
}

async function rebuild(store: Store, dossier: string, read: StoredDossier): Promise<boolean> {
  let stored: StoredDossier | undefined = read;
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    const fromLog = stored && deriveFromLog(dossier, stored);
    if (fromLog === undefined) return false;
    if (await store.replaceDerived(fromLog.derived)) return true;
    stored = await store.readStored(dossier);
  }
  throw new ConflictError(
    'VERSION_CONFLICT',
    `Dossier "${dossier}" changed ${attemptsMax} times while it was rebuilt. Try again.`,
    { dossier },
  );
}
