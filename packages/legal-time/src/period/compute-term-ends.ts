/** Computes the ends of the terms of a period in turn, with the suspended time in each. */
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
        ? rolledPast(rule, calendar, end, { ...suspended, place: later }, term.limit.amount >= 0)
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
  for (; term.limit.amount !== 0 && next < spans.length; next++) {
    const [near, far] = ends(spans[next], step);
    const start = step > 0 ? Math.max(near, firstDay) : Math.min(near, firstDay);
    const isEmpty = start * step > far * step;
    if (start * step > end * step && !isEmpty) break;
    if (isEmpty) continue;
    const days = step > 0 ? between(calendar, start - 1, far) : between(calendar, far - 1, start);
    if (days > 0) end = add(calendar, end, step * days);
  }
  return { end, next };
}

/** The ends of a span in the order of counting. */
function ends(span: Span | undefined, step: 1 | -1): readonly [near: number, far: number] {
  const { from, to } = span ?? { from: Infinity, to: -Infinity };
  return step > 0 ? [from, to] : [to, from];
}

/**
 * Where an end rolls to; a day of suspension is no day to end on, so the roll passes it as well.
 * No law that we know says so of suspensions by facts: it is our reading.
 *
 * @param suspended suspended days that begin after the end
 */
export function rolledPast(
  rule: CountingRule,
  calendar: WorkingCalendar,
  end: number,
  { spans, place, step }: Suspended,
  forward: boolean,
): number {
  let day = rollDay(rule, calendar, end, forward);
  for (let i = place; i < spans.length; i++) {
    const [near, far] = ends(spans[i], step);
    if (near * step > day * step) break;
    if (day * step > far * step) continue;
    day = rollDay(rule, calendar, dayThatWas(calendar, far + step, step), step > 0);
  }
  return day;
}

/** The day after the last one counted that is not suspended, in the unit of a term. */
export function dayBeyond(
  calendar: WorkingCalendar,
  { mode, limit }: CountedLimit,
  end: number,
  { spans, place, step }: Suspended,
): number {
  if (limit.amount === 0) return end;
  const add = mode === 'workingDays' ? addWorkingDays : addDays;
  let day = add(calendar, end, step);
  for (let i = place; i < spans.length; i++) {
    const [near, far] = ends(spans[i], step);
    if (near * step > day * step) break;
    if (day * step <= far * step) day = add(calendar, far, step);
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
