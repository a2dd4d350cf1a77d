/** Whether days that were promised end at midnight, also in nights in which clocks are changed. */
import type { DossierEvent } from '@thutuc/core';
import { officeCalendar } from '../office/calendar.js';
import type { AuditFinding } from './finding.js';

const civilDate = /^\d{4}-\d{2}-\d{2}$/;
const minuteMs = 60_000;

/** Shows instants as `2025-03-30 23:59`. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: officeCalendar.zone,
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * Holds each promised day of a log against the zone data of the machine, which the engine does not
 * ask: its last instant is the last before midnight.
 */
export function auditDates(dossier: string, events: readonly DossierEvent[]): AuditFinding[] {
  return events.flatMap(({ seq, moves }) =>
    moves.flatMap((move) => {
      const promised = 'due' in move ? move.due : undefined;
      if (promised === undefined || !civilDate.test(promised.due)) return [];
      const { due, dueAt } = promised;
      const end = clock.format(dueAt);
      const next = clock.format(dueAt + minuteMs);
      if (end === `${due} 23:59` && next.endsWith('00:00')) return [];
      const what = `event ${seq} promises ${due} until ${end}, and then it is ${next}`;
      return [{ harm: 'broken' as const, dossier, what }];
    }),
  );
}
