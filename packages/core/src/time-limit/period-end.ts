/** Where a period ends before and after the rolls: the arithmetic of days, weeks, months, years. */
import {
  addWorkingDays,
  datePartsOf,
  dayNumberOf,
  daysInMonth,
  type WorkingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../calendar/index.js';
import { monthsOf } from './conversion.js';
import type { CountingRule } from './counting-rule.js';
import type { TimeLimit } from './time-limit.js';

/**
 * The last day of a period in days, weeks, months or years, before any roll.
 *
 * @param eventDay day of the event
 * @param first first day counted: the event's own, or its neighbour in the direction of counting
 */
export function calendarPeriodEnd(
  rule: CountingRule,
  eventDay: number,
  first: number,
  limit: TimeLimit,
): number {
  const { amount, unit } = limit;
  if (amount === 0) return eventDay;
  const step = Math.sign(amount);
  if (unit === 'days') return first + amount - step;
  if (unit === 'weeks') return first + amount * 7 - step;
  const { months, days } = monthsOf(rule, limit);
  const byEvent = rule.months.anchor === 'eventDay' && first !== eventDay;
  // A part of a month is counted last (§ 189 BGB says so; so do its kin).
  if (months === 0) return first + days - step;
  return (byEvent ? corresponding(rule, eventDay, months) : beside(first, months)) + days;
}

/** The same day of the month so many months away; the rule's overflow where there is none. */
function corresponding(rule: CountingRule, day: number, months: number): number {
  const { year, month, length, dayOfMonth } = monthAway(day, months);
  if (dayOfMonth <= length) return dayNumberOf(year, month, dayOfMonth);
  return dayNumberOf(year, month, length) + (rule.months.overflow === 'lastDay' ? 0 : 1);
}

/**
 * The neighbour, inside the period, of the day that corresponds to the period's first: the day
 * before it, or after it when counting back. Without such a day, the whole month is in the period.
 */
function beside(first: number, months: number): number {
  const { year, month, length, dayOfMonth } = monthAway(first, months);
  const step = Math.sign(months);
  if (dayOfMonth <= length) return dayNumberOf(year, month, dayOfMonth) - step;
  return dayNumberOf(year, month, length) + (step > 0 ? 0 : 1);
}

function monthAway(
  day: number,
  months: number,
): { year: number; month: number; length: number; dayOfMonth: number } {
  const parts = datePartsOf(day);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, length: daysInMonth(year, month), dayOfMonth: parts.day };
}

/** The n-th working day of a period whose first day may itself count. */
export function workingPeriodEnd(
  calendar: WorkingCalendar,
  eventDay: number,
  first: number,
  amount: number,
): number {
  if (amount === 0) return addWorkingDays(calendar, eventDay, 0);
  return addWorkingDays(calendar, first - Math.sign(amount), amount);
}

/** Moves a last day that is a day off to where the rule says. */
export function rollDay(
  rule: CountingRule,
  calendar: WorkingCalendar,
  day: number,
  forward: boolean,
): number {
  const direction = forward ? rule.end.forward : rule.end.backward;
  if (direction === 'none') return addWorkingDays(calendar, day, 0);
  return direction === 'next'
    ? workingDayOnOrAfter(calendar, day)
    : workingDayOnOrBefore(calendar, day);
}

/** Whether the length of a limit frees it from the rule's roll and minimum. */
export function isExcepted(rule: CountingRule, limit: TimeLimit): boolean {
  return (
    rule.exceptions?.some(
      ({ unit, moreThan }) => limit.unit === unit && Math.abs(limit.amount) > moreThan,
    ) ?? false
  );
}

/** Whether a limit is long enough for the rule's minimum of working days. */
export function needsMinimum(rule: CountingRule, limit: TimeLimit): boolean {
  const minimum = rule.minimumWorkingDays;
  if (minimum === undefined || limit.amount === 0) return false;
  const days = limit.unit === 'weeks' ? limit.amount * 7 : limit.amount;
  const longer = limit.unit === 'months' || limit.unit === 'years';
  return longer || Math.abs(days) >= minimum.fromDays;
}

/** Whether the count met a month without the corresponding day. */
export function usesMonthEnd(
  rule: CountingRule,
  { eventDay, firstDay }: { readonly eventDay: number; readonly firstDay: number },
  limit: TimeLimit,
): boolean {
  if (limit.unit !== 'months' && limit.unit !== 'years') return false;
  const { months } = monthsOf(rule, limit);
  const byEvent = rule.months.anchor === 'eventDay' && firstDay !== eventDay;
  const { length, dayOfMonth } = monthAway(byEvent ? eventDay : firstDay, months);
  return months !== 0 && dayOfMonth > length;
}
