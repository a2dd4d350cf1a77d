/** Reading a dossier from a store alone: its checked log, and the law that it is pinned to. */
import { recordedBy } from '../engine/standing.js';
import type { Dossier } from '../engine/dossier.js';
import type { DossierEvent } from '../engine/event.js';
import type { Store } from '../ports/store.js';
import { createRuleBook } from '@thutuc/legal-time';
import { foldLog } from '../engine/fold-log.js';
import type { TimelineLaw } from '../timeline/dues.js';
import { explainingLaw } from './explaining-law.js';
import { createLoader } from './load.js';
import { createRegistry, type Law, type Registry } from './registry.js';

/** As of when a dossier is read. */
export interface AsOf {
  /** Only what was recorded by this instant counts, in epoch milliseconds; all where absent. */
  readonly asOf?: number;
}

/** A dossier with everything that explains it. */
export interface DossierRecord {
  /** What the log folds to. */
  readonly dossier: Dossier;
  /** The log, every hash checked. */
  readonly events: readonly DossierEvent[];
  /** The procedure, rules and calendars that the dossier is pinned to. */
  readonly law: Law;
  /** The same as a timeline wants it, with the versions that the dossier was under before. */
  readonly timelineLaw: TimelineLaw;
}

/**
 * Reads a dossier and its law from a store, without an engine and without an access record;
 * `undefined` where there is no such dossier.
 *
 * @param options - `asOf`: only what was recorded by that instant, in epoch milliseconds; where
 *   nothing was, there is no such dossier.
 * @throws LogError `LOG_TAMPERED` and others for a log that is not what was written; CommandError
 *   `PROCEDURE_UNKNOWN` where the store has lost what the dossier pins.
 */
export function readStoredDossier(
  store: Store,
  id: string,
  options?: AsOf,
): Promise<DossierRecord | undefined> {
  return readRecord(store, createRegistry(store, [], createRuleBook([]), []), id, options);
}

/** As {@link readStoredDossier}, with the law that a registry has at hand already. */
export async function readRecord(
  store: Store,
  registry: Pick<Registry, 'lawOf'>,
  id: string,
  { asOf = Infinity }: AsOf = {},
): Promise<DossierRecord | undefined> {
  const events = recordedBy(await createLoader(store).readLog(id), asOf);
  const dossier = foldLog(events);
  if (dossier === undefined) return undefined;
  const law = await registry.lawOf(dossier);
  return { dossier, events, law, timelineLaw: await explainingLaw(registry, dossier, events) };
}
