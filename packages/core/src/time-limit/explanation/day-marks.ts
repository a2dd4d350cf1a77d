/** Marks every day between the event and the end of a period. */
import {
  DAY_MS,
  kindOf,
  MINUTE_MS,
  toCivilDate,
  workingTimeBetween,
} from '../../calendar/index.js';
import type { Account } from '../account.js';
import { dayCountOf } from '../counted-days.js';
import type { Settlement } from '../settle.js';
import { timeCalendarOf } from '../whole-days.js';
import { dayFacts } from './day-facts.js';
import type { DayMark, DayMarkKind } from './explanation.js';
import { turnedAt } from './turned-at.js';

/** All days from the event to the end, in order of date, whichever way the count ran. */
export function dayMarks(account: Account, settlement: Settlement): DayMark[] {
  const { event } = account;
  const { dueDay, forward, eventDay } = settlement;
  const step = forward ? 1 : -1;
  const marks: DayMark[] = [];
  let number = 0;
  const last = furthestDay(account, settlement);
  // A period that is counted back may be turned past its own event.
  const from = forward ? Math.min(event.day, eventDay) : Math.max(event.day, eventDay, dueDay);
  for (let day = from; forward ? day <= last : day >= last; day += step) {
    const minutes = settlement.ends === 'instant' ? minutesOn(account, settlement, day) : undefined;
    const mark = minutes === undefined ? markOf(account, settlement, day) : timeMark(minutes);
    if (mark === 'counted') number++;
    marks.push(dayMark(account, forward, day, mark, number, minutes, day === dueDay));
  }
  return forward ? marks : marks.reverse();
}

/** The last day to mark: the due day, or one further on from which the end came back to it. */
function furthestDay(account: Account, { ends, forward, dueDay, pausedEnd }: Settlement): number {
  if (ends === 'instant') return dueDay;
  const turned = dueDay > pausedEnd ? turnedAt(account, pausedEnd) : pausedEnd;
  return forward ? Math.max(dueDay, pausedEnd) : Math.min(dueDay, turned);
}

function dayMark(
  account: Account,
  forward: boolean,
  day: number,
  mark: DayMarkKind,
  number: number,
  minutes: number | undefined,
  isDue: boolean,
): DayMark {
  const { calendar } = account;
  const date = toCivilDate(day);
  const kind = kindOf(calendar, day);
  const entry = calendar.entryOf(day);
  // The two plainest shapes by hand: spreading would make explanations three times as slow.
  if (entry === undefined && minutes === undefined) {
    return mark === 'counted' ? { date, mark, number, kind, isDue } : { date, mark, kind, isDue };
  }
  return {
    date,
    mark,
    ...(mark === 'counted' && { number }),
    ...(minutes !== undefined && { minutes }),
    kind,
    ...dayFacts(account, forward, day),
    isDue,
  };
}

function markOf(account: Account, settlement: Settlement, day: number): DayMarkKind {
  const { forward, firstDay } = settlement;
  const step = forward ? 1 : -1;
  const nothing = account.terms.every(({ limit }) => limit.amount === 0);
  if (day * step < (nothing ? settlement.eventDay + step : firstDay) * step) {
    if (day === account.event.day || day === settlement.eventDay) return 'event';
    return !forward && day > account.event.day ? 'rolled' : 'skipped';
  }
  return dayCountOf(account, settlement, day);
}

function timeMark(minutes: number): DayMarkKind {
  return minutes > 0 ? 'counted' : 'skipped';
}

/** Minutes of a day that are counted; a period of no length counts none. */
function minutesOn(account: Account, settlement: Settlement, day: number): number {
  const { terms } = account;
  const calendar = timeCalendarOf(account);
  const { startAt, pausedEnd, suspended } = settlement;
  const from = Math.max(Math.min(startAt, pausedEnd), calendar.clock.toInstant(day * DAY_MS));
  const to = Math.min(Math.max(startAt, pausedEnd), calendar.clock.toInstant((day + 1) * DAY_MS));
  const working = terms[0].mode === 'workingTime';
  const span = (a: number, b: number): number =>
    a >= b ? 0 : working ? workingTimeBetween(calendar, a, b) : b - a;
  let counted = span(from, to);
  for (const pause of suspended) {
    counted -= span(Math.max(from, pause.from), Math.min(to, pause.to));
  }
  return counted / MINUTE_MS;
}
