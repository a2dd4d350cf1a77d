/** When events took effect, as later corrections have it. */
import type { DossierEvent } from './event.js';

/** The legal moment of each event of a log, corrected where a later event corrects it. */
export function momentsOf(events: readonly DossierEvent[]): readonly number[] {
  const moments = events.map(({ effectiveAt }) => effectiveAt);
  for (const { payload } of events) {
    if (payload.type !== 'corrected' || payload.effectiveAt === undefined) continue;
    const corrected = events.findIndex(({ seq }) => seq === payload.event);
    if (corrected >= 0) moments[corrected] = payload.effectiveAt;
  }
  return moments;
}
