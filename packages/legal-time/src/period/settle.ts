/** Settles an account: from event, terms and pauses to the due day or instant, step by step. */
import { addWorkingDays } from '../calendar/working-days.js';
import { DAY_MS } from '../calendar/zone.js';
import { dayThatWas } from '../calendar/plain-counting.js';
import { formatInstant } from '../calendar/instant.js';
import { officeInstants } from '../calendar/working-time.js';
import { toCivilDate } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Account } from './account.js';
import { countsEventDay, effectiveEventDay } from './moment.js';
import { isExcepted, needsMinimum, termEnd, wholePeriod } from './period-end.js';
import { calendarCountedBack, rollDay } from './roll.js';
import { openWorkingDay, rolledPast, settleTerms } from './settle-terms.js';
import { settleTime } from './settle-time.js';
import type { Settlement } from './settlement.js';
import { type Span, suspendedDays } from './spans.js';
import { furthestOf } from './turned-at.js';

/** @throws TimeLimitError | CalendarError what makes the period impossible to count */
export function settle(account: Account): Settlement {
  const [term] = account.terms;
  const counted = term.mode;
  return counted === 'elapsed' || counted === 'workingTime'
    ? settleTime(account)
    : settleDays(account);
}

/** The end of a settlement as text. */
export function dueText(settlement: Settlement, calendar: WorkingCalendar): string {
  return settlement.ends === 'day'
    ? toCivilDate(settlement.end)
    : formatInstant(settlement.end, calendar.zone);
}

function settleDays(account: Account): Settlement {
  const { rule, event, terms, pauses } = account;
  const [term] = terms;
  const forward = term.limit.amount >= 0;
  const calendar = forward ? account.calendar : calendarCountedBack(rule, account.calendar);
  const eventDay = effectiveEventDay(rule, event, calendar);
  const step = forward ? 1 : -1;
  const firstDay = countsEventDay(rule, event, calendar, forward) ? eventDay : eventDay + step;
  if (terms.length > 1 || pauses.length > 0) return settleSeveral(account, eventDay, firstDay);
  const counted = termEnd(rule, calendar, term, eventDay, firstDay);
  const excepted = isExcepted(rule, term.limit);
  const rolledEnd = excepted ? counted : rollDay(rule, calendar, counted, forward);
  let end = rolledEnd;
  const { minimumWorkingDays } = rule;
  if (minimumWorkingDays && !excepted && needsMinimum(rule, term.limit)) {
    const least = addWorkingDays(calendar, firstDay - step, step * minimumWorkingDays.count);
    end = forward ? Math.max(end, least) : Math.min(end, least);
  }
  // Every day counts the same whatever it is, unless working days are counted or a day is rolled.
  const reached = Math.min(end, furthestOf(account, forward, counted, rolledEnd));
  const from = term.mode === 'workingDays' ? Math.min(firstDay, reached) : reached;
  const rests = term.mode === 'workingDays' || !excepted;
  return {
    ends: 'day',
    forward,
    eventDay,
    firstDay: dayThatWas(calendar, firstDay, step),
    startAt: 0,
    termEnd: counted,
    terms: NONE,
    pausedEnd: counted,
    excepted: excepted ? term.limit : undefined,
    rolledEnd,
    end,
    suspended: NONE,
    dueDay: end,
    dueAt: lastInstant(account, end),
    provisional: rests && calendar.isProvisional(from, Math.max(counted, firstDay, end)),
  };
}

const NONE: readonly [] = [];

/** A period of several terms, or one that has been suspended. */
function settleSeveral(account: Account, eventDay: number, firstDay: number): Settlement {
  const { rule, terms } = account;
  const forward = terms[0].limit.amount >= 0;
  const calendar = forward ? account.calendar : calendarCountedBack(rule, account.calendar);
  // What lies after the event holds nothing up that is counted back from it.
  const suspended = forward ? suspendedDays(account.pauses) : NONE;
  const { settled, later } = settleTerms(account, calendar, eventDay, firstDay, suspended);
  const last = settled.at(-1);
  if (last === undefined) throw new RangeError('A period has a term.');
  const { pausedEnd } = last;
  const whole = wholePeriod(rule, settled);
  const excepted =
    isExcepted(rule, whole.limit) || terms.some(({ limit }) => isExcepted(rule, limit));
  const rolledEnd = excepted ? pausedEnd : rolledPast(rule, calendar, pausedEnd, later, forward);
  const end =
    excepted || !needsMinimum(rule, whole.limit)
      ? rolledEnd
      : withMinimum(account, calendar, whole.firstDay, rolledEnd, suspended);
  const working = terms.some(({ mode }) => mode === 'workingDays');
  const rolls = rule.extension.countedFrom === 'rolledEnd' && terms.length > 1;
  const reached = Math.min(end, furthestOf(account, forward, pausedEnd, rolledEnd));
  const from = working || rolls ? Math.min(firstDay, reached) : reached;
  const rests = working || rolls || !excepted;
  return {
    ends: 'day',
    forward,
    eventDay,
    firstDay,
    startAt: 0,
    termEnd: last.termEnd,
    terms: terms.length > 1 ? settled : NONE,
    pausedEnd,
    excepted: excepted ? whole.limit : undefined,
    rolledEnd,
    end,
    suspended,
    dueDay: end,
    dueAt: lastInstant(account, end),
    provisional: rests && calendar.isProvisional(from, Math.max(pausedEnd, firstDay, end)),
  };
}

/** Lets a period go on until it has the rule's minimum of working days that are not suspended. */
function withMinimum(
  { rule, terms }: Account,
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

function lastInstant({ rule, calendar }: Account, day: number): number {
  if (rule.end.at === 'endOfOfficeHours') {
    const last = officeInstants(calendar, day).at(-1);
    if (last) return last[1];
  }
  return calendar.clock.toInstant((day + 1) * DAY_MS) - 1;
}
