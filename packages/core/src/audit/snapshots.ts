/** Snapshots as the audit compares them with the log. */
import { canonicalJson } from '../content-hash/canonical-json.js';
import type { DerivedDossier, DossierRow } from '../ports/rows.js';
import { isSnapshotOfAnotherVersion, readSnapshot } from '../runtime/snapshot.js';

/** Snapshots are compared by the dossier they hold: a release may leave more out than another. */
export function comparableSnapshot(row: DossierRow, { snapshot }: DerivedDossier): string {
  try {
    return canonicalJson(readSnapshot({ row, snapshot }) ?? null);
  } catch {
    return 'unreadable';
  }
}

/** Whether the snapshot of a dossier is one of another release, which nobody reads. */
export function isOutdatedSnapshot(kept: DerivedDossier | undefined): boolean {
  if (kept === undefined) return false;
  try {
    return isSnapshotOfAnotherVersion(kept.snapshot);
  } catch {
    return false;
  }
}
