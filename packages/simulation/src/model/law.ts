/** What the law says of a dossier: when it is due, as the engine's own clock reads it. */
import {
  dueDate,
  legalClock,
  localDay,
  type ClockFact,
  type CountingRule,
  type TimeLimit,
  type WorkingCalendar,
} from '@thutuc/core';

/** The legal clock of a procedure under a calendar. */
export interface LawModel {
  /** The last instant in time of a dossier accepted at an instant that nothing interrupts. */
  dueAt(acceptedAt: number): number;
  /** The last instant in time after these facts. */
  dueAfter(facts: readonly ClockFact[]): number;
  /** The first fact of a clock. */
  started(acceptedAt: number): ClockFact;
  /** The local day of an instant, as a day number. */
  dayOf(at: number): number;
  /** The node of acceptance: leaving it by `accepted` starts the clock. */
  readonly receipt: number;
  /** The node of the result, entered when the dossier is settled. */
  readonly result: number;
  /** The most requests for supplements that the national indicator counts as in time. */
  readonly indicatorSupplementsMax: number;
}

/** Makes the part of {@link LawModel} that reads the clock. */
export function lawClock(
  limit: TimeLimit,
  rule: CountingRule,
  calendar: WorkingCalendar,
): Pick<LawModel, 'dueAt' | 'dueAfter' | 'started' | 'dayOf'> {
  const context = { rule, calendar };
  return {
    dueAt: lastInstants(limit, rule, calendar),
    dueAfter: (facts) => legalClock(facts, context).dueAt ?? Infinity,
    started: (at) => ({ type: 'started', at, limit }),
    dayOf: (at) => localDay(at, calendar.zone),
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
  const isExact = ['minutes', 'hours', 'workingHours'].includes(limit.unit);
  if (isExact || !Number.isInteger(limit.amount)) return compute;
  const known = new Map<number, number>();
  return (since) => {
    // 15:00:00.000 itself is still in time where a cut-off says 15:00: a minute ends there.
    const minute = Math.ceil(since / 60_000);
    let due = known.get(minute);
    if (due === undefined) known.set(minute, (due = compute(since)));
    return due;
  };
}
