/** Counting working days in constant time: add, between, next, previous, and what a day is. */
import { toCivilDate, toDayNumber } from './civil-date.js';
import { CalendarError } from './errors.js';
import {
  DAY_KINDS,
  type DayEntry,
  type DayKind,
  type WorkingCalendar,
} from './working-calendar.js';

/**
 * The n-th working day after a day (before it, for negative n); n = 0 gives the day itself,
 * working or not. Constant time.
 *
 * One may count forward from the day before the bounds, and back from the day after them.
 *
 * @param day day number
 * @param count whole number of working days
 * @example
 * ```ts
 * // Friday 24 January 2025; Tết is off from Monday 27 to Friday 31.
 * // addWorkingDays(calendar, toDayNumber('2025-01-24'), 1) is Monday 3 February.
 * ```
 * @throws CalendarError `OUT_OF_CALENDAR` | `AMOUNT_INVALID`
 */
export function addWorkingDays(calendar: WorkingCalendar, day: number, count: number): number {
  const slot = day - calendar.firstDay;
  const { rank, workingDays } = calendar;
  if (count === 0 && slot >= 0 && slot < calendar.kinds.length) return day;
  // No fallback such as NaN: a sum that may be fractional is looked up far more slowly.
  const before = count > 0 ? rank[slot + 1] : rank[slot];
  if (before === undefined) throw refuse(calendar, day, count);
  const result = workingDays[count > 0 ? before + count - 1 : before + count];
  if (result === undefined) throw refuse(calendar, day, count);
  return result;
}

function refuse(calendar: WorkingCalendar, day: number, count: number): CalendarError {
  if (!Number.isInteger(count)) {
    return new CalendarError(
      'AMOUNT_INVALID',
      `${count} is not a whole number of working days. Use addWorkingTime for parts of a day.`,
      { count },
    );
  }
  if (day < calendar.firstDay || day > calendar.lastDay) return calendar.outside(day);
  return new CalendarError(
    'OUT_OF_CALENDAR',
    `${toCivilDate(day)} and ${count} working days lead outside calendar "${calendar.id}", which ` +
      `runs from ${calendar.spec.bounds.from} to ${calendar.spec.bounds.to}. ` +
      'Use a calendar with wider bounds.',
    { calendar: calendar.id, day: toCivilDate(day), count },
  );
}

/**
 * {@link addWorkingDays} on civil dates.
 *
 * @throws CalendarError `DATE_INVALID` | `OUT_OF_CALENDAR` | `AMOUNT_INVALID`
 */
export function addWorkingDaysIso(calendar: WorkingCalendar, date: string, count: number): string {
  return toCivilDate(addWorkingDays(calendar, toDayNumber(date), count));
}

/**
 * Whether a day number is a working day; make-up days are.
 *
 * @throws CalendarError `OUT_OF_CALENDAR`
 */
export function isWorkingDay(calendar: WorkingCalendar, day: number): boolean {
  const kind = calendar.kinds[day - calendar.firstDay];
  if (kind === undefined) throw calendar.outside(day);
  return kind === 0 || kind === 3;
}

/**
 * How many working days lie after `from` up to and including `to`; negative when `to` is earlier.
 * So `workingDaysBetween(c, d, addWorkingDays(c, d, n))` is n for n > 0.
 *
 * @throws CalendarError `OUT_OF_CALENDAR`
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: number, to: number): number {
  return workingDaysUpTo(calendar, to) - workingDaysUpTo(calendar, from);
}

/** Working days of the bounds up to and including a day; the day before the bounds has none. */
function workingDaysUpTo(calendar: WorkingCalendar, day: number): number {
  const count = calendar.rank[day - calendar.firstDay + 1];
  if (count === undefined) throw calendar.outside(day);
  return count;
}

/** The day itself if it is a working day, else the next that is. */
export function workingDayOnOrAfter(calendar: WorkingCalendar, day: number): number {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** The day itself if it is a working day, else the last one before. */
export function workingDayOnOrBefore(calendar: WorkingCalendar, day: number): number {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);
}

/** What a calendar knows about one day. */
export interface DayInfo extends Partial<DayEntry> {
  readonly date: string;
  readonly kind: DayKind;
  /** The day is not yet (or not any more) known by official notice. */
  readonly provisional: boolean;
  /** There is an entry, but the facts do not say when its notice was given. */
  readonly noticeDateUnknown: boolean;
}

/** What kind of day it is. @throws CalendarError `OUT_OF_CALENDAR` */
export function workingDayKind(calendar: WorkingCalendar, day: number): DayKind {
  const kind = DAY_KINDS[calendar.kinds[day - calendar.firstDay] ?? -1];
  if (kind === undefined) throw calendar.outside(day);
  return kind;
}

/** What a day is, with name and source of its entry. @throws CalendarError `OUT_OF_CALENDAR` */
export function dayInfo(calendar: WorkingCalendar, day: number): DayInfo {
  const kind = workingDayKind(calendar, day);
  const entry = calendar.entryOf(day);
  return {
    date: toCivilDate(day),
    kind,
    ...(entry && provenanceOf(entry)),
    provisional: calendar.isProvisional(day, day),
    noticeDateUnknown: entry !== undefined && entry.knownSince === undefined,
  };
}

/** Of an entry what it says of a day, without date and hours. */
function provenanceOf({ class: kind, name, source, knownSince, actId }: DayEntry): DayEntry {
  return {
    ...(name && { name }),
    ...(kind !== undefined && { class: kind }),
    source,
    ...(knownSince !== undefined && { knownSince }),
    ...(actId !== undefined && { actId }),
  };
}
