/** What the law says of a dossier: when it is due, as the engine's own clock reads it. */
import {
  dueDate,
  legalClock,
  localDay,
  type ClockFact,
  type CountingRule,
  type TimeLimit,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { type LegalTime, legalTimeOf } from './legal-time.js';
import type { LifecycleModel } from './lifecycle.js';
import type { CarryAt } from './model.js';

/** A due date: as people read it, and its last instant. */
export interface Due {
  /** `YYYY-MM-DD`, or an instant with offset where the limit counts in hours. */
  readonly due: string;
  readonly dueAt: number;
}

/** The legal clock of a procedure under a calendar. */
export interface LawModel {
  /** The last instant in time of a dossier accepted at an instant that nothing interrupts. */
  dueAt(acceptedAt: number): number;
  /** When a dossier is due after these facts; `undefined` while its clock stands still. */
  dueAfter(facts: readonly ClockFact[]): Due | undefined;
  /** The first fact of a clock. */
  started(acceptedAt: number): ClockFact;
  /** The local day of an instant, as a day number. */
  dayOf(at: number): number;
  /** Whether the limit ends with a day, and not with an instant. */
  readonly endsWithDay: boolean;
  /** The law's own time. */
  readonly time: LegalTime;
  /** The node of acceptance: leaving it by `accepted` starts the clock. */
  readonly receipt: number;
  /** The node of the result, entered when the dossier is settled. */
  readonly result: number;
  /** The outcome that the law gives a dossier whose limit passes undecided. */
  readonly expiry: string | undefined;
  /** When it is given: at once, or later where facts in time may be typed in later. */
  readonly expiryCarryAt: CarryAt | undefined;
  /** The last day on which dossiers come in under this version. */
  readonly inForceUntil: string | undefined;
  /** What befalls dossiers beside their steps. */
  readonly lifecycle: LifecycleModel;
  /** The most requests for supplements that the national indicator counts as in time. */
  readonly indicatorSupplementsMax: number;
}

/** Makes the part of {@link LawModel} that reads the clock. */
export function lawClock(
  limit: TimeLimit,
  rule: CountingRule,
  calendar: WorkingCalendar,
): Pick<LawModel, 'dueAt' | 'dueAfter' | 'started' | 'dayOf' | 'endsWithDay' | 'time'> {
  const context = { rule, calendar };
  return {
    dueAt: lastInstants(limit, rule, calendar),
    dueAfter(facts) {
      const { state, due, dueAt } = legalClock(facts, context);
      return due === null || state === 'suspended' ? undefined : { due, dueAt };
    },
    started: (at) => ({ type: 'started', at, limit }),
    dayOf: (at) => localDay(at, calendar.zone),
    endsWithDay: !isExact(limit),
    time: legalTimeOf(limit, calendar),
  };
}

/**
 * The last instants of a limit by the instant that it starts. A limit in days or longer depends on
 * the minute of the start at most, so that those are remembered.
 */
export function lastInstants(
  limit: TimeLimit,
  rule: CountingRule,
  calendar: WorkingCalendar,
): (since: number) => number {
  const compute = (from: number) => dueDate({ limit, rule, calendar, from }).dueAt;
  if (isExact(limit) || !Number.isInteger(limit.amount)) return compute;
  const known = new Map<number, number>();
  return (since) => {
    // 15:00:00.000 itself is still in time where a cut-off says 15:00: a minute ends there.
    const minute = Math.ceil(since / 60_000);
    let due = known.get(minute);
    if (due === undefined) known.set(minute, (due = compute(since)));
    return due;
  };
}

/** Whether a limit ends with an instant, and not with a day. */
export function isExact({ unit }: TimeLimit): boolean {
  return unit === 'minutes' || unit === 'hours' || unit === 'workingHours';
}
