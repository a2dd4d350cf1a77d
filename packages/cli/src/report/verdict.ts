/** How a dossier stands with the law: early, on time, late, or still open. */
import { localDay, toDayNumber, type ClockReading, type WorkingCalendar } from '@thutuc/legal-time';
import type { Dossier } from '@thutuc/core';

/** How the end of a dossier lies to its legal due date. */
export type Timing =
  'early' | 'onTime' | 'late' | 'running' | 'overdue' | 'withdrawn' | 'notStarted';

/** How a dossier stands with the law. */
export interface Verdict {
  readonly timing: Timing;
  /** Civil date or instant; `null` where the clock never started. */
  readonly due: string | null;
  /** Days between the due day and the end: negative when early. */
  readonly days: number;
  readonly provisional: boolean;
}

/** Judges a dossier by its legal clock; an open one is judged at the clock's last reading. */
export function verdictOf(
  dossier: Dossier,
  clock: ClockReading,
  { zone }: WorkingCalendar,
): Verdict {
  if (clock.state === 'notStarted')
    return { timing: 'notStarted', due: null, days: 0, provisional: false };
  const { due, dueAt, provisional } = clock;
  const endAt = dossier.settledAt ?? Math.max(clock.at, dossier.recordedAt);
  const days = localDay(endAt, zone) - toDayNumber(due.slice(0, 10));
  const late = endAt > dueAt;
  return { timing: timingOf(dossier, clock, late, days), due, days, provisional };
}

function timingOf(
  { settledAt, outcome }: Dossier,
  { state }: ClockReading,
  late: boolean,
  days: number,
): Timing {
  if (settledAt === undefined) return late && state !== 'suspended' ? 'overdue' : 'running';
  // No agency is judged for what it did not have to settle.
  if (outcome === 'withdrawn') return 'withdrawn';
  if (late) return 'late';
  return days < 0 ? 'early' : 'onTime';
}
