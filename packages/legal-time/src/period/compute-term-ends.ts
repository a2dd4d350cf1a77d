/** Settles the terms of a period one after another, each with the suspended time in it. */
import { addDays, daysBetween, dayThatWas } from '../calendar/plain-counting.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput } from './period-input.js';
import type { CountedLimit } from './counted-limit.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { countedEnd } from './counted-end.js';
import { rollDay } from './roll.js';
import type { CountedLimitEnd, CountedLimitEnds } from './period-end.js';
import type { Span } from './spans.js';

/**
 * Settles term after term.
 *
 * 1. A suspension lies in the term that runs when it begins: it moves that term's end by what it
 *    leaves out of it, in the unit of that term.
 * 2. The next term runs from that end, or from the end as rolled where the rule says so.
 *
 * @param suspended suspended days, joined and in order
 */
export function computeTermEnds(
  { rule, terms }: PeriodInput,
  calendar: WorkingCalendar,
  eventDay: number,
  firstDay: number,
  suspended: readonly Span[],
): CountedLimitEnds {
  const settled: CountedLimitEnd[] = [];
  let from = eventDay;
  let first = firstDay;
  let later = suspended;
  for (const term of terms) {
    if (settled.length > 0) first = addDays(calendar, from, term.limit.amount < 0 ? -1 : 1);
    const counted = countedEnd(rule, calendar, term, from, first);
    const { end, rest } = moved(calendar, term, first, counted, later);
    later = rest;
    const forward = term.limit.amount >= 0;
    from =
      rule.extension.countedFrom === 'rolledEnd'
        ? rolledPast(rule, calendar, end, later, forward)
        : end;
    settled.push({
      term,
      firstDay: first,
      countedEnd: counted,
      suspendedEnd: end,
      carriedTo: from,
    });
  }
  return { settled, later };
}

/** The end of a term after the suspensions that begin in it, and those that do not. */
function moved(
  calendar: WorkingCalendar,
  term: CountedLimit,
  firstDay: number,
  counted: number,
  suspended: readonly Span[],
): { end: number; rest: readonly Span[] } {
  const working = term.mode === 'workingDays';
  let end = counted;
  let next = 0;
  for (const { from, to } of suspended) {
    const start = Math.max(from, firstDay);
    if (start > end && start <= to) break;
    next++;
    if (start > to) continue;
    const days = (working ? workingDaysBetween : daysBetween)(calendar, start - 1, to);
    if (days > 0) end = (working ? addWorkingDays : addDays)(calendar, end, days);
  }
  return { end, rest: next === 0 ? suspended : suspended.slice(next) };
}

/**
 * Where an end rolls to; a day of suspension is no day to end on, so the roll passes it as well.
 * No law that we know says so: it is our reading.
 *
 * @param suspended suspended days that begin after the end
 */
export function rolledPast(
  rule: CountingRule,
  calendar: WorkingCalendar,
  end: number,
  suspended: readonly Span[],
  forward: boolean,
): number {
  let day = rollDay(rule, calendar, end, forward);
  for (const { from, to } of suspended) {
    if (from > day) break;
    if (day <= to) day = rollDay(rule, calendar, dayThatWas(calendar, to + 1, 1), true);
  }
  return day;
}

/** The n-th working day from a day on that is not suspended. */
export function openWorkingDay(
  calendar: WorkingCalendar,
  firstDay: number,
  count: number,
  suspended: readonly Span[],
): number {
  let day = firstDay - 1;
  for (let left = count; left > 0; left--) {
    day = addWorkingDays(calendar, day, 1);
    for (const { from, to } of suspended) {
      if (day >= from && day <= to) day = addWorkingDays(calendar, to, 1);
    }
  }
  return day;
}
