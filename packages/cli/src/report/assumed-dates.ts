/** Which dates of a list rest on values that are only assumed. */
import type { Engine, Procedure } from '@thutuc/core';
import { staticPath } from '@thutuc/core/pure';
import { assumedAt, assumedOfLaw, placeOfLimit } from '@thutuc/core/procedure';

/** Tells of dossiers whose dates rest on an assumption. */
export interface AssumedDates {
  /** Whether the due date of the law does. */
  readonly ofLaw: (dossier: string) => boolean;
  /** Whether that of an open duty does. */
  readonly ofDuty: (dossier: string, activation: string) => boolean;
}

/** Reads of some dossiers, and of the procedures they are pinned to, what is assumed in them. */
export async function assumedDates(
  engine: Engine,
  dossiers: Iterable<string>,
): Promise<AssumedDates> {
  const procedures = new Map<string, Procedure | undefined>();
  const laws = new Set<string>();
  const pinned = new Map<string, Procedure>();
  for (const id of new Set(dossiers)) {
    const dossier = await engine.readOffRecord(id);
    if (dossier === undefined) continue;
    const { hash } = dossier.procedure;
    if (!procedures.has(hash)) procedures.set(hash, await procedureIn(engine, hash));
    const procedure = procedures.get(hash);
    if (procedure === undefined) continue;
    pinned.set(id, procedure);
    if (assumedOfLaw(procedure, dossier.clock.facts).length > 0) laws.add(id);
  }
  return {
    ofLaw: (dossier) => laws.has(dossier),
    ofDuty(dossier, activation) {
      const procedure = pinned.get(dossier);
      const place = placeOfLimit(staticPath(activation));
      return procedure !== undefined && assumedAt(procedure, place).length > 0;
    },
  };
}

/** The procedure under a hash; nothing where the store has lost it, as reading the dossier says. */
async function procedureIn({ store }: Engine, hash: string): Promise<Procedure | undefined> {
  const text = await store.getContent('procedure', hash);
  return text === undefined ? undefined : (JSON.parse(text) as Procedure);
}
