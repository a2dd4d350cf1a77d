/** Which days between the first and the end of a period are counted, and how many. */
import { daysBetween } from '../calendar/calendar-days.js';
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days.js';
import type { PeriodInput } from './period-input.js';
import type { CountingMode } from './counted-limit.js';
import { calendarCountedBack } from './roll.js';
import type { PeriodEnd } from './period-end.js';
import type { Span } from './spans.js';

/** The stretch of a period that one term counts: its first day, and its end with suspensions. */
interface Stretch {
  readonly mode: CountingMode;
  readonly firstDay: number;
  readonly suspendedEnd: number;
}

function stretchesOf(period: PeriodInput, periodEnd: PeriodEnd): readonly Stretch[] {
  if (periodEnd.terms.length > 0) {
    return periodEnd.terms.map(({ term: { mode }, firstDay, suspendedEnd }) => ({
      mode,
      firstDay,
      suspendedEnd,
    }));
  }
  const { firstDay, suspendedEnd } = periodEnd;
  return [{ mode: period.terms[0].mode, firstDay, suspendedEnd }];
}

/** What becomes of a day of a period that ends with a day. */
export type DayCount = 'counted' | 'skipped' | 'suspended' | 'rolled';

/**
 * Tells of the days from the first to the end, one by one, what each is: counted, left out by its
 * kind, suspended, or passed by a roll.
 */
export function dayCounter(period: PeriodInput, periodEnd: PeriodEnd): (day: number) => DayCount {
  const { forward, begunAfter } = periodEnd;
  const suspended = begunAfter ? [begunAfter, ...periodEnd.suspended] : periodEnd.suspended;
  const stretches = stretchesOf(period, periodEnd);
  const { rule } = period;
  const calendar = forward ? period.calendar : calendarCountedBack(rule, period.calendar);
  return (day) => {
    for (const { from, to } of suspended) if (day >= from && day <= to) return 'suspended';
    for (const { mode, firstDay, suspendedEnd } of stretches) {
      const [first, last] = forward ? [firstDay, suspendedEnd] : [suspendedEnd, firstDay];
      if (day < first || day > last) continue;
      if (mode === 'workingDays') return isWorkingDay(calendar, day) ? 'counted' : 'skipped';
      return calendar.skippedDays.includes(day) ? 'skipped' : 'counted';
    }
    return 'rolled';
  };
}

/** Days that count from the first to a day inclusive, in working days where all terms are. */
export function countedUpTo(period: PeriodInput, periodEnd: PeriodEnd, last: number): number {
  const { calendar } = period;
  const working = period.terms.every(({ mode }) => mode === 'workingDays');
  const between = working ? workingDaysBetween : daysBetween;
  let sum = 0;
  for (const { firstDay, suspendedEnd } of stretchesOf(period, periodEnd)) {
    const stretch = { from: firstDay, to: Math.min(last, suspendedEnd) };
    sum += within(stretch);
    for (const span of periodEnd.suspended) {
      const from = Math.max(span.from, stretch.from);
      sum -= within({ from, to: Math.min(span.to, stretch.to) });
    }
  }
  return sum;

  function within({ from, to }: Span): number {
    return from > to ? 0 : between(calendar, from - 1, to);
  }
}
