/** What a log says that the derived rows of its dossier must be. */
import { canonicalJson } from '../content-hash/content-hash.js';
import { foldLog } from '../engine/evolve.js';
import { openLog } from '../engine/chain.js';
import type { DossierEvent } from '../engine/event.js';
import type { DerivedDossier, DossierRow, StoredDossier } from '../ports/rows.js';
import { isOfAnotherVersion, readSnapshot, snapshotOf } from '../runtime/snapshot.js';
import { rowOf, timerRowsOf, workItemsOf } from '../runtime/derived-rows.js';
import { workOffersOf } from '../runtime/work-offers.js';
import { searchTermsOf } from '../search/terms.js';

/** A log that was opened, and what follows from it. */
export interface DerivedFromLog {
  readonly events: readonly DossierEvent[];
  readonly derived: DerivedDossier;
}

/**
 * Opens the log of a dossier and folds it; `undefined` where there is no log.
 *
 * @throws LogError for a log that is not what was written, or that ends elsewhere than its row says
 */
export function deriveFromLog(dossier: string, stored: StoredDossier): DerivedFromLog | undefined {
  if (stored.events.length === 0) return undefined;
  const row = stored.derived?.row;
  const events = openLog(dossier, stored.events, row && { version: row.version, hash: row.head });
  // A log that has an event folds to a dossier.
  const folded = foldLog(events)!;
  return {
    events,
    derived: {
      row: rowOf(folded),
      snapshot: snapshotOf(folded),
      workItems: workItemsOf(folded),
      timers: timerRowsOf(folded),
      searchTerms: searchTermsOf(folded),
      workOffers: workOffersOf(folded),
    },
  };
}

/** Snapshots are compared by the dossier they hold: a release may leave more out than another. */
export function snapshotText(row: DossierRow, { snapshot }: DerivedDossier): string {
  try {
    return canonicalJson(readSnapshot({ row, snapshot }) ?? null);
  } catch {
    return 'unreadable';
  }
}

/** Whether the snapshot of a dossier is one of another release, which nobody reads. */
export function isOutdated(kept: DerivedDossier | undefined): boolean {
  if (kept === undefined) return false;
  try {
    return isOfAnotherVersion(kept.snapshot);
  } catch {
    return false;
  }
}
