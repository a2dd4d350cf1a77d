/** Reading a dossier from a store alone: its checked log, and the law that it is pinned to. */
import { foldLog, type Dossier, type DossierEvent } from '../engine/index.js';
import type { Store } from '../ports/index.js';
import { createRuleBook } from '../time-limit/index.js';
import { createLoader } from './load.js';
import { createRegistry, type Law } from './registry.js';

/** A dossier with everything that explains it. */
export interface DossierRecord {
  /** What the log folds to. */
  readonly dossier: Dossier;
  /** The log, every hash checked. */
  readonly events: readonly DossierEvent[];
  /** The procedure, rules and calendars that the dossier is pinned to. */
  readonly law: Law;
}

/**
 * Reads a dossier and its law from a store; `undefined` where there is no such dossier.
 *
 * @throws LogError `LOG_TAMPERED` and others for a log that is not what was written; CommandError
 *   `PROCEDURE_UNKNOWN` where the store has lost what the dossier pins.
 */
export async function readDossier(store: Store, id: string): Promise<DossierRecord | undefined> {
  const events = await createLoader(store).readLog(id);
  const dossier = foldLog(events);
  if (dossier === undefined) return undefined;
  const law = await createRegistry(store, [], createRuleBook([]), []).lawOf(dossier);
  return { dossier, events, law };
}
