/** Computes the end of a period, step by step: event, terms, suspensions, roll, minimum. */
import { addWorkingDays } from '../calendar/working-days.js';
import { DAY_MS } from '../calendar/zone.js';
import { dayThatWas } from '../calendar/plain-counting.js';
import { formatInstant } from '../calendar/instant.js';
import { officeInstants } from '../calendar/working-time.js';
import { toCivilDate } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput } from './period-input.js';
import { countsEventDay, effectiveEventDay } from './moment.js';
import { isExcepted, needsMinimum, countedEnd, wholePeriod } from './counted-end.js';
import { calendarCountedBack, rollDay } from './roll.js';
import { openWorkingDay, rolledPast, computeTermEnds } from './compute-term-ends.js';
import { computeTimeEnd } from './compute-time-end.js';
import type { PeriodEnd } from './period-end.js';
import { type Span, suspendedDays } from './spans.js';
import { furthestOf } from './turned-at.js';

/** @throws TimeLimitError | CalendarError what makes the period impossible to count */
export function computePeriodEnd(period: PeriodInput): PeriodEnd {
  const [term] = period.terms;
  const counted = term.mode;
  return counted === 'elapsed' || counted === 'workingTime'
    ? computeTimeEnd(period)
    : computeDayEnd(period);
}

/** The end of a period as text. */
export function dueText(periodEnd: PeriodEnd, calendar: WorkingCalendar): string {
  return periodEnd.ends === 'day'
    ? toCivilDate(periodEnd.end)
    : formatInstant(periodEnd.end, calendar.zone);
}

function computeDayEnd(period: PeriodInput): PeriodEnd {
  const { rule, event, terms, suspensions } = period;
  const [term] = terms;
  const forward = term.limit.amount >= 0;
  const calendar = forward ? period.calendar : calendarCountedBack(rule, period.calendar);
  const eventDay = effectiveEventDay(rule, event, calendar);
  const step = forward ? 1 : -1;
  const firstDay = countsEventDay(rule, event, calendar, forward) ? eventDay : eventDay + step;
  if (terms.length > 1 || suspensions.length > 0)
    return computeEndOfTerms(period, eventDay, firstDay);
  const counted = countedEnd(rule, calendar, term, eventDay, firstDay);
  const excepted = isExcepted(rule, term.limit);
  const rolledEnd = excepted ? counted : rollDay(rule, calendar, counted, forward);
  let end = rolledEnd;
  const { minimumWorkingDays } = rule;
  if (minimumWorkingDays && !excepted && needsMinimum(rule, term.limit)) {
    const least = addWorkingDays(calendar, firstDay - step, step * minimumWorkingDays.count);
    end = forward ? Math.max(end, least) : Math.min(end, least);
  }
  // Every day counts the same whatever it is, unless working days are counted or a day is rolled.
  const reached = Math.min(end, furthestOf(period, forward, counted, rolledEnd));
  const from = term.mode === 'workingDays' ? Math.min(firstDay, reached) : reached;
  const rests = term.mode === 'workingDays' || !excepted;
  return {
    ends: 'day',
    forward,
    eventDay,
    firstDay: dayThatWas(calendar, firstDay, step),
    startAt: 0,
    countedEnd: counted,
    terms: NONE,
    suspendedEnd: counted,
    excepted: excepted ? term.limit : undefined,
    rolledEnd,
    end,
    suspended: NONE,
    dueDay: end,
    dueAt: lastInstant(period, end),
    provisional: rests && calendar.isProvisional(from, Math.max(counted, firstDay, end)),
  };
}

const NONE: readonly [] = [];

/** A period of several terms, or one that has been suspended. */
function computeEndOfTerms(period: PeriodInput, eventDay: number, firstDay: number): PeriodEnd {
  const { rule, terms } = period;
  const forward = terms[0].limit.amount >= 0;
  const calendar = forward ? period.calendar : calendarCountedBack(rule, period.calendar);
  // What lies after the event holds nothing up that is counted back from it.
  const suspended = forward ? suspendedDays(period.suspensions) : NONE;
  const { settled, later } = computeTermEnds(period, calendar, eventDay, firstDay, suspended);
  const last = settled.at(-1);
  if (last === undefined) throw new RangeError('A period has a term.');
  const { suspendedEnd } = last;
  const whole = wholePeriod(rule, settled);
  const excepted =
    isExcepted(rule, whole.limit) || terms.some(({ limit }) => isExcepted(rule, limit));
  const rolledEnd = excepted
    ? suspendedEnd
    : rolledPast(rule, calendar, suspendedEnd, later, forward);
  const end =
    excepted || !needsMinimum(rule, whole.limit)
      ? rolledEnd
      : withMinimum(period, calendar, whole.firstDay, rolledEnd, suspended);
  const working = terms.some(({ mode }) => mode === 'workingDays');
  const rolls = rule.extension.countedFrom === 'rolledEnd' && terms.length > 1;
  const reached = Math.min(end, furthestOf(period, forward, suspendedEnd, rolledEnd));
  const from = working || rolls ? Math.min(firstDay, reached) : reached;
  const rests = working || rolls || !excepted;
  return {
    ends: 'day',
    forward,
    eventDay,
    firstDay,
    startAt: 0,
    countedEnd: last.countedEnd,
    terms: terms.length > 1 ? settled : NONE,
    suspendedEnd,
    excepted: excepted ? whole.limit : undefined,
    rolledEnd,
    end,
    suspended,
    dueDay: end,
    dueAt: lastInstant(period, end),
    provisional: rests && calendar.isProvisional(from, Math.max(suspendedEnd, firstDay, end)),
  };
}

/** Lengthens a period until it has the rule's minimum of working days that are not suspended. */
function withMinimum(
  { rule, terms }: PeriodInput,
  calendar: WorkingCalendar,
  firstDay: number,
  end: number,
  suspended: readonly Span[],
): number {
  const count = rule.minimumWorkingDays?.count ?? 0;
  return terms[0].limit.amount >= 0
    ? Math.max(end, openWorkingDay(calendar, firstDay, count, suspended))
    : Math.min(end, addWorkingDays(calendar, firstDay + 1, -count));
}

function lastInstant({ rule, calendar }: PeriodInput, day: number): number {
  if (rule.end.at === 'endOfOfficeHours') {
    const last = officeInstants(calendar, day).at(-1);
    if (last) return last[1];
  }
  return calendar.clock.toInstant((day + 1) * DAY_MS) - 1;
}
