/** The calendars by which a rule counts and ends periods, where it tells days apart itself. */
import { toCivilDate, toDayNumber, weekdayOf } from '../calendar/civil-date.js';
import type { DayHours } from '../calendar/day-hours.js';
import { officeMinutes, readHours } from '../calendar/office-hours.js';
import {
  type CalendarSpec,
  type DayOff,
  WEEKDAYS,
  type Weekday,
  weekOfSpec,
} from '../calendar/spec.js';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountingRule, Recess } from '../rule/counting-rule.js';
import { madeOnce } from './made-once.js';
import { recessesWithin } from './recess.js';

/** Calendars that are what a rule counts by already. */
const counted = new WeakMap<WorkingCalendar, CountingRule>();

const counting = madeOnce((rule, calendar) => {
  if (counted.get(calendar) === rule) return calendar;
  const found = derived(rule, calendar, rule.week?.counts, ['closed']);
  if (found !== calendar) counted.set(found, rule);
  return found;
});
const ending = madeOnce((rule, calendar) =>
  derived(rule, calendar, rule.week?.ends, ['noEnd', 'noEdge']),
);
const beginning = madeOnce((rule, calendar) => derived(rule, calendar, undefined, ['noEdge']));

function tellsDaysApart({ week, recesses, shortDays }: CountingRule): boolean {
  return week !== undefined || recesses !== undefined || shortDays !== undefined;
}

/** The calendar by whose working days a rule counts: its weekdays, less the recesses it closes. */
export function countingCalendar(rule: CountingRule, calendar: WorkingCalendar): WorkingCalendar {
  return tellsDaysApart(rule) ? counting(rule, calendar) : calendar;
}

/**
 * The calendar on whose working days a period may end.
 *
 * @param calendar as {@link countingCalendar} gives it
 */
export function endingCalendar(rule: CountingRule, calendar: WorkingCalendar): WorkingCalendar {
  return tellsDaysApart(rule) ? ending(rule, calendar) : calendar;
}

/**
 * The calendar without working days that no period begins with.
 *
 * @param calendar as {@link countingCalendar} gives it
 */
export function beginningCalendar(rule: CountingRule, calendar: WorkingCalendar): WorkingCalendar {
  return tellsDaysApart(rule) ? beginning(rule, calendar) : calendar;
}

/** @param effects what of recesses and short days makes a day one off */
function derived(
  rule: CountingRule,
  calendar: WorkingCalendar,
  weekdays: readonly Weekday[] | undefined,
  effects: readonly Recess['effect'][],
): WorkingCalendar {
  const { recesses = [], shortDays } = rule;
  const closed = recesses.flatMap((recess) =>
    effects.includes(recess.effect) ? daysOf(rule, calendar, recess) : [],
  );
  if (shortDays && effects.includes(shortDays)) closed.push(...shortDaysOf(calendar));
  return weekdays === undefined && closed.length === 0
    ? calendar
    : createCalendar(specFor(calendar, weekdays, closed));
}

function specFor(
  { spec }: WorkingCalendar,
  weekdays: readonly Weekday[] | undefined,
  days: readonly DayOff[],
): CalendarSpec {
  const taken = new Set(spec.daysOff?.map(({ date }) => date));
  const closed = days.filter(({ date }) => !taken.has(date) && taken.add(date));
  const dates = new Set(closed.map(({ date }) => date));
  return {
    ...spec,
    ...(weekdays && { week: weekOf(spec.week, weekdays) }),
    daysOff: [...(spec.daysOff ?? []), ...closed],
    makeUpDays: (spec.makeUpDays ?? []).filter(({ date }) => !dates.has(date)),
  };
}

/** The week with these weekdays worked; one that is closed otherwise has the hours of another. */
function weekOf(week: CalendarSpec['week'], worked: readonly Weekday[]): CalendarSpec['week'] {
  const open = WEEKDAYS.map((weekday) => week[weekday]).find((hours) => hours.length > 0);
  const usual: DayHours = open ?? [['00:00', '24:00']];
  return weekOfSpec((weekday) => {
    if (!worked.includes(weekday)) return [];
    return week[weekday].length > 0 ? week[weekday] : usual;
  });
}

/** The working days of fewer office hours than their weekday has. */
function shortDaysOf({ spec }: WorkingCalendar): DayOff[] {
  const days = new Map<string, DayOff>();
  for (const { from, to = from, hours, name, source } of spec.specialHours ?? []) {
    const minutes = officeMinutes(readHours(hours));
    for (let day = toDayNumber(from); day <= toDayNumber(to); day++) {
      const usual = spec.week[WEEKDAYS[weekdayOf(day)] ?? 'mon'];
      const date = toCivilDate(day);
      // Of two entries of a day the last holds.
      days.delete(date);
      if (minutes < officeMinutes(readHours(usual))) days.set(date, { date, name, source });
    }
  }
  return [...days.values()];
}

/** The days of a recess within a calendar, each with the article that closes it. */
function daysOf(rule: CountingRule, calendar: WorkingCalendar, recess: Recess): DayOff[] {
  const article = rule.citations.find(
    ({ topics, recesses }) => topics.includes('recess') && (recesses?.includes(recess.id) ?? true),
  );
  const source = article === undefined ? rule.id : `${article.act}, ${article.article}`;
  const days: DayOff[] = [];
  for (const { from, to } of recessesWithin(recess, calendar)) {
    const last = Math.min(to, calendar.lastDay);
    for (let day = Math.max(from, calendar.firstDay); day <= last; day++) {
      days.push({ date: toCivilDate(day), name: recess.name, source });
    }
  }
  return days;
}
