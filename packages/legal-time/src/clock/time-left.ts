/** What of a limit is used up and left at an instant, and the room until a due date. */
import { localDay } from '../calendar/zone.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import { workingTimeBetween } from '../calendar/working-time.js';
import { type Balance, balanceAt } from './balance.js';
import { periodInputOf, type DueDateInput } from '../due-date/due-date.js';
import { instantOfMoment, type MomentInput, readMoment } from '../period/moment.js';
import { computePeriodEnd } from '../period/compute-period-end.js';
import type { TimeLimit } from '../limit/time-limit.js';

function balanceOf(input: DueDateInput, at: MomentInput): Balance {
  const period = periodInputOf(input);
  const { calendar } = period;
  return balanceAt(
    period,
    computePeriodEnd(period),
    instantOfMoment(readMoment(at, calendar), calendar),
  );
}

/**
 * What of the time of an uninterrupted limit is used up at an instant: a day counts once it has
 * ended.
 *
 * @throws TimeLimitError | CalendarError as `dueDate` does
 */
export function consumed(input: DueDateInput, at: MomentInput): TimeLimit {
  return balanceOf(input, at).consumed;
}

/** What is left of the time of an uninterrupted limit; with {@link consumed} it makes the whole. */
export function remaining(input: DueDateInput, at: MomentInput): TimeLimit {
  return balanceOf(input, at).remaining;
}

/** The room between an instant and a due date; negative once it is overdue. */
export interface Slack {
  /** Milliseconds until the last instant on time. */
  readonly ms: number;
  /** Milliseconds of office hours until then. */
  readonly workingMs: number;
  /** Midnights until the due day. */
  readonly days: number;
  /** Working days after the instant's own day, up to and including the due day. */
  readonly workingDays: number;
}

/**
 * How much time is left until a due date.
 *
 * @param dueAt last instant on time, as a deadline or a clock gives it
 * @param at the instant from which to look
 * @throws CalendarError `OUT_OF_CALENDAR`
 */
export function slack(dueAt: number, at: MomentInput, calendar: WorkingCalendar): Slack {
  const moment = readMoment(at, calendar);
  const instantMs = instantOfMoment(moment, calendar);
  const dueDay = localDay(dueAt, calendar.zone);
  return {
    ms: dueAt - instantMs,
    workingMs: workingTimeBetween(calendar, instantMs, dueAt),
    days: dueDay - moment.day,
    workingDays: workingDaysBetween(calendar, moment.day, dueDay),
  };
}
