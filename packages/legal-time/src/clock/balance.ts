/** How much of a limit is used up and how much is left at an instant. */
import { HOUR_MS, DAY_MS } from '../calendar/zone.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { workingTimeBetween } from '../calendar/working-time.js';
import type { PeriodInput } from '../period/period-input.js';
import { countedUpTo } from '../period/counted-days.js';
import type { PeriodEnd } from '../period/period-end.js';
import { timeCalendarOf } from '../period/time-calendar.js';
import type { TimeLimit, TimeUnit } from '../limit/time-limit.js';

/** Both in one unit; together they are the whole limit (with its extensions). */
export interface Balance {
  readonly consumed: TimeLimit;
  readonly remaining: TimeLimit;
}

/**
 * What is used up and what is left.
 *
 * A day is used up when it has ended, so on the last day one day is left. Weeks, months and years
 * are given in days; hours in hours or working hours.
 */
export function balanceAt(period: PeriodInput, periodEnd: PeriodEnd, at: number): Balance {
  const { mode } = period.terms[0];
  if (mode === 'elapsed' || mode === 'workingTime') return timeBalance(period, periodEnd, at);
  const working = period.terms.every((term) => term.mode === 'workingDays');
  const unit: TimeUnit = working ? 'workingDays' : 'days';
  const total = countedUpTo(period, periodEnd, periodEnd.suspendedEnd);
  // The day of the reading is not over yet.
  const today = Math.floor(period.calendar.clock.toLocal(at) / DAY_MS);
  return balance(countedUpTo(period, periodEnd, today - 1), total, unit);
}

function timeBalance(period: PeriodInput, periodEnd: PeriodEnd, at: number): Balance {
  const { terms } = period;
  const calendar = timeCalendarOf(period);
  const working = terms[0].mode === 'workingTime';
  const span = (from: number, to: number): number =>
    from >= to ? 0 : working ? workingTimeBetween(calendar, from, to) : to - from;
  const until = Math.min(at, periodEnd.suspendedEnd);
  let used = span(periodEnd.startAt, until);
  for (const { from, to } of periodEnd.suspended) {
    used -= span(Math.max(from, periodEnd.startAt), Math.min(to, until));
  }
  const total = terms.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
  const hours = Math.min(used / HOUR_MS, total);
  const inDays = terms[0].limit.unit === 'workingDays';
  const scale = inDays ? dayHours(calendar) : 1;
  const office = working && calendar === period.calendar;
  const unit: TimeUnit = inDays ? 'workingDays' : office ? 'workingHours' : 'hours';
  return balance(hours / scale, total / scale, unit);
}

function dayHours(calendar: WorkingCalendar): number {
  return calendar.standardDayMinutes / 60;
}

function balance(consumed: number, total: number, unit: TimeUnit): Balance {
  return { consumed: { amount: consumed, unit }, remaining: { amount: total - consumed, unit } };
}
