/** What a dossier is without some of its events. */
import type { Dossier } from './dossier.js';
import { burnEntry } from './draft.js';
import type { DossierEvent } from './event.js';
import { evolveStanding } from './evolve.js';
import { thaw } from './shape.js';

/**
 * Folds a log without some events. The numbers of the activations that these had entered stay used:
 * no activation id is given twice.
 *
 * @param without - Numbers of events; the first of the log is not among them.
 */
export function foldWithout(
  events: readonly DossierEvent[],
  without: ReadonlySet<number>,
): Dossier | undefined {
  let dossier: Dossier | undefined;
  for (const event of events) {
    if (!without.has(event.seq)) dossier = evolveStanding(dossier, event);
    else if (dossier !== undefined) dossier = withUsedNumbers(dossier, event);
  }
  return dossier;
}

function withUsedNumbers(dossier: Dossier, { moves }: DossierEvent): Dossier {
  const draft = thaw(dossier);
  for (const move of moves) {
    if (move.op === 'enter' && !move.activation.startsWith('@')) burnEntry(draft, move.activation);
  }
  return draft;
}
