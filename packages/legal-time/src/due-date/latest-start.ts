/** The latest event from which a limit is still met: the inverse of the due date. */
import type { ActBook } from '../act/act-book.js';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.js';
import { addWorkingTime } from '../calendar/working-time.js';
import { CalendarError } from '../calendar/errors.js';
import { DAY_MS, HOUR_MS, localDay, MINUTE_MS } from '../calendar/zone.js';
import { formatInstant } from '../calendar/instant.js';
import { toCivilDate, toDayNumber } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput } from '../period/period-input.js';
import { countingCalendar } from '../period/rule-calendars.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { countedLimitOf } from '../period/counted-limit.js';
import { dueDate } from './due-date.js';
import {
  type Moment,
  type MomentInput,
  momentAt,
  momentOfDay,
  readMoment,
} from '../period/moment.js';
import { suspendingRecesses } from '../period/recess.js';
import type { LegalNote } from '../act/legal-note.js';
import { notesOn } from '../explain/notes.js';
import { computePeriodEnd } from '../period/compute-period-end.js';
import type { TimeLimit } from '../limit/time-limit.js';
import { cutOffOn } from '../period/event-day.js';
import { timeCalendar } from '../period/time-calendar.js';

/** What {@link latestStart} needs. */
export interface LatestStartInput {
  readonly limit: TimeLimit;
  /** By when the limit must have ended: a civil date or an instant. */
  readonly due: MomentInput;
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
  /** Where {@link LatestStart.notes} look acts up, such as `builtInActBook()`; none without it. */
  readonly acts?: ActBook;
}

/** The last moment at which a period may begin. */
export interface LatestStart {
  /** A civil date, or an instant with offset where the limit is counted in hours. */
  readonly start: string;
  /** The last instant of the start, inclusive: end of the day, the cut-off, or the instant. */
  readonly startAt: number;
  /** Whether it rests on days that are not known by official notice. */
  readonly provisional: boolean;
  /** What it rests on that is not in force up to the due date, or not of the same country. */
  readonly notes: readonly LegalNote[];
}

/**
 * The latest event whose limit still ends by a date: `dueDate` from it is in time, from any later
 * one it is not. (Where the law lets a later start end earlier, as US Rule 6(a)(2)(C) does for
 * hours over a weekend, the answer is the latest end on a working day.)
 *
 * @example
 * ```ts
 * // 10 working days that must end by Monday 17 March 2025 start on Monday 3 March at the latest.
 * ```
 * @throws TimeLimitError | CalendarError as `dueDate` does
 */
export function latestStart(input: LatestStartInput): LatestStart {
  const { rule, limit } = input;
  const calendar = countingCalendar(rule, input.calendar);
  const due = readMoment(input.due, calendar);
  const dueAt = due.at ?? calendar.clock.toInstant((due.day + 1) * DAY_MS) - 1;
  const { mode } = countedLimitOf(rule, limit, calendar);
  if (mode === 'elapsed' || mode === 'workingTime') {
    return grounded(input, due.day, latestInstant({ ...input, calendar }, dueAt));
  }
  const day = latestDay({ ...input, calendar }, dueAt, due.day);
  const startAt = lastInstantOn(rule, calendar, day);
  return grounded(input, due.day, { start: toCivilDate(day), startAt });
}

type Start = Pick<LatestStart, 'start' | 'startAt'>;

/** A start with what it rests on: the period from it, and what is left up to the due day. */
function grounded(input: LatestStartInput, dueDay: number, { start, startAt }: Start): LatestStart {
  const { rule, calendar, acts } = input;
  const { due, provisional } = dueDate({ ...input, from: start });
  const end = toDayNumber(due.slice(0, 10));
  const last = toCivilDate(Math.max(end, dueDay));
  return {
    start,
    startAt,
    provisional: provisional || (end < dueDay && calendar.isProvisional(end + 1, dueDay)),
    get notes() {
      const [from, to] = [start.slice(0, 10), last].sort() as [string, string];
      return notesOn({ rule, calendar, acts }, from, to);
    },
  };
}

function latestDay(input: LatestStartInput, dueAt: number, dueDay: number): number {
  const inTime = (day: number): boolean => endsBy(periodFrom(input, momentOfDay(day)), dueAt);
  const early = lastThat(inTime, dueDay, (day) => {
    if (day < input.calendar.firstDay) throw input.calendar.outside(day);
  });
  return lastInTime(input, early, dueDay, inTime);
}

function periodFrom({ rule, limit, calendar }: LatestStartInput, event: Moment): PeriodInput {
  return {
    rule,
    calendar,
    limit,
    event,
    terms: [countedLimitOf(rule, limit, calendar)],
    suspensions: [],
    extensions: [],
    restart: undefined,
    served: undefined,
  };
}

/** The last number that passes, where all do up to one: a day, or an instant. */
function lastThat(
  passes: (value: number) => boolean,
  guess: number,
  assertKnown: (value: number) => void,
): number {
  // Double the step until the answer lies between an early number and a late one.
  let early = guess;
  let late = guess + 1;
  for (let step = 1; passes(late); step *= 2) {
    early = late;
    late += step;
  }
  for (let step = 1; !passes(early); step *= 2) {
    assertKnown(early);
    late = early;
    early -= step;
  }
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (passes(middle)) early = middle;
    else late = middle;
  }
  return early;
}

/** A later start ends earlier only where it lies this near: a recess and two months. */
const TURN_DAYS_MAX = 250;

/**
 * The last start in time, where one that lies later may end earlier: a recess that moves ends lets
 * a period that ends just after it end before those that it moved, and one that is left out of
 * months in days lets a period that begins after it end before one that began just before.
 */
function lastInTime(
  { rule, limit }: LatestStartInput,
  early: number,
  dueDay: number,
  inTime: (day: number) => boolean,
): number {
  const inMonths = limit.unit === 'months' || limit.unit === 'years';
  const turns = rule.recesses?.some(
    ({ effect }) => effect === 'movesEnd' || (effect === 'suspends' && inMonths),
  );
  if (!turns) return early;
  const last = Math.min(dueDay + 1, early + TURN_DAYS_MAX);
  for (let day = last; day > early; day--) if (inTime(day)) return day;
  return early;
}

/** Whether a period ends in time; one that leads out of the calendar does not. */
function endsBy(period: PeriodInput, dueAt: number): boolean {
  try {
    return computePeriodEnd(period).dueAt <= dueAt;
  } catch (error) {
    if (error instanceof CalendarError && error.code === 'OUT_OF_CALENDAR') return false;
    throw error;
  }
}

function lastInstantOn(rule: CountingRule, calendar: WorkingCalendar, day: number): number {
  const minutes = isWorkingDay(calendar, day) ? cutOffOn(rule, calendar, day) : undefined;
  return minutes === undefined
    ? calendar.clock.toInstant((day + 1) * DAY_MS) - 1
    : calendar.clock.toInstant(day * DAY_MS + minutes * MINUTE_MS);
}

function latestInstant(input: LatestStartInput, dueAt: number): Start {
  const { rule, limit } = input;
  const calendar = timeCalendar(rule, input.calendar, limit.unit);
  const { mode, minutes } = countedLimitOf(rule, limit, calendar);
  if (suspendingRecesses(rule, calendar, limit.unit).forward.length > 0) {
    const guess = Math.round(dueAt - minutes * MINUTE_MS);
    const inTime = (at: number): boolean =>
      endsBy(periodFrom(input, momentAt(at, calendar)), dueAt);
    const last = lastThat(inTime, guess, (at) => {
      const day = localDay(at, calendar.zone);
      if (day < calendar.firstDay) throw calendar.outside(day);
    });
    return startAtInstant(last, calendar);
  }
  if (mode === 'workingTime') {
    const counted = addWorkingTime(calendar, dueAt, -minutes);
    const cutOff = lastInstantOn(rule, calendar, localDay(counted, calendar.zone));
    return startAtInstant(Math.min(counted, cutOff), calendar);
  }
  const end = rule.time.roll === 'none' ? dueAt : lastWorkingInstant(calendar, dueAt);
  const from = end - Math.round(minutes * MINUTE_MS);
  if (rule.time.start === 'moment' || limit.unit === 'minutes') {
    return startAtInstant(eventBy(rule, calendar, from), calendar);
  }
  // The hour of the event is not counted: it must be over when counting begins.
  const local = calendar.clock.toLocal(from);
  const startOfHour = from - (local - Math.floor(local / HOUR_MS) * HOUR_MS);
  const last = startOfHour - (minutes >= 0 ? 1 : -(HOUR_MS - 1));
  return startAtInstant(eventBy(rule, calendar, last), calendar);
}

/** The last event by an instant that counts at once, and not only as of the next working day. */
function eventBy(rule: CountingRule, calendar: WorkingCalendar, at: number): number {
  const day = localDay(at, calendar.zone);
  if (isWorkingDay(calendar, day)) return Math.min(at, lastInstantOn(rule, calendar, day));
  if (rule.event.onDayOff === 'stays') return at;
  return lastInstantOn(rule, calendar, addWorkingDays(calendar, day, -1));
}

function lastWorkingInstant(calendar: WorkingCalendar, instantMs: number): number {
  const day = localDay(instantMs, calendar.zone);
  if (isWorkingDay(calendar, day)) return instantMs;
  return calendar.clock.toInstant((addWorkingDays(calendar, day, -1) + 1) * DAY_MS) - 1;
}

function startAtInstant(instantMs: number, calendar: WorkingCalendar): Start {
  return { start: formatInstant(instantMs, calendar.zone), startAt: instantMs };
}
