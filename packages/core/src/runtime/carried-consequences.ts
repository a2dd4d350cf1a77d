/** Consequences that were carried out although an interruption says that time stood still. */
import { localDay, startOfDay } from '@thutuc/legal-time';
import { onlyTells } from '../engine/only-tells.js';
import { clockActivation } from '../engine/activation.js';
import type { DossierEvent } from '../engine/event.js';
import { standing } from '../engine/standing.js';
import type { TimedInterruption } from './interruption.js';

/** A consequence that came about while an interruption lasted, or too early by it. */
export interface CarriedConsequence {
  readonly dossier: string;
  /** Number of the event: whoever may annuls it, or lets it stand. */
  readonly event: number;
  /** The step whose limit had passed; `@clock#1` for the limit of the law. */
  readonly activation: string;
  /** When it took effect, in epoch milliseconds. */
  readonly at: number;
}

/** The consequences of a log that would not have come, or not then. */
export function carriedIn(
  dossier: string,
  log: readonly DossierEvent[],
  { interruption: { effect }, from, to = Infinity }: TimedInterruption,
  zone: string,
): CarriedConsequence[] {
  const begun = new Map<string, number>();
  return standing(log).flatMap((event) => {
    noteBeginnings(begun, event);
    const { payload, effectiveAt, seq } = event;
    const isConsequence = payload.type === 'timerFired' || payload.type === 'carriedOut';
    if (!isConsequence || onlyTells(event)) return [];
    const { activation } = payload;
    // Its limit ended with the instant before.
    const end = effectiveAt - 1;
    const isMet =
      effect === 'suspend'
        ? end >= from && (begun.get(activation) ?? -Infinity) < to
        : end >= from && startOfDay(localDay(end, zone), zone) < to;
    return isMet ? [{ dossier, event: seq, activation, at: effectiveAt }] : [];
  });
}

/** Notes when limits began: those of the steps that are entered, and that of the law. */
function noteBeginnings(begun: Map<string, number>, { moves, effectiveAt }: DossierEvent): void {
  for (const move of moves) {
    if (move.op === 'enter') begun.set(move.activation, move.at ?? effectiveAt);
    else if (move.op === 'clock' && move.fact.type === 'started') {
      begun.set(clockActivation, move.fact.at);
    }
  }
}
