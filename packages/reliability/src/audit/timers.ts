/** Whether each timer of a dossier fired once, in its time, and before whatever came after it. */
import { evolve, timersOf } from '@thutuc/core/pure';
import type { Dossier, DossierEvent } from '@thutuc/core';
import type { AuditFinding } from './finding.js';

type DossierTimer = ReturnType<typeof timersOf>[number];

/**
 * Goes through a log and holds every firing against the timers that the dossier had before it.
 *
 * @param untilMs - By when all timers that are due have fired, in epoch milliseconds.
 */
export function auditTimers(events: readonly DossierEvent[], untilMs: number): AuditFinding[] {
  const findings: AuditFinding[] = [];
  let dossier: Dossier | undefined;
  for (const event of events) {
    const report = (harm: AuditFinding['harm'], what: string) =>
      findings.push({ harm, dossier: dossier?.id ?? '', what: `event ${event.seq}: ${what}` });
    const { recordedAt, effectiveAt } = event;
    const pending = dossier === undefined ? [] : timersOf(dossier, recordedAt, effectiveAt);
    const { payload } = event;
    const due = pending.find(
      ({ activation, timer }) =>
        payload.type === 'timerFired' &&
        activation === payload.activation &&
        timer === payload.timer,
    );
    dossier = evolve(dossier, event);
    if (payload.type !== 'timerFired') {
      // What is due by a clock that was ahead fires behind the annulment of what that clock wrote.
      if (payload.type === 'annulled' && payload.kind === 'clock') continue;
      for (const timer of pending) report('lost', `${payload.type} passes over ${nameOf(timer)}`);
    } else if (due === undefined) {
      report('doubled', `${payload.activation} fires what is not due`);
    } else {
      if (pending.some(({ at }) => at < due.at))
        report('broken', `${nameOf(due)} fires before an earlier one`);
      // Only another event may set it again, as when a clock resumes after its limit has passed.
      if (timersOf(dossier).some((timer) => nameOf(timer) === nameOf(due)))
        report('doubled', `${nameOf(due)} has fired and still runs`);
    }
  }
  if (dossier === undefined) return findings;
  for (const timer of timersOf(dossier, untilMs))
    findings.push({ harm: 'lost', dossier: dossier.id, what: `${nameOf(timer)} never fired` });
  return findings;
}

function nameOf({ activation, timer, at }: DossierTimer): string {
  return `timer ${timer} of ${activation} at ${at}`;
}
