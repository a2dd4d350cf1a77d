/** The instant that a dossier is at. */
import { standsAnyway } from './annullable.js';
import type { Dossier } from './dossier.js';
import type { AnyCommand } from './envelope.js';
import type { DossierEvent } from './event.js';
import { standing } from './standing.js';
import { findsWrongClock } from './wrong-clock.js';

/**
 * The instant that a dossier is at: the clock's, or that of its last event where the clock is
 * behind it.
 */
export function presentOf(dossier: Dossier | undefined, now: number): number {
  return dossier === undefined ? now : Math.max(now, dossier.recordedAt);
}

/** The instant at which a command finds a dossier, given the clock's. */
export function presentForCommand(
  dossier: Dossier | undefined,
  command: AnyCommand,
  now: number,
): number {
  return findsWrongClock(command) ? now : presentOf(dossier, now);
}

/**
 * The instant that a dossier was at before an event, or now where that is later. What stands anyway
 * is no obstacle: it is brought to the instant at which the clock is found to be ahead.
 */
export function presentBefore(events: readonly DossierEvent[], event: number, now: number): number {
  const last = standing(events).findLast((one) => one.seq < event && !standsAnyway(one));
  return Math.max(now, last?.recordedAt ?? now);
}
