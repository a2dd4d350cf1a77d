/** A dossier without what it says of persons. */
import type { Dossier } from '../engine/dossier.js';

/** The dossier without what it says of persons, for whoever may know that there is one. */
export function withoutPersons(dossier: Dossier): Dossier {
  return { ...dossier, personal: null };
}
