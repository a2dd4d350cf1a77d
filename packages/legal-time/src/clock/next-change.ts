/** The next instant at which anything about a clock changes: what a timer is set to. */
import { DAY_MS, localDay } from '../calendar/zone.js';
import type { PeriodInput } from '../period/period-input.js';
import type { ClockContext, ClockFact } from './clock-facts.js';
import { foldFacts } from './clock-fold.js';
import { dayCounter } from '../period/counted-days.js';
import { computePeriodEnd } from '../period/compute-period-end.js';
import type { PeriodEnd } from '../period/period-end.js';

/**
 * - `fact`: a recorded fact takes effect
 * - `countingBegins`: the first counted day or instant
 * - `dayConsumed`: one more day of the limit is used up
 * - `lastDayBegins`: the due day has come
 * - `dueMoves`: a suspension has lasted another day, so the end lies later
 * - `overdue`: the last instant on time has passed
 */
export type ClockChangeKind =
  'fact' | 'countingBegins' | 'dayConsumed' | 'lastDayBegins' | 'dueMoves' | 'overdue';

/** A change that lies ahead. */
export interface ClockChange {
  /** Epoch milliseconds of the first instant at which it holds. */
  readonly at: number;
  readonly what: ClockChangeKind;
}

/**
 * The next change of a clock after an instant; undefined when nothing will change by itself.
 * Of two at one instant, the answer is the one further down in {@link ClockChangeKind}.
 *
 * @throws TimeLimitError as `legalClock` does
 */
export function nextChange(
  facts: readonly ClockFact[],
  context: ClockContext,
  after: number,
): ClockChange | undefined {
  const changes: ClockChange[] = facts.map(({ at }) => ({ at, what: 'fact' }));
  const fold = foldFacts(facts, context, after);
  if (fold?.state === 'running') changes.push(...changesOf(fold.period, after));
  if (fold?.state === 'suspended') {
    const { calendar } = fold.period;
    const { dueAt } = computePeriodEnd(fold.period);
    // A limit that has ended does not move any more, whatever holds it.
    if (after <= dueAt) {
      const midnight = midnightAfter(fold.period, localDay(after, calendar.zone));
      changes.push({ at: dueAt + 1, what: 'overdue' }, { at: midnight, what: 'dueMoves' });
      if (movesAtOnce(facts, context, after, dueAt))
        changes.push({ at: after + 1, what: 'dueMoves' });
    }
  }
  let next: ClockChange | undefined;
  for (const change of changes) {
    if (change.at > after && (next === undefined || change.at <= next.at)) next = change;
  }
  return next;
}

/**
 * Whether what is suspended at this very instant, and has waited for no time yet, leaves its day
 * out from the next one on.
 */
function movesAtOnce(
  facts: readonly ClockFact[],
  context: ClockContext,
  after: number,
  dueAt: number,
): boolean {
  if (!facts.some(({ type, at }) => type === 'suspended' && at === after)) return false;
  const told = facts.filter(({ at }) => at <= after);
  const held = foldFacts(told, context, after + 1);
  return held !== undefined && computePeriodEnd(held.period).dueAt !== dueAt;
}

function changesOf(period: PeriodInput, after: number): ClockChange[] {
  const periodEnd = computePeriodEnd(period);
  const { clock } = period.calendar;
  const overdue: ClockChange = { at: periodEnd.dueAt + 1, what: 'overdue' };
  if (periodEnd.ends === 'instant') {
    return [{ at: periodEnd.startAt, what: 'countingBegins' }, overdue];
  }
  return [
    { at: clock.toInstant(periodEnd.firstDay * DAY_MS), what: 'countingBegins' },
    ...nextConsumption(period, periodEnd, after),
    { at: clock.toInstant(periodEnd.dueDay * DAY_MS), what: 'lastDayBegins' },
    overdue,
  ];
}

/** The midnight that ends the next counted day. */
function nextConsumption(period: PeriodInput, periodEnd: PeriodEnd, after: number): ClockChange[] {
  const { calendar } = period;
  const { firstDay, suspendedEnd } = periodEnd;
  const countOf = dayCounter(period, periodEnd);
  for (let day = Math.max(firstDay, localDay(after, calendar.zone)); day <= suspendedEnd; day++) {
    if (countOf(day) === 'counted') {
      return [{ at: midnightAfter(period, day), what: 'dayConsumed' }];
    }
  }
  return [];
}

function midnightAfter({ calendar }: PeriodInput, day: number): number {
  return calendar.clock.toInstant((day + 1) * DAY_MS);
}
