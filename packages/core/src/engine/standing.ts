/** The log without what was annulled, as every figure and every history reads it. */
import type { DossierEvent } from './event.js';
import { atRightInstants } from './right-instants.js';

/**
 * Which events of a whole log stand no longer, each with the number of the event that annulled it.
 * Empty for most logs.
 */
export function annulledIn(events: readonly DossierEvent[]): ReadonlyMap<number, number> {
  const annulled = new Map<number, number>();
  for (const { payload, seq } of events) {
    if (payload.type !== 'annulled') continue;
    for (const event of payload.events) annulled.set(event, seq);
  }
  return annulled;
}

/**
 * The events of a whole log that stand: without those that were annulled, and without the
 * annulments themselves. What a clock that was ahead wrote of papers and delegations stands, and so
 * does the first event, but at the instant at which the clock was found out: nothing happened after
 * that.
 *
 * The numbers of the events keep their gaps: fold them by {@link foldStanding}.
 *
 * @param events - The whole log, up to any event.
 */
export function standing(events: readonly DossierEvent[]): readonly DossierEvent[] {
  if (!events.some(({ payload }) => payload.type === 'annulled')) return events;
  const annulled = annulledIn(events);
  return atRightInstants(events).filter(
    ({ payload, seq }) => payload.type !== 'annulled' && !annulled.has(seq),
  );
}

/**
 * The events of a whole log that stand on record at an instant: what a figure of a closed period is
 * read from, so that facts typed in later do not change it.
 *
 * @param asOf - Epoch milliseconds.
 */
export function recordedBy(events: readonly DossierEvent[], asOf: number): readonly DossierEvent[] {
  // What a clock wrote that was ahead is on record until its annulment is.
  const last = events.findLastIndex(({ recordedAt }) => recordedAt <= asOf);
  return last === events.length - 1 ? events : events.slice(0, last + 1);
}
