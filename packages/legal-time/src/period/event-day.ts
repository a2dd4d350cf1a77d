/** The day of an event: which one it counts as, and whether it is counted. */
import { weekdayOf } from '../calendar/civil-date.js';
import { clockMinutes } from '../calendar/clock-time.js';
import { WEEKDAYS } from '../calendar/spec.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from '../calendar/working-days.js';
import { DAY_MS, MINUTE_MS } from '../calendar/zone.js';
import type { CountingRule, CutOff, CutOffs } from '../rule/counting-rule.js';
import type { Moment } from './moment.js';

/**
 * The day on which an event counts as having happened: after the cut-off, or on a day off where
 * the rule says so, that is the next working day.
 */
export function effectiveEventDay(
  rule: CountingRule,
  event: Moment,
  calendar: WorkingCalendar,
): number {
  const { cutOff, cutOffs, onDayOff } = rule.event;
  const isTimed = cutOff !== undefined || cutOffs !== undefined;
  if (!isTimed && onDayOff === 'stays') return event.day;
  if (!isWorkingDay(calendar, event.day)) {
    return onDayOff === 'stays' ? event.day : workingDayOnOrAfter(calendar, event.day);
  }
  const minutes =
    isTimed && event.at !== undefined ? cutOffOn(rule, calendar, event.day) : undefined;
  if (minutes === undefined || event.at === undefined) return event.day;
  const time = calendar.clock.toLocal(event.at) - event.day * DAY_MS;
  return time > minutes * MINUTE_MS ? addWorkingDays(calendar, event.day, 1) : event.day;
}

/**
 * The minute of a working day after which an event belongs to the next one; itself still in time.
 * Nothing where there is none.
 */
export function cutOffOn(
  { event: { cutOff, cutOffs } }: CountingRule,
  calendar: WorkingCalendar,
  day: number,
): number | undefined {
  const said = (cutOffs && saidOf(cutOffs, calendar, day)) ?? cutOff;
  if (said !== 'closing') return said === undefined ? undefined : clockMinutes(said);
  return calendar.officeHoursOf(day).at(-1)?.[1];
}

function saidOf(cutOffs: CutOffs, calendar: WorkingCalendar, day: number): CutOff | undefined {
  const eve = isHoliday(calendar, day + 1) ? cutOffs.holidayEve : undefined;
  const weekday = WEEKDAYS[weekdayOf(day)];
  return eve ?? (weekday && cutOffs[weekday]) ?? cutOffs.usual;
}

/** Whether a day is off that would be worked by its weekday. */
function isHoliday(calendar: WorkingCalendar, day: number): boolean {
  const weekday = WEEKDAYS[weekdayOf(day)];
  if (day > calendar.lastDay || weekday === undefined) return false;
  return !isWorkingDay(calendar, day) && calendar.spec.week[weekday].length > 0;
}

/**
 * Whether the event's own day counts. One that begins with the event at midnight lies wholly after
 * it, so that it is no day before it.
 */
export function countsEventDay(
  rule: CountingRule,
  event: Moment,
  calendar: WorkingCalendar,
  forward: boolean,
): boolean {
  const { firstDay } = rule.event;
  if (firstDay !== 'includedAtMidnight') return firstDay === 'included';
  return (
    forward && event.at !== undefined && calendar.clock.toLocal(event.at) === event.day * DAY_MS
  );
}
