/** Rebuilds what is derived from the logs: rows, snapshots, work items, offers, timers, terms. */
import { ConflictError, LogError } from '../engine/errors.js';
import type { DerivedDossier, StoredDossier } from '../ports/rows.js';
import type { LogPort } from '../ports/log-port.js';
import { deriveFromLog } from './derive.js';
import { eachLog } from './each-log.js';
import { isOutdatedSnapshot, comparableSnapshot } from './snapshots.js';

/** How often a dossier is tried anew that changes meanwhile. */
const attemptsMax = 50;

/** What a rebuild did. */
export interface RebuildReport {
  readonly dossiers: number;
  readonly events: number;
}

/** How to rebuild. */
export interface RebuildOptions {
  /** Called after each dossier with the number of dossiers so far. */
  readonly onProgress?: (dossiers: number) => void;
  /**
   * Rebuild also dossiers whose row or snapshot does not vouch for their log. A log that was cut
   * looks whole afterwards: compare it with an anchor or a backup before.
   *
   * @defaultValue false
   */
  readonly unproven?: boolean;
}

/**
 * Puts what the log of a dossier leads to in the place of its derived rows; answers whether there
 * is such a log.
 *
 * @throws LogError for a log that is not what was written, `LOG_UNPROVEN` for one that nothing else
 *   vouches for; then nothing is changed
 * @throws ConflictError `VERSION_CONFLICT` when the dossier kept changing meanwhile
 */
export async function rebuildDossier(
  store: LogPort,
  dossier: string,
  { unproven = false }: Omit<RebuildOptions, 'onProgress'> = {},
): Promise<boolean> {
  const stored = await store.readStored(dossier);
  const result = stored && (await rebuild(store, dossier, stored, unproven));
  if (result === 'unproven') throw unprovenError([dossier], 1);
  return result === 'rebuilt';
}

/**
 * Rebuilds all dossiers, but those whose row or snapshot is gone or says otherwise than the log:
 * work items, timers, offers and words follow from a log that these two vouch for, whereas a log
 * that was cut short has nothing left that says so. Other processes may go on working.
 *
 * @throws LogError at the first log that is not what was written; `LOG_UNPROVEN`, when all others
 *   are rebuilt, where some were left
 */
export async function rebuildStore(
  store: LogPort,
  { onProgress, unproven = false }: RebuildOptions = {},
): Promise<RebuildReport> {
  let [dossiers, events, left] = [0, 0, 0];
  const first: string[] = [];
  for await (const { dossier, stored } of eachLog(store)) {
    const result = await rebuild(store, dossier, stored, unproven);
    if (result === 'unproven') {
      left += 1;
      if (first.length < namedMax) first.push(dossier);
    }
    if (result !== 'rebuilt') continue;
    dossiers += 1;
    events += stored.events.length;
    onProgress?.(dossiers);
  }
  if (left > 0) throw unprovenError(first, left);
  return { dossiers, events };
}

/** Most dossiers that an error names. */
const namedMax = 100;

async function rebuild(
  store: LogPort,
  dossier: string,
  read: StoredDossier,
  unproven: boolean,
): Promise<'rebuilt' | 'unproven' | 'none'> {
  let stored: StoredDossier | undefined = read;
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    const fromLog = stored && deriveFromLog(dossier, stored);
    if (fromLog === undefined) return 'none';
    if (!unproven && !vouchesFor(stored?.derived, fromLog.derived)) return 'unproven';
    if (await store.replaceDerived(fromLog.derived)) return 'rebuilt';
    stored = await store.readStored(dossier);
  }
  throw new ConflictError(
    'VERSION_CONFLICT',
    `Dossier "${dossier}" changed ${attemptsMax} times while it was rebuilt. Try again.`,
    { dossier },
  );
}

/**
 * Whether a row and its snapshot say that a log is whole. The row names the log's end, or the log
 * could not be opened; the snapshot is what was decided by then. One of another release says
 * nothing.
 */
function vouchesFor(kept: DerivedDossier | undefined, derived: DerivedDossier): boolean {
  if (kept === undefined) return false;
  const { row } = derived;
  return (
    isOutdatedSnapshot(kept) || comparableSnapshot(row, kept) === comparableSnapshot(row, derived)
  );
}

function unprovenError(first: readonly string[], count: number): LogError {
  const names = first.slice(0, 3).map((dossier) => `"${dossier}"`);
  const more = count > names.length ? ` and ${count - names.length} more` : '';
  return new LogError(
    'LOG_UNPROVEN',
    `The rows of ${names.join(', ')}${more} are gone or say otherwise than the log, so that nothing here says that the log is whole. Compare it with an anchor or a backup; then rebuild it as unproven.`,
    { dossiers: first, count },
  );
}
