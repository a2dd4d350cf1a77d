/** Computes the ends of the terms of a period in turn, with the suspended time in each. */
import { addDays, daysBetween, dayThatWas } from '../calendar/calendar-days.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput } from './period-input.js';
import type { CountedLimit } from './counted-limit.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { countedEnd } from './counted-end.js';
import { rollDay } from './roll.js';
import type { CountedLimitEnd, CountedLimitEnds } from './period-end.js';
import { endsOfSpan, type Span } from './spans.js';

/** Suspended days, from a place on. */
export interface Suspended {
  /** In the order of counting. */
  readonly spans: readonly Span[];
  readonly place: number;
  /** The order of counting: on, or back. */
  readonly step: 1 | -1;
}

/**
 * Computes the end of term after term.
 *
 * 1. A suspension lies in the term that runs when it begins: it moves that term's end by what it
 *    leaves out of it, in the unit of that term.
 * 2. The next term runs from that end, or from the end as rolled where the rule says so.
 */
export function computeTermEnds(
  { rule, terms }: PeriodInput,
  calendar: WorkingCalendar,
  eventDay: number,
  firstDay: number,
  suspended: Suspended,
): CountedLimitEnds {
  const settled: CountedLimitEnd[] = [];
  let from = eventDay;
  let first = firstDay;
  let later = suspended.place;
  for (const term of terms) {
    if (settled.length > 0) first = addDays(calendar, from, term.limit.amount < 0 ? -1 : 1);
    const counted = countedEnd(rule, calendar, term, from, first);
    const { end, next } = moved(calendar, term, first, counted, { ...suspended, place: later });
    later = next;
    from =
      rule.extension.countedFrom === 'rolledEnd'
        ? termRolledPast(
            rule,
            calendar,
            end,
            { ...suspended, place: later },
            term.limit.amount >= 0,
          )
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

/** The end of a term after the suspensions that begin in it, and the place of the next one. */
function moved(
  calendar: WorkingCalendar,
  term: CountedLimit,
  firstDay: number,
  counted: number,
  { spans, place, step }: Suspended,
): { end: number; next: number } {
  const working = term.mode === 'workingDays';
  const add = working ? addWorkingDays : addDays;
  const between = working ? workingDaysBetween : daysBetween;
  let end = counted;
  let next = place;
  if (term.limit.amount === 0) return { end, next };
  for (let span = spans[next]; span !== undefined; span = spans[++next]) {
    const [near, far] = endsOfSpan(span, step);
    const start = step * Math.max(step * near, step * firstDay);
    if (step * (far - start) < 0) continue;
    if (step * (start - end) > 0) break;
    const days = step > 0 ? between(calendar, start - 1, far) : between(calendar, far - 1, start);
    if (days > 0) end = add(calendar, end, step * days);
  }
  return { end, next };
}

/**
 * Where an end rolls to; a day of suspension is no day to end on, so the roll passes it as well.
 * No law that we know says so of suspensions by facts: it is our reading.
 *
 * @param suspended suspended days that begin after the end
 */
export function termRolledPast(
  rule: CountingRule,
  calendar: WorkingCalendar,
  end: number,
  { spans, place, step }: Suspended,
  forward: boolean,
): number {
  let day = rollDay(rule, calendar, end, forward);
  for (let i = place, span = spans[i]; span !== undefined; span = spans[++i]) {
    const [near, far] = endsOfSpan(span, step);
    if (step * (near - day) > 0) break;
    if (step * (far - day) < 0) continue;
    day = rollDay(rule, calendar, dayThatWas(calendar, far + step, step), step > 0);
  }
  return day;
}

/** The day after the last one counted that is not suspended, in the unit of a term. */
export function dayBeyondTerm(
  calendar: WorkingCalendar,
  { mode, limit }: CountedLimit,
  end: number,
  suspended: Suspended,
): number {
  if (limit.amount === 0) return end;
  return openDay(calendar, mode === 'workingDays' ? addWorkingDays : addDays, end, suspended);
}

/** The next day that an addition leads to and that is not suspended. */
function openDay(
  calendar: WorkingCalendar,
  add: typeof addDays,
  from: number,
  { spans, place, step }: Suspended,
): number {
  let day = add(calendar, from, step);
  for (let i = place, span = spans[i]; span !== undefined; span = spans[++i]) {
    const [near, far] = endsOfSpan(span, step);
    if (step * (near - day) > 0) break;
    if (step * (far - day) >= 0) day = add(calendar, far, step);
  }
  return day;
}

/** The n-th working day from a day on that is not suspended. */
export function openWorkingDay(
  calendar: WorkingCalendar,
  firstDay: number,
  count: number,
  suspended: Suspended,
): number {
  let day = firstDay - suspended.step;
  for (let left = count; left > 0; left--) day = openDay(calendar, addWorkingDays, day, suspended);
  return day;
}
