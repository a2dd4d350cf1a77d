/** Dates that a law fixes in the calendar instead of counting: the 20th, a quarter's end. */
import { datePartsOf, dayNumberOf, daysInMonth, toCivilDate } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { workingDayOnOrBefore } from '../calendar/working-days.js';
import { DAY_MS } from '../calendar/zone.js';
import { cited } from '../explain/cited.js';
import { TimeLimitError } from '../limit/errors.js';
import { effectiveEventDay } from '../period/event-day.js';
import { type MomentInput, readMoment } from '../period/moment.js';
import { rollDay } from '../period/roll.js';
import { countingCalendar, endingCalendar } from '../period/rule-calendars.js';
import type { Citation, CountingRule } from '../rule/counting-rule.js';

/** Lengths in months of what a target can be the end of. */
const MONTHS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/**
 * - `dayOfMonth`: that day of the month so many months after the event's; the last day of a month
 *   without it
 * - `endOf`: the last day of the month, quarter, half year or year in which the event lies, or of
 *   the one so many after it
 * - `lastWorkingDayOf`: the last working day of the same
 */
export type CalendarTarget =
  | { readonly dayOfMonth: number; readonly monthsLater: number }
  | { readonly endOf: keyof typeof MONTHS; readonly later?: number }
  | { readonly lastWorkingDayOf: keyof typeof MONTHS; readonly later?: number };

/** What {@link targetDate} needs. */
export interface TargetDateInput {
  readonly target: CalendarTarget;
  /** The event: a civil date, an ISO instant with offset, a `Date`, or epoch milliseconds. */
  readonly from: MomentInput;
  /** Says where a day off goes, and when an event counts. */
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
}

/** A date that the calendar fixes. */
export interface TargetDate {
  readonly due: string;
  /** The last instant of that day, in epoch milliseconds. */
  readonly dueAt: number;
  /** The day before it moved from a day off. */
  readonly fixed: string;
  /** The articles of the move, where there was one. */
  readonly citations: readonly Citation[];
  /** Whether it rests on days that are not known by official notice. */
  readonly provisional: boolean;
}

/**
 * The date that a law fixes in the calendar.
 *
 * @example
 * ```ts
 * // Declared by the 20th of the month after that of Tuesday 6 May 2025: Friday 20 June 2025.
 * // targetDate({ target: { dayOfMonth: 20, monthsLater: 1 }, from: '2025-05-06', rule, calendar })
 * ```
 * @throws TimeLimitError `LIMIT_INVALID`; CalendarError `OUT_OF_CALENDAR`
 */
export function targetDate(input: TargetDateInput): TargetDate {
  const { target, rule } = input;
  const calendar = countingCalendar(rule, input.calendar);
  const event = effectiveEventDay(rule, readMoment(input.from, calendar), calendar);
  const fixed = fixedDay(target, event);
  const ending = endingCalendar(rule, calendar);
  const isWorking = 'lastWorkingDayOf' in target;
  const day = isWorking
    ? workingDayOnOrBefore(ending, fixed)
    : rollDay(rule, calendar, fixed, true);
  return {
    due: toCivilDate(day),
    dueAt: calendar.clock.toInstant((day + 1) * DAY_MS) - 1,
    fixed: toCivilDate(fixed),
    citations: day === fixed || isWorking ? [] : cited(rule, 'days', 'rollForward', 'roll'),
    provisional: calendar.isProvisional(Math.min(day, fixed), Math.max(day, fixed)),
  };
}

function fixedDay(target: CalendarTarget, event: number): number {
  const { year, month } = datePartsOf(event);
  if ('dayOfMonth' in target) {
    const { dayOfMonth, monthsLater } = target;
    const isDay = Number.isInteger(dayOfMonth) && dayOfMonth >= 1 && dayOfMonth <= 31;
    if (!isDay || !Number.isInteger(monthsLater)) throw invalid(target);
    return dayOf(year * 12 + month - 1 + monthsLater, dayOfMonth);
  }
  const span = 'endOf' in target ? target.endOf : target.lastWorkingDayOf;
  const { later = 0 } = target;
  if (!Object.hasOwn(MONTHS, span) || !Number.isInteger(later)) throw invalid(target);
  const length = MONTHS[span];
  const first = Math.floor((year * 12 + month - 1) / length) * length;
  return dayOf(first + length * (later + 1) - 1, 31);
}

/** A day of a month, counted from the year 0; the last one where there is no such day. */
function dayOf(monthIndex: number, dayOfMonth: number): number {
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return dayNumberOf(year, month, Math.min(dayOfMonth, daysInMonth(year, month)));
}

function invalid(target: CalendarTarget): TimeLimitError {
  return new TimeLimitError(
    'LIMIT_INVALID',
    `There is no date ${JSON.stringify(target)}: give a day of 1 to 31 and whole months, or one of ` +
      `${Object.keys(MONTHS).join(', ')} and a whole number of them.`,
    { target },
  );
}
