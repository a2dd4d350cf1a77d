/** Settles periods of hours and minutes, as time passes or as offices work. */
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from '../calendar/working-days.js';
import { addWorkingTime, officeInstants, workingTimeBetween } from '../calendar/working-time.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../calendar/zone.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput } from './period-input.js';
import { TimeLimitError } from '../limit/errors.js';
import { effectiveEventDay } from './event-day.js';
import { instantOfMoment } from './moment.js';
import type { PeriodEnd } from './period-end.js';
import { calendarCountedBack, rolledBack } from './roll.js';
import { type Span, endsOfSpan, joinedSpans } from './spans.js';
import { endingCalendar } from './rule-calendars.js';
import { suspendingRecesses } from './recess.js';
import { suspendedTime } from './suspensions.js';
import { furthestTurnedAt } from './turned-at.js';
import { timeCalendarOf } from './time-calendar.js';

/** The end of a period that ends at an instant. */
export function computeTimeEnd(period: PeriodInput): PeriodEnd {
  const { rule, event, terms } = period;
  const calendar = timeCalendarOf(period);
  const [term] = terms;
  const working = term.mode === 'workingTime';
  const minutes = terms.reduce((sum, { minutes: part }) => sum + part, 0);
  if (terms.some(({ mode }) => mode !== term.mode)) throw mixedUnits(period);
  const forward = minutes >= 0;
  const step = forward ? 1 : -1;
  const eventDay = effectiveEventDay(rule, event, period.calendar);
  const startAt = startOf(period, eventDay, forward);
  const suspended = timeLeftOut(period, calendar, forward);
  const apart = rule.extension.countedFrom === 'rolledEnd';
  let countedEnd = startAt;
  let suspendedEnd = startAt;
  let end = startAt;
  for (const { minutes: part } of apart ? terms : [{ minutes }]) {
    countedEnd = addTime(calendar, working, end, part * MINUTE_MS);
    suspendedEnd = afterSuspensions(calendar, working, [end, countedEnd], suspended, step);
    end =
      working || rule.time.roll === 'none'
        ? suspendedEnd
        : rolledTime(period, suspendedEnd, suspended, step);
  }
  const dueDay = dayOf(calendar, end);
  addWorkingDays(calendar, eventDay, 0);
  addWorkingDays(calendar, dueDay, 0);
  const counted = dayOf(calendar, suspendedEnd);
  const reached = Math.min(dueDay, furthestTurnedAt(period, forward, counted, dueDay));
  const from = working ? Math.min(eventDay, dueDay) : reached;
  const rests = working || rule.time.roll !== 'none';
  return {
    ends: 'instant',
    forward,
    eventDay,
    firstDay: dayOf(calendar, startAt),
    startAt,
    countedEnd,
    terms: NONE,
    suspendedEnd,
    clearEnd: suspendedEnd,
    excepted: undefined,
    rolledEnd: end,
    end,
    suspended,
    dueDay,
    dueAt: end,
    provisional: rests && calendar.isProvisional(from, Math.max(eventDay, dueDay)),
  };
}

const NONE: readonly [] = [];

/** What facts, counting forward, and recesses leave out of a period, in the order of counting. */
function timeLeftOut(
  { rule, suspensions, limit }: PeriodInput,
  calendar: WorkingCalendar,
  forward: boolean,
): readonly Span[] {
  const facts = forward && suspensions.length > 0 ? suspendedTime(suspensions, calendar) : NONE;
  if (rule.recesses === undefined) return facts;
  const startOf = (day: number): number => calendar.clock.toInstant(day * DAY_MS);
  const recesses = suspendingRecesses(rule, calendar, limit.unit);
  const spans = (forward ? recesses.forward : recesses.backward).map(({ from, to }) => ({
    from: startOf(from),
    to: startOf(to + 1),
  }));
  return facts.length > 0 ? joinedSpans([...facts, ...spans], 0) : spans;
}

function addTime(calendar: WorkingCalendar, working: boolean, from: number, ms: number): number {
  return working ? addWorkingTime(calendar, from, ms / MINUTE_MS) : from + Math.round(ms);
}

/** The end after what each suspension that begins within the running time leaves out of it. */
function afterSuspensions(
  calendar: WorkingCalendar,
  working: boolean,
  [begun, counted]: readonly [number, number],
  suspended: readonly Span[],
  step: 1 | -1,
): number {
  let end = counted;
  for (const span of suspended) {
    const [near, far] = endsOfSpan(span, step);
    const start = step * Math.max(step * near, step * begun);
    if (step * (far - start) <= 0) continue;
    if (step * (end - start) <= 0) break;
    const left = working ? workingTimeBetween(calendar, start, far) : far - start;
    end = addTime(calendar, working, end, left);
  }
  return end;
}

/** The end as rolled; one that a suspension holds by then moves to the end of that. */
function rolledTime(
  period: PeriodInput,
  suspendedEnd: number,
  suspended: readonly Span[],
  step: 1 | -1,
): number {
  let end = sameTime(period, suspendedEnd);
  if (end === suspendedEnd) return end;
  for (const span of suspended) {
    const [near, far] = endsOfSpan(span, step);
    const isHeld = step * (end - near) > 0 && step * (far - end) > 0;
    if (isHeld && step * (near - suspendedEnd) >= 0) end = sameTime(period, far);
  }
  return end;
}

/** The instant from which time runs. */
function startOf(period: PeriodInput, eventDay: number, forward: boolean): number {
  const { rule, calendar, event, terms } = period;
  const [{ given, mode }] = terms;
  const { at } = event;
  if (at === undefined) {
    if (given.unit === 'workingDays' && !Number.isInteger(given.amount)) {
      return startOfNextWorkingDay(period, forward);
    }
    throw new TimeLimitError(
      'INSTANT_REQUIRED',
      `"${given.amount} ${given.unit}" under rule "${rule.id}" runs from a moment, and only ` +
        'its date is given. Give an instant such as 2026-03-13T14:00+07:00.',
      { rule: rule.id, limit: given, day: event.day },
    );
  }
  // What counts as of another day runs from when its office opens.
  const from = eventDay === event.day ? at : (officeInstants(calendar, eventDay)[0]?.[0] ?? at);
  if (mode === 'workingTime' || rule.time.start === 'moment' || given.unit === 'minutes')
    return from;
  const local = calendar.clock.toLocal(from);
  const intoHour = local - Math.floor(local / HOUR_MS) * HOUR_MS;
  return from - intoHour + (forward ? HOUR_MS : 0);
}

/** Parts of a working day from a date: the day of the event does not count, as for whole days. */
function startOfNextWorkingDay(period: PeriodInput, forward: boolean): number {
  const { rule, calendar, event } = period;
  const included = rule.event.firstDay === 'included';
  if (!forward) {
    const stays = included && isWorkingDay(calendar, event.day);
    const last = addWorkingDays(calendar, event.day, stays ? 0 : -1);
    return officeInstants(calendar, last).at(-1)?.[1] ?? instantOfMoment(event, calendar);
  }
  const day = included
    ? workingDayOnOrAfter(calendar, event.day)
    : addWorkingDays(calendar, event.day, 1);
  return officeInstants(calendar, day)[0]?.[0] ?? instantOfMoment(event, calendar);
}

/** The same time of the next (or last) working day, where an end falls on a day off. */
function sameTime({ rule, calendar, terms }: PeriodInput, end: number): number {
  const day = dayOf(calendar, end);
  const forward = terms[0].minutes >= 0;
  const moved = forward
    ? workingDayOnOrAfter(endingCalendar(rule, calendar), day)
    : rolledBack(rule, endingCalendar(rule, calendarCountedBack(rule, calendar)), day, -1);
  if (moved === day) return end;
  return calendar.clock.toInstant(calendar.clock.toLocal(end) + (moved - day) * DAY_MS);
}

function dayOf(calendar: WorkingCalendar, instantMs: number): number {
  return Math.floor(calendar.clock.toLocal(instantMs) / DAY_MS);
}

function mixedUnits({ terms }: PeriodInput): TimeLimitError {
  return new TimeLimitError(
    'LIMIT_INVALID',
    `A limit of ${terms.map(({ given }) => `${given.amount} ${given.unit}`).join(' and ')} mixes ` +
      'days and hours. Extend it in the way it is counted.',
    { limits: terms.map(({ given }) => given) },
  );
}
