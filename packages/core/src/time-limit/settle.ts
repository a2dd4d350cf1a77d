/** Settles an account: from event, terms and pauses to the due day or instant, step by step. */
import {
  addWorkingDays,
  DAY_MS,
  formatInstant,
  officeInstants,
  toCivilDate,
  type WorkingCalendar,
  workingDaysBetween,
} from '../calendar/index.js';
import type { Account } from './account.js';
import type { Term } from './conversion.js';
import { TimeLimitError } from './errors.js';
import { countsEventDay, effectiveEventDay } from './moment.js';
import {
  calendarPeriodEnd,
  isExcepted,
  needsMinimum,
  rollDay,
  workingPeriodEnd,
} from './period-end.js';
import { settleTime } from './settle-time.js';
import { suspendedDays } from './spans.js';

/** How a period came to its end. Days are day numbers; instants epoch milliseconds. */
export interface Settlement {
  /** Whether the period ends with a day or at an instant. */
  readonly ends: 'day' | 'instant';
  readonly forward: boolean;
  /** Day on which the event counts, after the cut-off. */
  readonly eventDay: number;
  /** First day counted. */
  readonly firstDay: number;
  /** Instant from which time runs; 0 for periods that end with a day. */
  readonly startAt: number;
  /** End of the terms alone; a day or an instant, as `ends` says. */
  readonly termEnd: number;
  /** End after suspended time is added. */
  readonly pausedEnd: number;
  /** End after the roll. */
  readonly rolledEnd: number;
  /** End after the minimum of working days: the end. */
  readonly end: number;
  /** Days or instants that are not counted, joined. */
  readonly suspended: readonly { readonly from: number; readonly to: number }[];
  /** The last day of the period. */
  readonly dueDay: number;
  /** Last instant still on time, inclusive. */
  readonly dueAt: number;
  /** Whether the end rests on days that are not known by notice. */
  readonly provisional: boolean;
}

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
  const { rule, calendar, event, terms, pauses } = account;
  const [term] = terms;
  const forward = term.limit.amount >= 0;
  const step = forward ? 1 : -1;
  const eventDay = effectiveEventDay(rule, event, calendar);
  const firstDay = countsEventDay(rule, event, calendar) ? eventDay : eventDay + step;
  const termEnd = endOfTerms(account, eventDay, firstDay);
  const suspended = pauses.length === 0 ? NO_SPANS : suspendedDays(pauses);
  let pausedEnd = termEnd;
  if (suspended.length > 0) pausedEnd = extendBySuspension(account, firstDay, termEnd, suspended);
  const excepted = isExcepted(rule, term.limit);
  const rolledEnd = excepted ? pausedEnd : rollDay(rule, calendar, pausedEnd, forward);
  let end = rolledEnd;
  const { minimumWorkingDays } = rule;
  if (minimumWorkingDays && !excepted && needsMinimum(rule, term.limit)) {
    const least = addWorkingDays(calendar, firstDay - step, step * minimumWorkingDays.count);
    end = forward ? Math.max(end, least) : Math.min(end, least);
  }
  // Every day counts the same whatever it is, unless working days are counted or a day is rolled.
  const from = term.mode === 'workingDays' ? Math.min(firstDay, end) : Math.min(pausedEnd, end);
  const rests = term.mode === 'workingDays' || !excepted;
  return {
    ends: 'day',
    forward,
    eventDay,
    firstDay,
    startAt: 0,
    termEnd,
    pausedEnd,
    rolledEnd,
    end,
    suspended,
    dueDay: end,
    dueAt: lastInstant(account, end),
    provisional: rests && calendar.isProvisional(from, Math.max(pausedEnd, firstDay, end)),
  };
}

const NO_SPANS: readonly [] = [];

function endOfTerms(account: Account, eventDay: number, firstDay: number): number {
  const { rule, calendar, terms } = account;
  let end = NaN;
  let from = eventDay;
  let first = firstDay;
  for (const term of terms) {
    end = endOfTerm(account, term, from, first);
    if (terms.length === 1) return end;
    from = rule.extension.countedFrom === 'rolledEnd' ? rollDay(rule, calendar, end, true) : end;
    first = from + 1;
  }
  return end;
}

function endOfTerm(account: Account, term: Term, eventDay: number, first: number): number {
  const { rule, calendar } = account;
  if (term.mode === 'calendarDays') return calendarPeriodEnd(rule, eventDay, first, term.limit);
  if (term.mode === 'workingDays') {
    return workingPeriodEnd(calendar, eventDay, first, term.limit.amount);
  }
  throw new TimeLimitError(
    'LIMIT_INVALID',
    'A limit that ends with a day cannot be extended by hours. Extend it by days or longer units.',
    { limit: term.given },
  );
}

/** Adds what each suspension that begins within the running period leaves out of it. */
function extendBySuspension(
  account: Account,
  firstDay: number,
  termEnd: number,
  suspended: Settlement['suspended'],
): number {
  const { rule, calendar, terms } = account;
  const working = (terms.at(-1) ?? terms[0]).mode === 'workingDays';
  let end = termEnd;
  for (const { from, to } of suspended) {
    const start = Math.max(from, firstDay);
    if (start > to) continue;
    if (start > rollDay(rule, calendar, end, true)) break;
    const days = working ? workingDaysBetween(calendar, start - 1, to) : to - start + 1;
    if (days > 0) end = working ? addWorkingDays(calendar, end, days) : end + days;
  }
  return end;
}

function lastInstant({ rule, calendar }: Account, day: number): number {
  if (rule.end.at === 'endOfOfficeHours') {
    const last = officeInstants(calendar, day).at(-1);
    if (last) return last[1];
  }
  return calendar.clock.toInstant((day + 1) * DAY_MS) - 1;
}
