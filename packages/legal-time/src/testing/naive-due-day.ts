/** The slow, obvious due date of limits in days and longer units, walked day by day. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountingRule } from '../rule/counting-rule.js';
import type { TimeLimit } from '../limit/time-limit.js';
import { shifted, worksOn } from './naive-calendar.js';

/** Days that are not counted, both ends inclusive. */
export interface NaiveSuspension {
  readonly from: string;
  readonly to: string;
}

/** A limit that starts with an event of which the date is known. */
export interface NaivePeriod {
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
  readonly from: string;
  readonly limit: TimeLimit;
  /** Each must begin before the end of the limit. */
  readonly suspensions?: readonly NaiveSuspension[];
}

/** The due date by the letter of the rule. */
export function naiveDueDay(period: NaivePeriod): string {
  const { rule, limit } = period;
  const step = limit.amount < 0 ? -1 : 1;
  const event = naiveEventDay(period);
  if (limit.amount === 0) return rolled(period, event, step);
  const first = rule.event.firstDay === 'included' ? event : shifted(event, step);
  const last = naiveLastDay(period);
  if (isFreed(rule, limit)) return last;
  const end = rolled(period, last, step);
  return withMinimum(period, first, end, step);
}

/** The last day counted, before any roll; for limits that are not zero. */
export function naiveLastDay(period: NaivePeriod): string {
  const step = period.limit.amount < 0 ? -1 : 1;
  const event = naiveEventDay(period);
  const first = period.rule.event.firstDay === 'included' ? event : shifted(event, step);
  return naiveEnd(period, event, first, step);
}

function naiveEventDay(period: NaivePeriod): string {
  const { rule, from } = period;
  return rule.event.onDayOff === 'nextWorkingDay' ? openFrom(period, from, 1) : from;
}

/** Whether a day is worked for the period: counted back, some classes of days off are none. */
function isWorked({ rule, calendar, limit }: NaivePeriod, day: string): boolean {
  if (limit.amount >= 0) return worksOn(calendar, day);
  const { spec } = calendar;
  const daysOff = (spec.daysOff ?? []).filter(
    ({ class: name }) => rule.dayClasses?.[name ?? '']?.countedBack !== 'worked',
  );
  return worksOn({ spec: { ...spec, daysOff } }, day);
}

function classOn({ rule, calendar }: Pick<NaivePeriod, 'rule' | 'calendar'>, day: string) {
  const off = calendar.spec.daysOff?.find(({ date }) => date === day);
  return rule.dayClasses?.[off?.class ?? '']?.countedBack;
}

/** The first worked day from one on, in a direction. */
function openFrom(period: NaivePeriod, from: string, step: 1 | -1): string {
  let day = from;
  while (!isWorked(period, day)) day = shifted(day, step);
  return day;
}

/** Walks from the first day until the whole limit has been counted. */
function naiveEnd(period: NaivePeriod, event: string, first: string, step: 1 | -1): string {
  const { limit, suspensions = [] } = period;
  const paused = (day: string): boolean => isSuspended(suspensions, day);
  const counts = (day: string): boolean => limit.unit !== 'workingDays' || isWorked(period, day);
  let left = lengthOf(period, event, first, step);
  let day = shifted(first, -step);
  while (left > 0) {
    day = shifted(day, step);
    if (counts(day) && !paused(day)) left--;
  }
  return day;
}

/** How many days the walk has to count. */
function lengthOf(period: NaivePeriod, event: string, first: string, step: 1 | -1): number {
  const { rule, limit } = period;
  const size = Math.abs(limit.amount);
  if (limit.unit === 'days' || limit.unit === 'workingDays') return size;
  if (limit.unit === 'weeks') return 7 * size;
  const months = limit.unit === 'years' ? 12 * size : size;
  const byEvent = rule.months.anchor === 'eventDay' && first !== event;
  const last = byEvent
    ? (sameDayOfMonth(event, step * months) ?? monthEnd(event, step * months, rule.months.overflow))
    : besideOf(first, months, step);
  let length = 1;
  for (let day = first; day !== last; day = shifted(day, step)) length++;
  return length;
}

/** The day before (after, counting back) the one that corresponds to the first. */
function besideOf(first: string, months: number, step: 1 | -1): string {
  const corresponding = sameDayOfMonth(first, step * months);
  if (corresponding !== undefined) return shifted(corresponding, -step);
  const end = monthEnd(first, step * months, 'lastDay');
  return step > 0 ? end : shifted(end, 1);
}

/** The same day of the month so many months away, if that month has it. */
function sameDayOfMonth(date: string, months: number): string | undefined {
  const wanted = `${monthOf(date, months)}-${date.slice(8)}`;
  const real = new Date(`${wanted}T00:00Z`);
  const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(wanted);
  return exists ? wanted : undefined;
}

/** `YYYY-MM` so many months away, one month at a time. */
function monthOf(date: string, months: number): string {
  let year = Number(date.slice(0, 4));
  let month = Number(date.slice(5, 7));
  for (let left = Math.abs(months); left > 0; left--) {
    month += Math.sign(months);
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function monthEnd(date: string, months: number, overflow: 'lastDay' | 'firstOfNext'): string {
  const month = monthOf(date, months);
  let day = `${month}-28`;
  while (shifted(day, 1).startsWith(month)) day = shifted(day, 1);
  return overflow === 'lastDay' ? day : shifted(day, 1);
}

/** Day by day in the rule's direction; one that lengthens, met counting back, turns forward. */
function rolled(period: NaivePeriod, from: string, step: 1 | -1): string {
  const { rule } = period;
  const way = step > 0 ? rule.end.forward : rule.end.backward;
  let day = from;
  while (!isWorked(period, day)) {
    if (step < 0 && classOn(period, day) === 'lengthens') return openFrom(period, day, 1);
    if (way === 'none') return day;
    day = shifted(day, way === 'next' ? 1 : -1);
  }
  return day;
}

function isFreed(rule: CountingRule, limit: TimeLimit): boolean {
  return (rule.exceptions ?? []).some(
    ({ unit, moreThan }) => unit === limit.unit && Math.abs(limit.amount) > moreThan,
  );
}

/** Lengthens the period until it has enough working days. */
function withMinimum(period: NaivePeriod, first: string, end: string, step: 1 | -1): string {
  const { rule, limit } = period;
  const minimum = rule.minimumWorkingDays;
  const perUnit = limit.unit === 'weeks' ? 7 : limit.unit === 'months' ? 28 : 1;
  const size = limit.unit === 'years' ? 365 : Math.abs(limit.amount) * perUnit;
  if (!minimum || size < minimum.fromDays) return end;
  let working = 0;
  let day = first;
  for (;;) {
    if (isWorked(period, day) && !isSuspended(period.suspensions ?? [], day)) working++;
    const reached = step > 0 ? day >= end : day <= end;
    if (reached && working >= minimum.count) return day;
    day = shifted(day, step);
  }
}

/** A limit, an extension recorded at its start, and what is suspended. */
export interface NaiveTerms extends Omit<NaivePeriod, 'suspensions'> {
  readonly by: TimeLimit;
  readonly suspensions: readonly NaiveSuspension[];
}

/**
 * The due date of an extended and suspended limit, walked day by day: a suspended day is not
 * counted, whichever term is running, and no day to end on.
 */
export function naiveTermsDueDay(terms: NaiveTerms): string {
  const { rule, calendar, limit, by, suspensions } = terms;
  const { countedFrom } = rule.extension;
  if (countedFrom === 'start' && limit.unit === by.unit) {
    const whole = { amount: limit.amount + by.amount, unit: by.unit };
    const end = naiveLastDay({ ...terms, limit: whole });
    return closed(terms, naiveFirst(terms), end, whole);
  }
  const end = naiveLastDay(terms);
  const from = countedFrom === 'rolledEnd' ? openDay(rule, calendar, end, suspensions) : end;
  const first = shifted(from, 1);
  const last = naiveEnd({ ...terms, limit: by }, from, first, 1);
  if (countedFrom === 'rolledEnd') return closed(terms, first, last, by);
  if (limit.unit === by.unit) {
    const whole = { amount: limit.amount + by.amount, unit: by.unit };
    return closed(terms, naiveFirst(terms), last, whole);
  }
  const size =
    daysOf({ ...terms, suspensions: [] }, naiveEventDay(terms), naiveFirst(terms)) +
    daysOf({ ...terms, limit: by, suspensions: [] }, from, first);
  const freed = isFreed(rule, limit) || isFreed(rule, by);
  return freed ? last : closed(terms, naiveFirst(terms), last, { amount: size, unit: 'days' });
}

function naiveFirst(period: NaivePeriod): string {
  const event = naiveEventDay(period);
  return period.rule.event.firstDay === 'included' ? event : shifted(event, 1);
}

/** Days from the first to the last that an uninterrupted term counts. */
function daysOf(period: NaivePeriod, event: string, first: string): number {
  const last = naiveEnd(period, event, first, 1);
  let days = 1;
  for (let day = first; day !== last; day = shifted(day, 1)) days++;
  return days;
}

/** The end as rolled, with the minimum of working days. */
function closed(terms: NaiveTerms, first: string, end: string, whole: TimeLimit): string {
  const { rule, calendar, suspensions } = terms;
  if (isFreed(rule, whole)) return end;
  const rolledEnd = openDay(rule, calendar, end, suspensions);
  return withMinimum({ ...terms, limit: whole }, first, rolledEnd, 1);
}

/** The first day from an end on that the rule lets a period end on. */
function openDay(
  rule: CountingRule,
  calendar: WorkingCalendar,
  end: string,
  suspensions: readonly NaiveSuspension[],
): string {
  let day = end;
  for (;;) {
    const off = rule.end.forward === 'next' && !worksOn(calendar, day);
    if (!off && !isSuspended(suspensions, day)) return day;
    day = shifted(day, 1);
  }
}

function isSuspended(suspensions: readonly NaiveSuspension[], day: string): boolean {
  return suspensions.some(({ from, to }) => day >= from && day <= to);
}
