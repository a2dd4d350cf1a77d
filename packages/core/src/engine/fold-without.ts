/** What a dossier is without some of its events. */
import { standsAnyway } from './annullable.js';
import type { Dossier } from './dossier.js';
import { burnEntry, burnNumber } from './draft.js';
import type { DossierEvent } from './event.js';
import { evolveStanding } from './evolve.js';
import { countingPlace } from './moves/caught.js';
import { renamed, type Renames } from './rename.js';
import { copyDossier } from './copies.js';
import { atRightInstants } from './right-instants.js';
import { annulledIn } from './standing.js';

/**
 * The dossier without events that are to be annulled, and without those that were annulled before.
 * What a clock that was ahead wrote and what stands all the same counts from an instant on.
 *
 * @param log - The whole log.
 * @param annulled - Numbers of events; the first of the log is not among them.
 * @param foundAt - When the clock is found to be ahead, in epoch milliseconds.
 */
export function dossierWithout(
  log: readonly DossierEvent[],
  annulled: Iterable<number>,
  foundAt: number,
): Dossier | undefined {
  const without = new Set([...annulled, ...annulledIn(log).keys()]);
  for (const { payload, seq } of log) if (payload.type === 'annulled') without.add(seq);
  return foldWithout(atRightInstants(log, foundAt), without);
}

/** The events from one on that a fold leaves out, where a clock that was ahead wrote them. */
export function goneFrom(log: readonly DossierEvent[], event: number): DossierEvent[] {
  const gone = annulledIn(log);
  return log.slice(event - 1).filter((one) => !standsAnyway(one) && !gone.has(one.seq));
}

/** The dossier folded without what a clock that was ahead wrote from an event on. */
export function dossierBefore(log: readonly DossierEvent[], event: number): Dossier | undefined {
  const gone = goneFrom(log, event).map(({ seq }) => seq);
  return dossierWithout(log, gone, Infinity);
}

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
  /** By which numbers of events steps were renamed that go by their old names again. */
  let renames: (readonly [seq: number, back: Renames])[] = [];
  for (const event of events) {
    const { seq, payload, moves } = event;
    if (!without.has(seq)) {
      dossier = evolveStanding(dossier, event);
      continue;
    }
    if (payload.type === 'annulled') {
      renames = renames.filter(([renaming]) => !payload.events.includes(renaming));
    }
    for (const move of moves) {
      if (move.op === 'rename') renames.push([seq, inverse(move.steps)]);
      if ((move.op !== 'enter' && move.op !== 'caught') || !dossier) continue;
      if (move.activation.startsWith('@')) continue;
      const id = renames.reduceRight((young, [, back]) => renamed(young, back), move.activation);
      if (move.op === 'enter') dossier = withUsedNumber(dossier, id);
      else if (move.entry !== undefined) dossier = withCaught(dossier, id, move.name, move.entry);
    }
  }
  return dossier;
}

function inverse(steps: Renames): Renames {
  return Object.fromEntries(Object.entries(steps).map(([old, young]) => [young, old]));
}

function withCaught(dossier: Dossier, activation: string, name: string, entry: number): Dossier {
  const draft = copyDossier(dossier);
  const { home, as } = countingPlace(activation, name);
  burnNumber(draft, home, as, entry);
  return draft;
}

function withUsedNumber(dossier: Dossier, activation: string): Dossier {
  const draft = copyDossier(dossier);
  burnEntry(draft, activation);
  return draft;
}
