/** Computes the end of a period, step by step: event, terms, suspensions, roll, minimum. */
import { isWorkingDay } from '../calendar/working-days.js';
import { DAY_MS } from '../calendar/zone.js';
import { dayThatWas } from '../calendar/calendar-days.js';
import { formatInstant } from '../calendar/instant.js';
import { officeInstants } from '../calendar/working-time.js';
import { datePartsOf, toCivilDate } from '../calendar/civil-date.js';
import { dayInYear } from '../calendar/yearly-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput } from './period-input.js';
import { countedEnd, wholePeriod } from './counted-end.js';
import { calendarCountedBack, rollOn } from './roll.js';
import { beginningCalendar, endingCalendar } from './rule-calendars.js';
import {
  computeTermEnds,
  dayBeyondTerm,
  openWorkingDay,
  termRolledPast,
  type Suspended,
} from './compute-term-ends.js';
import { computeTimeEnd } from './compute-time-end.js';
import { countsEventDay, effectiveEventDay } from './event-day.js';
import { isExceptedFromMinimum, needsMinimum } from './minimum.js';
import type { MovedEnd, PeriodEnd } from './period-end.js';
import { bearsOn, recessOn, suspendingRecesses } from './recess.js';
import { type Span, endsOfSpan, joinedSpans, placeFrom } from './spans.js';
import { suspendedDays } from './suspensions.js';
import { furthestTurnedAt } from './turned-at.js';

/** @throws TimeLimitError | CalendarError what makes the period impossible to count */
export function computePeriodEnd(period: PeriodInput): PeriodEnd {
  const [term] = period.terms;
  const counted = term.mode;
  return counted === 'elapsed' || counted === 'workingTime'
    ? computeTimeEnd(period)
    : computeDayEnd(period);
}

/** The end of a period as text. */
export function periodEndText(periodEnd: PeriodEnd, calendar: WorkingCalendar): string {
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
  const { week, recesses, clearDays, shortDays, minimumWorkingDays } = rule;
  const isPlain = !recesses && !clearDays && !shortDays && !minimumWorkingDays;
  if (!isPlain || terms.length > 1 || suspensions.length > 0)
    return computeEndOfTerms(period, calendar, eventDay, firstDay);
  const counted = countedEnd(rule, calendar, term, eventDay, firstDay);
  const excepted = isExceptedFromMinimum(rule, term.limit);
  const ending = week === undefined ? calendar : endingCalendar(rule, calendar);
  const end = excepted ? counted : rollOn(ending, rule, counted, forward);
  // Every day counts the same whatever it is, unless working days are counted or a day is rolled.
  const reached = Math.min(end, furthestTurnedAt(period, forward, counted, end));
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
    clearEnd: counted,
    excepted: excepted ? term.limit : undefined,
    rolledEnd: end,
    end,
    suspended: NONE,
    dueDay: end,
    dueAt: lastInstant(period, end),
    provisional: rests && calendar.isProvisional(from, Math.max(counted, firstDay, end)),
  };
}

const NONE: readonly [] = [];

/** A period that is not plainly counted: of several terms, suspended, clear, or met by recesses. */
function computeEndOfTerms(
  period: PeriodInput,
  calendar: WorkingCalendar,
  eventDay: number,
  firstDay: number,
): PeriodEnd {
  const { rule, terms } = period;
  const forward = terms[0].limit.amount >= 0;
  // Nothing of a limit of zero is counted: its event's day is the one that it meets.
  const met = terms[0].limit.amount === 0 ? eventDay : firstDay;
  const suspended = suspendedIn(period, calendar, met, forward);
  const begun = beginning(period, calendar, eventDay, firstDay, suspended.step);
  const { settled, later } = computeTermEnds(
    period,
    calendar,
    begun.eventDay,
    begun.firstDay,
    suspended,
  );
  const last = settled.at(-1);
  if (last === undefined) throw new RangeError('A period has a term.');
  const { suspendedEnd } = last;
  const beyond = { ...suspended, place: later };
  const isClear =
    rule.clearDays === 'both' || rule.clearDays === (forward ? 'forward' : 'backward');
  const clearEnd = isClear
    ? dayBeyondTerm(calendar, last.term, suspendedEnd, beyond)
    : suspendedEnd;
  const whole = wholePeriod(rule, settled);
  const excepted =
    isExceptedFromMinimum(rule, whole.limit) ||
    terms.some((term) => isExceptedFromMinimum(rule, term.limit));
  const rolledEnd = excepted ? clearEnd : termRolledPast(rule, calendar, clearEnd, beyond, forward);
  const movedEnd = forward ? movedByRecess(period, begun.firstDay, clearEnd, rolledEnd) : undefined;
  const rolled = movedEnd
    ? termRolledPast(rule, calendar, movedEnd.to, beyond, forward)
    : rolledEnd;
  const least =
    excepted || !needsMinimum(rule, whole.limit)
      ? rolled
      : openWorkingDay(calendar, whole.firstDay, rule.minimumWorkingDays?.count ?? 0, suspended);
  const end = forward ? Math.max(rolled, least) : Math.min(rolled, least);
  const working = terms.some(({ mode }) => mode === 'workingDays');
  const rolls = rule.extension.countedFrom === 'rolledEnd' && terms.length > 1;
  const reached = Math.min(end, furthestTurnedAt(period, forward, clearEnd, rolledEnd));
  const from = working || rolls ? Math.min(firstDay, reached) : reached;
  const rests = working || rolls || !excepted;
  return {
    ends: 'day',
    forward,
    eventDay,
    firstDay: begun.firstDay,
    startAt: 0,
    countedEnd: last.countedEnd,
    terms: terms.length > 1 ? settled : NONE,
    suspendedEnd,
    clearEnd,
    excepted: excepted ? whole.limit : undefined,
    rolledEnd,
    movedEnd,
    begunAfter: begun.after,
    end,
    suspended: spansMet(suspended, later, end),
    dueDay: end,
    dueAt: lastInstant(period, end),
    provisional: rests && calendar.isProvisional(from, Math.max(clearEnd, firstDay, end)),
  };
}

/** What facts and recesses leave out of a period, in the order of counting. */
function suspendedIn(
  { rule, suspensions, limit }: PeriodInput,
  calendar: WorkingCalendar,
  firstDay: number,
  forward: boolean,
): Suspended {
  const step = forward ? 1 : -1;
  // What lies after the event holds nothing up that is counted back from it.
  const facts = forward && suspensions.length > 0 ? suspendedDays(suspensions) : NONE;
  if (rule.recesses === undefined) return { spans: facts, place: 0, step };
  const recesses = suspendingRecesses(rule, calendar, limit.unit);
  const spans = forward ? recesses.forward : recesses.backward;
  const all = facts.length === 0 ? spans : joinedSpans([...facts, ...spans], 1);
  return { spans: all, place: placeFrom(all, firstDay, step), step };
}

/** Where a period begins: after the days in which it may not, where its first would be one. */
function beginning(
  { rule, limit, terms }: PeriodInput,
  calendar: WorkingCalendar,
  eventDay: number,
  firstDay: number,
  step: 1 | -1,
): { readonly eventDay: number; readonly firstDay: number; readonly after: Span | undefined } {
  const { forward } = suspendingRecesses(rule, calendar, limit.unit);
  const opening = beginningCalendar(rule, calendar);
  let first = dayThatWas(calendar, firstDay, step);
  let after: Span | undefined;
  for (let span = barring(); span !== undefined; span = barring()) {
    const [, far] = endsOfSpan(span, step);
    first = far + step;
    after = after === undefined ? span : joinedSpans([after, span], Infinity)[0];
  }
  return { eventDay: after === undefined ? eventDay : first - step, firstDay: first, after };

  function barring(): Span | undefined {
    if (limit.amount === 0) return undefined;
    const place = placeFrom(forward, first, 1);
    const recess = forward[place];
    if (recess !== undefined && recess.from <= first) return recess;
    if (opening === calendar || step < 0) return undefined;
    // What facts suspend has no say in this: it is held up from where it begins.
    const recesses = { spans: forward, place, step };
    const working = terms[0].mode === 'workingDays';
    const day = working ? openWorkingDay(calendar, first, 1, recesses) : first;
    const isShort = isWorkingDay(calendar, day) && !isWorkingDay(opening, day);
    return isShort ? { from: day, to: day } : undefined;
  }
}

/** The suspended days that a period met: from its first day on, up to its end. */
function spansMet({ spans, place, step }: Suspended, later: number, end: number): readonly Span[] {
  if (spans.length === 0) return NONE;
  let last = later;
  for (let span = spans[last]; span !== undefined; span = spans[++last]) {
    if (step > 0 ? span.from > end : span.to < end) break;
  }
  const met = spans.slice(place, last);
  return step > 0 ? met : met.reverse();
}

/** Where a recess moves an end that lies within it, as counted or as rolled. */
function movedByRecess(
  { rule, limit }: PeriodInput,
  firstDay: number,
  clearEnd: number,
  rolledEnd: number,
): MovedEnd | undefined {
  for (const recess of rule.recesses ?? []) {
    if (recess.effect !== 'movesEnd' || !bearsOn(recess, limit.unit)) continue;
    for (const from of [clearEnd, rolledEnd]) {
      const span = recessOn(recess, from);
      if (span === undefined) continue;
      // A limit of zero begins on the day on which it ends, whatever its first day would be.
      if (recess.startsWithin && firstDay < span.from) continue;
      const { movesTo, movesBy = 0 } = recess;
      const to =
        movesTo === undefined ? span.to + movesBy : dayInYear(movesTo, datePartsOf(span.to).year);
      return { recess, from, to };
    }
  }
  return undefined;
}

function lastInstant({ rule, calendar }: PeriodInput, day: number): number {
  if (rule.end.at === 'endOfOfficeHours') {
    const last = officeInstants(calendar, day).at(-1);
    if (last) return last[1];
  }
  return calendar.clock.toInstant((day + 1) * DAY_MS) - 1;
}
