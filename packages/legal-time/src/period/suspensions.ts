/** The days and the time that suspensions leave out of a period. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { DAY_MS, MINUTE_MS } from '../calendar/zone.js';
import type { Suspension } from './period-input.js';
import { type Span, joinedSpans } from './spans.js';

/** The days that suspensions leave out by their policies, joined and in order. */
export function suspendedDays(suspensions: readonly Suspension[]): readonly Span[] {
  return joinedSpans(
    suspensions.map(suspendedSpanOf).filter(({ from, to }) => from <= to),
    1,
  );
}

/** The suspended days of one suspension; empty (`to` before `from`) when it leaves no day out. */
export function suspendedSpanOf({ from, to, policy }: Suspension): Span {
  // Suspended and resumed at one instant: nothing was waited for.
  if (from.at !== undefined && from.at === to.at) return { from: 1, to: 0 };
  const first = from.day + (policy.firstDay === 'dayAfter' ? 1 : 0);
  const last = to.day - (policy.lastDay === 'dayBefore' ? 1 : 0);
  const longest = policy.longestDays;
  return { from: first, to: longest === undefined ? last : Math.min(last, first + longest - 1) };
}

/** The suspended time to the instant; a suspension known by date leaves out whole days. */
export function suspendedTime(
  suspensions: readonly Suspension[],
  calendar: WorkingCalendar,
): readonly Span[] {
  return joinedSpans(
    suspensions
      .map((suspension) => timespanOf(suspension, calendar))
      .filter(({ from, to }) => from < to),
    0,
  );
}

function timespanOf(suspension: Suspension, calendar: WorkingCalendar): Span {
  const { from, to, policy } = suspension;
  if (from.at === undefined || to.at === undefined) {
    const days = suspendedSpanOf(suspension);
    const startOf = (day: number): number => calendar.clock.toInstant(day * DAY_MS);
    return { from: startOf(days.from), to: startOf(days.to + 1) };
  }
  const longest = policy.longestDays;
  const latest = longest === undefined ? Infinity : from.at + longest * 24 * 60 * MINUTE_MS;
  return { from: from.at, to: Math.min(to.at, latest) };
}
