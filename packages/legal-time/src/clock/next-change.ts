/** The next instant at which anything about a clock changes: what a timer is set to. */
import { DAY_MS, localDay } from '../calendar/zone.js';
import type { Account } from '../period/account.js';
import type { ClockContext, ClockFact } from './clock-facts.js';
import { foldFacts } from './clock-fold.js';
import { dayCounter } from '../period/counted-days.js';
import { settle } from '../period/settle.js';
import type { Settlement } from '../period/settlement.js';

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
 * Of two at one instant, the one further down in {@link ClockChangeKind} is told.
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
  if (fold?.state === 'running') changes.push(...changesOf(fold.account, after));
  if (fold?.state === 'suspended') {
    const { calendar } = fold.account;
    const { dueAt } = settle(fold.account);
    // A limit that has ended does not move any more, whatever holds it.
    if (after <= dueAt) {
      const midnight = midnightAfter(fold.account, localDay(after, calendar.zone));
      changes.push({ at: dueAt + 1, what: 'overdue' }, { at: midnight, what: 'dueMoves' });
    }
  }
  let next: ClockChange | undefined;
  for (const change of changes) {
    if (change.at > after && (next === undefined || change.at <= next.at)) next = change;
  }
  return next;
}

function changesOf(account: Account, after: number): ClockChange[] {
  const settlement = settle(account);
  const { clock } = account.calendar;
  const overdue: ClockChange = { at: settlement.dueAt + 1, what: 'overdue' };
  if (settlement.ends === 'instant') {
    return [{ at: settlement.startAt, what: 'countingBegins' }, overdue];
  }
  return [
    { at: clock.toInstant(settlement.firstDay * DAY_MS), what: 'countingBegins' },
    ...nextConsumption(account, settlement, after),
    { at: clock.toInstant(settlement.dueDay * DAY_MS), what: 'lastDayBegins' },
    overdue,
  ];
}

/** The midnight that ends the next counted day. */
function nextConsumption(account: Account, settlement: Settlement, after: number): ClockChange[] {
  const { calendar } = account;
  const { firstDay, pausedEnd } = settlement;
  const countOf = dayCounter(account, settlement);
  for (let day = Math.max(firstDay, localDay(after, calendar.zone)); day <= pausedEnd; day++) {
    if (countOf(day) === 'counted') {
      return [{ at: midnightAfter(account, day), what: 'dayConsumed' }];
    }
  }
  return [];
}

function midnightAfter({ calendar }: Account, day: number): number {
  return calendar.clock.toInstant((day + 1) * DAY_MS);
}
