/** Where a period ends before and after the rolls: the arithmetic of days, weeks, months, years. */
import { addDays, dayThatWas } from '../calendar/calendar-days.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { datePartsOf, dayNumberOf, daysInMonth } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { monthsOfLimit, type CountedLimit } from './counted-limit.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { TimeLimitError } from '../limit/errors.js';
import type { CountedLimitEnd } from './period-end.js';
import type { TimeLimit } from '../limit/time-limit.js';

/**
 * The last day of a term that ends with a day, before suspensions and rolls.
 *
 * @param eventDay day of the event, or of the end that the term runs from
 * @param first first day counted: the event's own, or its neighbour in the direction of counting
 */
export function countedEnd(
  rule: CountingRule,
  calendar: WorkingCalendar,
  term: CountedLimit,
  eventDay: number,
  first: number,
): number {
  if (term.mode === 'calendarDays') {
    const { limit } = term;
    return calendar.skippedDays.length === 0
      ? calendarPeriodEnd(rule, eventDay, first, limit)
      : periodEndAcross(rule, calendar, eventDay, first, limit);
  }
  if (term.mode === 'workingDays') {
    return workingPeriodEnd(calendar, eventDay, first, term.limit.amount);
  }
  throw new TimeLimitError(
    'LIMIT_INVALID',
    'A limit that ends with a day cannot be extended by hours. Extend it by days or longer units.',
    { limit: term.given },
  );
}

/** The same in a zone that skipped days: none is counted, and none is the last. */
function periodEndAcross(
  rule: CountingRule,
  calendar: WorkingCalendar,
  eventDay: number,
  first: number,
  limit: TimeLimit,
): number {
  const step = limit.amount < 0 ? -1 : 1;
  if (limit.unit === 'days' && limit.amount !== 0) {
    return addDays(calendar, dayThatWas(calendar, first, step), limit.amount - step);
  }
  // A week or a month ends on the corresponding day, however many days lie within.
  return dayThatWas(calendar, calendarPeriodEnd(rule, eventDay, first, limit), step);
}

function calendarPeriodEnd(
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
  const { months, days } = monthsOfLimit(rule, limit);
  const byEvent = rule.months.anchor === 'eventDay' && first !== eventDay;
  // A part of a month is counted last (§ 189 BGB says so; so do its kin).
  if (months === 0) return first + days - step;
  return (byEvent ? corresponding(rule, eventDay, months) : beside(first, months)) + days;
}

/** The same day of the month so many months away; the rule's overflow where there is none. */
function corresponding(rule: CountingRule, day: number, months: number): number {
  const { year, month, length, dayOfMonth } = monthAway(day, months);
  if (sticksToMonthEnd(rule, day)) return dayNumberOf(year, month, length);
  if (dayOfMonth <= length) return dayNumberOf(year, month, dayOfMonth);
  return dayNumberOf(year, month, length) + (rule.months.overflow === 'lastDay' ? 0 : 1);
}

/** Whether a period from a day, the last of its month, ends on the last of a month. */
function sticksToMonthEnd({ months }: CountingRule, day: number): boolean {
  return months.fromMonthEnd !== undefined && datePartsOf(day + 1).day === 1;
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
function workingPeriodEnd(
  calendar: WorkingCalendar,
  eventDay: number,
  first: number,
  amount: number,
): number {
  if (amount === 0) return addWorkingDays(calendar, eventDay, 0);
  return addWorkingDays(calendar, first - Math.sign(amount), amount);
}

/** A period as its rule's exceptions and minimum judge it: how long it is, and from which day. */
export interface WholePeriod {
  readonly limit: TimeLimit;
  readonly firstDay: number;
}

/**
 * The terms of a period as one limit.
 *
 * Like units add up; terms of several units are given in days, which every unit has. Where
 * an extension runs from the rolled end, it is a period of its own, and the last one is judged.
 */
export function wholePeriod(rule: CountingRule, terms: readonly CountedLimitEnd[]): WholePeriod {
  const [first] = terms;
  const last = terms.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('A period has a term.');
  if (first === last || rule.extension.countedFrom === 'rolledEnd') {
    return { limit: last.term.limit, firstDay: last.firstDay };
  }
  const { unit } = first.term.limit;
  const alike = terms.every(({ term }) => term.limit.unit === unit);
  const amount = terms.reduce(
    (sum, { term, firstDay, countedEnd: end }) =>
      sum + (alike ? term.limit.amount : end - firstDay + 1),
    0,
  );
  return { limit: { amount, unit: alike ? unit : 'days' }, firstDay: first.firstDay };
}

/** The day that takes the place of the corresponding one, and whether the month has that too. */
export function monthEndOf(
  rule: CountingRule,
  eventDay: number,
  firstDay: number,
  limit: TimeLimit,
): { readonly day: number; readonly sticks: boolean } | undefined {
  if (limit.unit !== 'months' && limit.unit !== 'years') return undefined;
  const { months } = monthsOfLimit(rule, limit);
  const byEvent = rule.months.anchor === 'eventDay' && firstDay !== eventDay;
  const { length, dayOfMonth } = monthAway(byEvent ? eventDay : firstDay, months);
  const sticks = byEvent && dayOfMonth < length && sticksToMonthEnd(rule, eventDay);
  if (months === 0 || (dayOfMonth <= length && !sticks)) return undefined;
  const day = byEvent ? corresponding(rule, eventDay, months) : beside(firstDay, months);
  return { day, sticks };
}
