/** Working time: minutes of office hours added to instants, and the time between instants. */
import { CalendarError } from './errors.js';
import { DAY_MINUTES, officeMinutes } from './office-hours.js';
import type { WorkingCalendar } from './working-calendar.js';
import { DAY_MS, MINUTE_MS } from './zone.js';

/** Office milliseconds of the bounds before each day; one more entry than there are days. */
const tables = new WeakMap<WorkingCalendar, Float64Array>();

function tableOf(calendar: WorkingCalendar): Float64Array {
  let table = tables.get(calendar);
  if (table === undefined) {
    table = new Float64Array(calendar.kinds.length + 1);
    for (let i = 0; i < calendar.kinds.length; i++) {
      table[i + 1] = (table[i] ?? 0) + officeMsOfDay(calendar, calendar.firstDay + i);
    }
    tables.set(calendar, table);
  }
  return table;
}

/** Office time of a day; where clocks change during the day, the time that really passes. */
function officeMsOfDay(calendar: WorkingCalendar, day: number): number {
  const hours = calendar.officeHoursOf(day);
  if (hours.length === 0) return 0;
  const { clock } = calendar;
  if (clock.offsetAt((day - 0.5) * DAY_MS) === clock.offsetAt((day + 1.5) * DAY_MS)) {
    return officeMinutes(hours) * MINUTE_MS;
  }
  return officeInstants(calendar, day).reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Office hours of a day as `[from, to]` instants. @throws CalendarError `OUT_OF_CALENDAR` */
export function officeInstants(
  calendar: WorkingCalendar,
  day: number,
): (readonly [number, number])[] {
  const at = (minute: number): number =>
    calendar.clock.toInstant(day * DAY_MS + minute * MINUTE_MS);
  return calendar.officeHoursOf(day).map(([from, to]) => [at(from), at(to)] as const);
}

/** Office milliseconds from the start of the bounds up to an instant. */
function officeMsUpTo(calendar: WorkingCalendar, instantMs: number): number {
  const day = Math.floor(calendar.clock.toLocal(instantMs) / DAY_MS);
  const before = tableOf(calendar)[day - calendar.firstDay];
  if (before === undefined) throw calendar.outside(day);
  if (day > calendar.lastDay) {
    // The midnight that ends the last day still belongs to it.
    if (calendar.clock.toInstant(day * DAY_MS) === instantMs) return before;
    throw calendar.outside(day);
  }
  let worked = before - nightAfter(calendar, day - 1, instantMs);
  for (const [from, to] of officeInstants(calendar, day)) {
    worked += Math.max(0, Math.min(instantMs, to) - from);
  }
  return worked;
}

/** What of a day's office hours lies after an instant of the next day: the rest of a night. */
function nightAfter(calendar: WorkingCalendar, day: number, instantMs: number): number {
  if (day < calendar.firstDay) return 0;
  const hours = calendar.officeHoursOf(day);
  if ((hours.at(-1)?.[1] ?? 0) <= DAY_MINUTES) return 0;
  const [from, to] = officeInstants(calendar, day).at(-1) ?? [0, 0];
  return Math.max(0, to - Math.max(from, instantMs));
}

/**
 * The instant at which so many minutes of office hours have passed since an instant; before it,
 * for negative minutes. A period that ends with the office day ends there, not next morning; one
 * counted back to the opening stays at the opening. Zero minutes give the instant itself.
 *
 * @param minutes working minutes; fractions down to a millisecond are kept
 * @example
 * ```ts
 * // Offices open 07:30–11:30 and 13:30–17:00. From Friday 16:00, 120 working minutes end on
 * // Monday at 08:30.
 * ```
 * @throws CalendarError `OUT_OF_CALENDAR` | `AMOUNT_INVALID`
 */
export function addWorkingTime(
  calendar: WorkingCalendar,
  instantMs: number,
  minutes: number,
): number {
  const delta = Math.round(minutes * MINUTE_MS);
  if (!Number.isFinite(delta)) {
    throw new CalendarError('AMOUNT_INVALID', `${minutes} is no number of minutes.`, { minutes });
  }
  const from = officeMsUpTo(calendar, instantMs);
  if (delta === 0) return instantMs;
  const target = from + delta;
  const table = tableOf(calendar);
  const slot = delta > 0 ? slotReaching(table, target) : slotLeaving(table, target);
  return within(calendar, calendar.firstDay + slot, target - (table[slot] ?? 0), delta > 0);
}

/** First day at whose end at least `target` has passed; the number of days if none. */
function slotReaching(table: Float64Array, target: number): number {
  let low = 0;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table[middle + 1] ?? Infinity) >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Last day at whose start at most `target` has passed; -1 if none. */
function slotLeaving(table: Float64Array, target: number): number {
  let low = -1;
  let high = table.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table[middle] ?? Infinity) <= target) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The instant of a day at which `rest` of its office milliseconds have passed. */
function within(calendar: WorkingCalendar, day: number, rest: number, earliest: boolean): number {
  let left = rest;
  for (const [from, to] of officeInstants(calendar, day)) {
    const length = to - from;
    if (earliest ? left <= length : left < length) return from + left;
    left -= length;
  }
  throw calendar.outside(day);
}

/**
 * Milliseconds of office hours between two instants; negative when `to` is earlier.
 *
 * @throws CalendarError `OUT_OF_CALENDAR`
 */
export function workingTimeBetween(calendar: WorkingCalendar, from: number, to: number): number {
  return officeMsUpTo(calendar, to) - officeMsUpTo(calendar, from);
}
