/** Which days between the first and the end of a settled period are counted, and how many. */
import { daysBetween } from '../calendar/plain-counting.js';
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days.js';
import type { Account } from './account.js';
import type { CountingMode } from './conversion.js';
import { calendarCountedBack } from './roll.js';
import type { Settlement } from './settlement.js';
import type { Span } from './spans.js';

/** The stretch of a period that one term counts: its first day, and its end with pauses. */
interface Stretch {
  readonly mode: CountingMode;
  readonly firstDay: number;
  readonly pausedEnd: number;
}

function stretchesOf(account: Account, settlement: Settlement): readonly Stretch[] {
  if (settlement.terms.length > 0) {
    return settlement.terms.map(({ term: { mode }, firstDay, pausedEnd }) => ({
      mode,
      firstDay,
      pausedEnd,
    }));
  }
  const { firstDay, pausedEnd } = settlement;
  return [{ mode: account.terms[0].mode, firstDay, pausedEnd }];
}

/** What becomes of a day of a period that ends with a day. */
export type DayCount = 'counted' | 'skipped' | 'suspended' | 'rolled';

/**
 * Tells of the days from the first to the end, one by one, what each is: counted, left out by its
 * kind, suspended, or passed by a roll.
 */
export function dayCounter(account: Account, settlement: Settlement): (day: number) => DayCount {
  const { forward, suspended } = settlement;
  const stretches = stretchesOf(account, settlement);
  const { rule } = account;
  const calendar = forward ? account.calendar : calendarCountedBack(rule, account.calendar);
  return (day) => {
    for (const { from, to } of suspended) if (day >= from && day <= to) return 'suspended';
    for (const { mode, firstDay, pausedEnd } of stretches) {
      const [first, last] = forward ? [firstDay, pausedEnd] : [pausedEnd, firstDay];
      if (day < first || day > last) continue;
      if (mode === 'workingDays') return isWorkingDay(calendar, day) ? 'counted' : 'skipped';
      return calendar.skippedDays.includes(day) ? 'skipped' : 'counted';
    }
    return 'rolled';
  };
}

/** Days that count from the first to a day inclusive, in working days where all terms are. */
export function countedUpTo(account: Account, settlement: Settlement, last: number): number {
  const { calendar } = account;
  const working = account.terms.every(({ mode }) => mode === 'workingDays');
  const between = working ? workingDaysBetween : daysBetween;
  let sum = 0;
  for (const { firstDay, pausedEnd } of stretchesOf(account, settlement)) {
    const stretch = { from: firstDay, to: Math.min(last, pausedEnd) };
    sum += within(stretch);
    for (const span of settlement.suspended) {
      const from = Math.max(span.from, stretch.from);
      sum -= within({ from, to: Math.min(span.to, stretch.to) });
    }
  }
  return sum;

  function within({ from, to }: Span): number {
    return from > to ? 0 : between(calendar, from - 1, to);
  }
}
