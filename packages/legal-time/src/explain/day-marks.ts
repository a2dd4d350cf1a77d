/** Marks every day between the event and the end of a period. */
import { DAY_MS, MINUTE_MS } from '../calendar/zone.js';
import { workingDayKind } from '../calendar/working-days.js';
import { toCivilDate } from '../calendar/civil-date.js';
import { workingTimeBetween } from '../calendar/working-time.js';
import type { PeriodInput } from '../period/period-input.js';
import { dayCounter } from '../period/counted-days.js';
import type { PeriodEnd } from '../period/period-end.js';
import { timeCalendarOf } from '../period/time-calendar.js';
import { addDayFacts, type Writable } from './day-facts.js';
import type { DayMark, DayMarkKind } from './explanation.js';
import { furthestTurnedAt } from '../period/turned-at.js';

/** All days from the event to the end, in order of date, whichever way the count ran. */
export function dayMarks(period: PeriodInput, periodEnd: PeriodEnd): DayMark[] {
  const { event } = period;
  const { dueDay, forward, eventDay, ends } = periodEnd;
  const step = forward ? 1 : -1;
  const furthest = furthestDay(period, periodEnd);
  const markOf = marker(period, periodEnd, furthest);
  const marks: DayMark[] = [];
  let number = 0;
  // What came too late counts as of a later day, from which a short count back may end after it.
  const last = forward || ends === 'instant' ? furthest : Math.min(furthest, event.day);
  // A period that is counted back may be turned past its own event.
  const from = forward ? Math.min(event.day, eventDay) : Math.max(event.day, eventDay, dueDay);
  for (let day = from; forward ? day <= last : day >= last; day += step) {
    const minutes = ends === 'instant' ? minutesOn(period, periodEnd, day) : undefined;
    const mark = minutes === undefined ? markOf(day) : timeMark(minutes);
    if (mark === 'counted') number++;
    marks.push(dayMark(period, forward, day, mark, number, minutes, day === dueDay));
  }
  return forward ? marks : marks.reverse();
}

/** The last day to mark: the due day, or one further on from which the end came back to it. */
function furthestDay(period: PeriodInput, { ends, forward, dueDay, clearEnd }: PeriodEnd): number {
  const { clock } = period.calendar;
  const counted = ends === 'day' ? clearEnd : Math.floor(clock.toLocal(clearEnd) / DAY_MS);
  const furthest = furthestTurnedAt(period, forward, counted, dueDay);
  return forward ? Math.max(dueDay, counted) : Math.min(dueDay, furthest);
}

function dayMark(
  period: PeriodInput,
  forward: boolean,
  day: number,
  mark: DayMarkKind,
  number: number,
  minutes: number | undefined,
  isDue: boolean,
): DayMark {
  const { calendar } = period;
  const date = toCivilDate(day);
  const kind = workingDayKind(calendar, day);
  const entry = calendar.entryOf(day);
  // The two plainest shapes in one piece: all others are many times as slow to make.
  if (entry === undefined && minutes === undefined) {
    return mark === 'counted' ? { date, mark, number, kind, isDue } : { date, mark, kind, isDue };
  }
  const made = { date, mark } as Writable<DayMark>;
  if (mark === 'counted') made.number = number;
  if (minutes !== undefined) made.minutes = minutes;
  made.kind = kind;
  if (entry !== undefined) addDayFacts(made, period, forward, day, entry);
  made.isDue = isDue;
  return made;
}

/** Marks the days of a period that ends with a day. */
function marker(
  period: PeriodInput,
  periodEnd: PeriodEnd,
  furthest: number,
): (day: number) => DayMarkKind {
  const { forward, firstDay, eventDay } = periodEnd;
  const step = forward ? 1 : -1;
  const { event, terms } = period;
  const nothing = terms.every(({ limit }) => limit.amount === 0);
  const begins = nothing ? eventDay + step : firstDay;
  const countOf = dayCounter(period, periodEnd);
  return (day) => {
    if (!forward && day < furthest) return day === event.day ? 'event' : 'rolled';
    if (day * step >= begins * step) return countOf(day);
    if (day === event.day || day === eventDay) return 'event';
    if (countOf(day) === 'suspended') return 'suspended';
    return !forward && day > event.day ? 'rolled' : 'skipped';
  };
}

function timeMark(minutes: number): DayMarkKind {
  return minutes > 0 ? 'counted' : 'skipped';
}

/** Minutes of a day that are counted; a period of no length counts none. */
function minutesOn(period: PeriodInput, periodEnd: PeriodEnd, day: number): number {
  const { terms } = period;
  const calendar = timeCalendarOf(period);
  const { startAt, suspendedEnd, suspended } = periodEnd;
  const from = Math.max(Math.min(startAt, suspendedEnd), calendar.clock.toInstant(day * DAY_MS));
  const to = Math.min(
    Math.max(startAt, suspendedEnd),
    calendar.clock.toInstant((day + 1) * DAY_MS),
  );
  const working = terms[0].mode === 'workingTime';
  const span = (a: number, b: number): number =>
    a >= b ? 0 : working ? workingTimeBetween(calendar, a, b) : b - a;
  let counted = span(from, to);
  for (const suspension of suspended) {
    counted -= span(Math.max(from, suspension.from), Math.min(to, suspension.to));
  }
  return counted / MINUTE_MS;
}
