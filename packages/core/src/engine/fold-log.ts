/** Folding a log to the dossier that it leads to. */
import type { Dossier } from './dossier.js';
import type { DossierEvent } from './event.js';
import { evolve, evolveStanding } from './evolve.js';

/** The dossier that a log folds to; `undefined` for an empty log. */
export function foldLog(events: Iterable<DossierEvent>): Dossier | undefined {
  let dossier: Dossier | undefined;
  for (const event of events) dossier = evolve(dossier, event);
  return dossier;
}

/** The dossier that the events of a log fold to that stand. */
export function foldStanding(events: Iterable<DossierEvent>): Dossier | undefined {
  let dossier: Dossier | undefined;
  for (const event of events) dossier = evolveStanding(dossier, event);
  return dossier;
}
