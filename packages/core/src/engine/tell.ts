/** Notifying those of an annulment who have heard of what counts no longer. */
import type { Decision } from './decision.js';
import { recipientKey } from './effects.js';
import type { DossierEvent } from './event.js';

const minuteMs = 60_000;

/** How long the letters of acts wait that can be undone, in milliseconds. */
export function holdOf({ context }: Pick<Decision, 'context'>): number {
  return (context.procedure.procedure.undo?.holdMinutes ?? 0) * minuteMs;
}

/** Notifies whoever has heard of events that count no longer; letters that wait are not sent. */
export function tellAnnulled(decision: Decision, annulled: readonly DossierEvent[]): void {
  const { now } = decision.context;
  const known = new Set<string>();
  for (const { told = [], recordedAt } of annulled) {
    if (now < recordedAt + holdOf(decision)) continue;
    for (const { to } of told) {
      const key = recipientKey(to);
      if (known.has(key)) continue;
      known.add(key);
      decision.effects.push({ kind: 'notify', template: 'annulled', to });
    }
  }
}
