/** Snapshots: dossiers as text, without the lists and counts that are empty. */
import type { Dossier } from '../engine/index.js';
import { JsonSnapshot, type StoredSnapshot } from '../ports/index.js';

/** What a snapshot leaves out where it is so; most of it is in a dossier that is finished. */
const nothingYet = {
  amendments: [],
  scopes: [],
  activations: [],
  consultations: [],
  counts: { supplements: 0, apologies: 0, extensions: 0, withdrawals: 0 },
} satisfies Partial<Dossier>;

/** The snapshot of a dossier as text, with what belongs to persons apart. */
export function snapshotOf(dossier: Dossier): StoredSnapshot {
  return new JsonSnapshot(dossier, openPart);
}

/** The dossier that a snapshot holds. */
export function readSnapshot(snapshot: StoredSnapshot): Dossier {
  const open = JSON.parse(snapshot.body) as Omit<Dossier, 'personal' | keyof typeof nothingYet>;
  const personal =
    snapshot.personal === null ? null : (JSON.parse(snapshot.personal) as Dossier['personal']);
  return { ...nothingYet, ...open, personal };
}

/** What does not belong to persons; JSON leaves out what is `undefined`. */
function openPart(dossier: Dossier): object {
  const { amendments, scopes, activations, consultations, counts } = dossier;
  const hasCounted = Object.values(counts).some((count) => count > 0);
  return {
    ...dossier,
    personal: undefined,
    amendments: unlessEmpty(amendments),
    scopes: unlessEmpty(scopes),
    activations: unlessEmpty(activations),
    consultations: unlessEmpty(consultations),
    counts: hasCounted ? counts : undefined,
  };
}

function unlessEmpty<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}
