/** What a log says that the derived rows of its dossier must be. */
import { openLog } from '../engine/chain.js';
import type { DossierEvent } from '../engine/event.js';
import { foldLog } from '../engine/fold-log.js';
import type { DerivedDossier, StoredDossier } from '../ports/rows.js';
import { boundUnitsOf } from '../runtime/bound-units.js';
import { snapshotOf } from '../runtime/snapshot.js';
import { dossierRowOf, timerRowsOf, workItemRowsOf } from '../runtime/derived-rows.js';
import { workSharesOf } from '../runtime/work-shares.js';
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
      row: dossierRowOf(folded),
      snapshot: snapshotOf(folded),
      workItems: workItemRowsOf(folded),
      timers: timerRowsOf(folded),
      searchTerms: searchTermsOf(folded),
      workShares: workSharesOf(folded),
      boundUnits: boundUnitsOf(folded),
    },
  };
}
