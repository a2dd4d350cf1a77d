/** The numbers that the steps of the root graph were entered by, before the dossier was decided. */
import { parseActivation } from './activation.js';
import type { Visits } from './dossier.js';
import type { DossierEvent } from './event.js';
import { countingPlace } from './moves/caught.js';
import { renamed } from './rename.js';

/**
 * The entries into steps of the root graph, as a scope has them that is opened again: no number is
 * given twice, and none of these entries counts against a bound.
 *
 * @param log - The whole log.
 */
export function rootVisits(log: readonly DossierEvent[]): readonly Visits[] {
  let entries = new Map<string, number>();
  for (const move of log.flatMap(({ moves }) => moves)) {
    if (move.op === 'rename') {
      const { steps } = move;
      const before = entries;
      // An annulled migration gives the old names back: numbers are used under both.
      entries = new Map(before);
      for (const [step, last] of before) note(entries, renamed(step, steps), last);
    } else if (move.op === 'enter' && !move.activation.startsWith('@')) {
      const { scope, step, entry } = parseActivation(move.activation);
      if (scope === '') note(entries, step, entry);
    } else if (move.op === 'caught' && move.entry !== undefined) {
      const { home, as } = countingPlace(move.activation, move.name);
      if (home === '') note(entries, as, move.entry);
    }
  }
  return [...entries].map(([step, count]) => ({ step, entries: count, annulled: count }));
}

function note(entries: Map<string, number>, step: string, entry: number): void {
  entries.set(step, Math.max(entry, entries.get(step) ?? 0));
}
