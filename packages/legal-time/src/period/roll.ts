/** Where a last day goes that is a day off, by the direction in which the period is counted. */
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../calendar/working-days.js';
import { workedThrough } from '../calendar/days-off.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { madeOnce } from './made-once.js';
import { endingCalendar } from './rule-calendars.js';

/** Moves a last day that is a day off to where the rule says. */
export function rollDay(
  rule: CountingRule,
  counting: WorkingCalendar,
  day: number,
  forward: boolean,
): number {
  return rollOn(endingCalendar(rule, counting), rule, day, forward);
}

/** {@link rollDay} on the calendar of the days on which a period may end. */
export function rollOn(
  calendar: WorkingCalendar,
  rule: CountingRule,
  day: number,
  forward: boolean,
): number {
  const direction = forward ? rule.end.forward : rule.end.backward;
  if (!forward && rule.dayClasses !== undefined) {
    const step = direction === 'none' ? 0 : direction === 'next' ? 1 : -1;
    return rolledBack(rule, calendar, day, step);
  }
  if (direction === 'none') return addWorkingDays(calendar, day, 0);
  return direction === 'next'
    ? workingDayOnOrAfter(calendar, day)
    : workingDayOnOrBefore(calendar, day);
}

/**
 * Moves the last day of a period that is counted back, day by day: one of a class that lengthens
 * sends the end forward, whichever way it was going.
 *
 * @param calendar as {@link calendarCountedBack} gives it
 */
export function rolledBack(
  rule: CountingRule,
  calendar: WorkingCalendar,
  from: number,
  step: -1 | 0 | 1,
): number {
  let day = from;
  while (!isWorkingDay(calendar, day)) {
    if (bearingOf(rule, calendar, day) === 'lengthens') return workingDayOnOrAfter(calendar, day);
    if (step === 0) return day;
    day += step;
  }
  return day;
}

/** What a day off of a class does to periods that are rolled back from it. */
export function bearingOf(
  rule: CountingRule,
  calendar: WorkingCalendar,
  day: number,
): 'worked' | 'lengthens' | undefined {
  const { class: name } = calendar.entryOf(day) ?? {};
  return name === undefined ? undefined : rule.dayClasses?.[name]?.countedBack;
}

const countedBack = madeOnce(({ dayClasses = {} }, calendar) =>
  workedThrough(
    calendar,
    Object.keys(dayClasses).filter((name) => dayClasses[name]?.countedBack === 'worked'),
  ),
);

/**
 * The calendar on which a period that is counted back is rolled: days off of a class that the rule
 * does not recognise then are worked.
 */
export function calendarCountedBack(
  rule: CountingRule,
  calendar: WorkingCalendar,
): WorkingCalendar {
  return rule.dayClasses === undefined ? calendar : countedBack(rule, calendar);
}
