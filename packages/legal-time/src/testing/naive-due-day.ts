/** The slow, obvious due date of limits in days and longer units, walked day by day. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Weekday } from '../calendar/spec.js';
import type { YearlyDay } from '../calendar/yearly-day.js';
import type { CountingRule, Recess } from '../rule/counting-rule.js';
import type { TimeLimit, TimeUnit } from '../limit/time-limit.js';
import { naiveDayShift, naiveWorksOn } from './naive-calendar.js';

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
  /** The unit by which recesses bear on it, where that is not its limit's. */
  readonly recessUnit?: TimeUnit;
}

/** The due date by the letter of the rule. */
export function naiveDueDay(period: NaivePeriod): string {
  const { rule, limit } = period;
  const step = limit.amount < 0 ? -1 : 1;
  if (limit.amount === 0) {
    const event = naiveEventDay(period);
    return afterRecess(period, event, rolled(period, event, step), naiveDayShift(event, 1));
  }
  const { first } = naiveBeginning(period);
  const last = clearOf(period, naiveLastDay(period), step);
  if (isFreed(rule, limit)) return last;
  const end = rolled(period, last, step);
  return withMinimum(period, first, step > 0 ? afterRecess(period, last, end, first) : end, step);
}

/** The last day counted, before any roll; for limits that are not zero. */
export function naiveLastDay(period: NaivePeriod): string {
  const step = period.limit.amount < 0 ? -1 : 1;
  const { event, first } = naiveBeginning(period);
  return naiveEnd(period, event, first, step);
}

/** The event's day and the first one counted, after a recess in which that would lie. */
function naiveBeginning(period: NaivePeriod): { readonly event: string; readonly first: string } {
  const step = period.limit.amount < 0 ? -1 : 1;
  let event = naiveEventDay(period);
  let first = period.rule.event.firstDay === 'included' ? event : naiveDayShift(event, step);
  for (;;) {
    while (isInRecess(period, first, 'suspends'))
      [event, first] = [first, naiveDayShift(first, step)];
    const counted = firstCounted(period, first, step);
    if (step < 0 || !isWorked(period, counted) || !isShort(period, counted, 'noEdge'))
      return { event, first };
    [event, first] = [counted, naiveDayShift(counted, 1)];
  }
}

/** The first day from one on that counts. */
function firstCounted(period: NaivePeriod, from: string, step: 1 | -1): string {
  let day = from;
  if (period.limit.unit === 'workingDays') {
    while (!isWorked(period, day) || isInRecess(period, day, 'suspends'))
      day = naiveDayShift(day, step);
  }
  return day;
}

/** Whether a day is one to end on, or to begin with, on no account. */
function isShort(period: NaivePeriod, day: string, effect: 'noEnd' | 'noEdge'): boolean {
  const { rule, calendar } = period;
  if (isInRecess(period, day, effect)) return true;
  if (rule.shortDays !== effect) return false;
  const { specialHours = [], week } = calendar.spec;
  const special = specialHours.findLast(({ from, to = from }) => day >= from && day <= to);
  const own = week[weekdayOf(day)];
  // A weekday that only the rule counts has the hours of the first that the calendar opens.
  const others = rule.week?.counts?.includes(weekdayOf(day)) ? Object.values(week) : [];
  const usual = [own, ...others].find((hours) => hours.length > 0) ?? own;
  return special !== undefined && minutesOf(special.hours) < minutesOf(usual);
}

function minutesOf(hours: readonly (readonly [string, string])[]): number {
  const at = (text: string): number => Date.parse(`2000-01-01T${text}Z`) / 60_000;
  return hours.reduce((sum, [from, to]) => sum + at(to) - at(from), 0);
}

function weekdayOf(day: string): Weekday {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[weekday] ?? 'sun';
}

/** The recess of an effect that a day lies in, by the letters of its date. */
function recessOf(
  { rule, limit, recessUnit = limit.unit }: NaivePeriod,
  date: string,
  effect: Recess['effect'],
): Recess | undefined {
  return rule.recesses?.find(
    (recess) =>
      recess.effect === effect &&
      (recess.units?.includes(recessUnit) ?? true) &&
      isWithin(date, yearly(recess.from, date), yearly(recess.to, date)),
  );
}

function isInRecess(period: NaivePeriod, date: string, effect: Recess['effect']): boolean {
  return recessOf(period, date, effect) !== undefined;
}

/** Between two days of a year, or outside of them where they go beyond its end. */
function isWithin(date: string, from: string, to: string): boolean {
  const day = date.slice(5);
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

/** `MM-DD` of a yearly day in the year of a date. */
function yearly(day: YearlyDay, date: string): string {
  if (day === '02-29' && !isLeap(Number(date.slice(0, 4)))) return '03-01';
  if (typeof day === 'string') return day;
  const easter = EASTER_SUNDAYS.find((sunday) => sunday.slice(0, 4) === date.slice(0, 4));
  if (easter === undefined) throw new RangeError(`The model does not know Easter of ${date}.`);
  return naiveDayShift(easter, day.easter).slice(5);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** As printed in almanacs. */
const EASTER_SUNDAYS = (
  '2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 ' +
  '2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21'
).split(' ');

/** The day that stays clear of the period, where the rule leaves one. */
function clearOf(period: NaivePeriod, last: string, step: 1 | -1): string {
  const { clearDays } = period.rule;
  if (clearDays !== 'both' && clearDays !== (step > 0 ? 'forward' : 'backward')) return last;
  const counts = (day: string): boolean =>
    !isInRecess(period, day, 'suspends') &&
    (period.limit.unit !== 'workingDays' || isWorked(period, day));
  let day = naiveDayShift(last, step);
  while (!counts(day)) day = naiveDayShift(day, step);
  return day;
}

/** Where a recess moves an end that lies within it, as counted or as rolled. */
function afterRecess(period: NaivePeriod, last: string, end: string, first: string): string {
  for (const from of [last, end]) {
    const recess = recessOf(period, from, 'movesEnd');
    if (recess === undefined) continue;
    let beyond = from;
    while (recessOf(period, beyond, 'movesEnd')) beyond = naiveDayShift(beyond, 1);
    let begun = from;
    while (recessOf(period, naiveDayShift(begun, -1), 'movesEnd')) begun = naiveDayShift(begun, -1);
    if (recess.startsWithin && first < begun) continue;
    const { movesTo, movesBy = 0 } = recess;
    const target =
      movesTo === undefined
        ? naiveDayShift(beyond, movesBy - 1)
        : `${naiveDayShift(beyond, -1).slice(0, 5)}${yearly(movesTo, beyond)}`;
    return rolled(period, target, 1);
  }
  return end;
}

function naiveEventDay(period: NaivePeriod): string {
  const { rule, from } = period;
  return rule.event.onDayOff === 'nextWorkingDay' ? openFrom(period, from, 1) : from;
}

/** Whether a day is worked for the period: counted back, some classes of days off are none. */
function isWorked(period: NaivePeriod, day: string): boolean {
  return isOpen(period, day, period.rule.week?.counts);
}

/** Whether a period may end on a day. */
function mayEnd(period: NaivePeriod, day: string): boolean {
  const { ends, counts } = period.rule.week ?? {};
  const isNone = isShort(period, day, 'noEnd') || isShort(period, day, 'noEdge');
  return isOpen(period, day, ends ?? counts) && !isNone;
}

function isOpen(
  period: NaivePeriod,
  day: string,
  weekdays: readonly Weekday[] | undefined,
): boolean {
  const { rule, calendar, limit } = period;
  const isMadeUp = calendar.spec.makeUpDays?.some(({ date }) => date === day);
  if (isInRecess(period, day, 'closed')) return false;
  if (weekdays !== undefined && !isMadeUp) {
    const isWorkedBack = limit.amount < 0 && classOn(period, day) === 'worked';
    const isOff = calendar.spec.daysOff?.some(({ date }) => date === day && !isWorkedBack) ?? false;
    return !isOff && weekdays.includes(weekdayOf(day));
  }
  if (limit.amount >= 0) return naiveWorksOn(calendar, day);
  const { spec } = calendar;
  const daysOff = (spec.daysOff ?? []).filter(
    ({ class: name }) => rule.dayClasses?.[name ?? '']?.countedBack !== 'worked',
  );
  return naiveWorksOn({ spec: { ...spec, daysOff } }, day);
}

function classOn({ rule, calendar }: Pick<NaivePeriod, 'rule' | 'calendar'>, day: string) {
  const off = calendar.spec.daysOff?.find(({ date }) => date === day);
  return rule.dayClasses?.[off?.class ?? '']?.countedBack;
}

/** The first worked day from one on, in a direction. */
function openFrom(period: NaivePeriod, from: string, step: 1 | -1): string {
  let day = from;
  while (!isWorked(period, day)) day = naiveDayShift(day, step);
  return day;
}

/** Walks from the first day until the whole limit has been counted. */
function naiveEnd(period: NaivePeriod, event: string, first: string, step: 1 | -1): string {
  const { limit } = period;
  const counts = (day: string): boolean => limit.unit !== 'workingDays' || isWorked(period, day);
  let left = lengthOf(period, event, first, step);
  let day = naiveDayShift(first, -step);
  while (left > 0) {
    day = naiveDayShift(day, step);
    if (counts(day) && !isLeftOut(period, day)) left--;
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
  for (let day = first; day !== last; day = naiveDayShift(day, step)) length++;
  return length;
}

/** The day before (after, counting back) the one that corresponds to the first. */
function besideOf(first: string, months: number, step: 1 | -1): string {
  const corresponding = sameDayOfMonth(first, step * months);
  if (corresponding !== undefined) return naiveDayShift(corresponding, -step);
  const end = monthEnd(first, step * months, 'lastDay');
  return step > 0 ? end : naiveDayShift(end, 1);
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
  while (naiveDayShift(day, 1).startsWith(month)) day = naiveDayShift(day, 1);
  return overflow === 'lastDay' ? day : naiveDayShift(day, 1);
}

/** Day by day in the rule's direction; one that lengthens, met counting back, turns forward. */
function rolled(period: NaivePeriod, from: string, step: 1 | -1): string {
  const { rule } = period;
  const way = step > 0 ? rule.end.forward : rule.end.backward;
  let day = from;
  for (;;) {
    if (isLeftOut(period, day)) day = naiveDayShift(day, step);
    else if (mayEnd(period, day)) return day;
    else if (step < 0 && classOn(period, day) === 'lengthens') return openFrom(period, day, 1);
    else if (way === 'none') return day;
    else day = naiveDayShift(day, way === 'next' ? 1 : -1);
  }
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
    if (isWorked(period, day) && !isLeftOut(period, day)) working++;
    const reached = step > 0 ? day >= end : day <= end;
    if (reached && working >= minimum.count) return day;
    day = naiveDayShift(day, step);
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
  const { rule, limit, by } = terms;
  const { countedFrom } = rule.extension;
  const { event, first } = naiveBeginning(terms);
  if (countedFrom === 'start' && limit.unit === by.unit) {
    const whole = { ...terms, limit: { amount: limit.amount + by.amount, unit: by.unit } };
    return closed(whole, first, naiveLastDay(whole), whole.limit);
  }
  const end = naiveLastDay(terms);
  const from = countedFrom === 'rolledEnd' ? rolled(terms, end, 1) : end;
  const next = naiveDayShift(from, 1);
  const extension = { ...terms, limit: by, recessUnit: limit.unit };
  const last = naiveEnd(extension, from, next, 1);
  if (countedFrom === 'rolledEnd') return closed(extension, next, last, by);
  if (limit.unit === by.unit) {
    const whole = { amount: limit.amount + by.amount, unit: by.unit };
    return closed(extension, first, last, whole);
  }
  const free = { ...rule, recesses: [] };
  const size =
    daysOf({ ...terms, rule: free, suspensions: [] }, event, first) +
    daysOf({ ...terms, rule: free, limit: by, suspensions: [] }, from, next);
  const freed = isFreed(rule, limit) || isFreed(rule, by);
  if (freed) return clearOf(extension, last, 1);
  return closed(extension, first, last, { amount: size, unit: 'days' });
}

/** Days from the first to the last that an uninterrupted term counts. */
function daysOf(period: NaivePeriod, event: string, first: string): number {
  const last = naiveEnd(period, event, first, 1);
  let days = 1;
  for (let day = first; day !== last; day = naiveDayShift(day, 1)) days++;
  return days;
}

/** The end as rolled and as a recess moves it, with the minimum of working days. */
function closed(period: NaivePeriod, first: string, last: string, whole: TimeLimit): string {
  const clear = clearOf(period, last, 1);
  if (isFreed(period.rule, whole)) return clear;
  const end = afterRecess(period, clear, rolled(period, clear, 1), first);
  return withMinimum({ ...period, limit: whole }, first, end, 1);
}

/** Whether a fact or a recess suspends a day. */
function isLeftOut(period: NaivePeriod, day: string): boolean {
  const { suspensions = [] } = period;
  const isHeld = suspensions.some(({ from, to }) => day >= from && day <= to);
  return isHeld || isInRecess(period, day, 'suspends');
}
