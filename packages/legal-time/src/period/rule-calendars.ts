/** The calendars by which a rule counts and ends periods, where it tells days apart itself. */
import { toCivilDate } from '../calendar/civil-date.js';
import {
  type CalendarSpec,
  type DayHours,
  type DayOff,
  type Weekday,
  weekBy,
  WEEKDAYS,
} from '../calendar/spec.js';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountingRule, Recess } from '../rule/counting-rule.js';
import { recessesWithin } from './recess.js';

/** Calendars made of calendars by a rule, and the last of them that was asked for. */
interface Derived {
  readonly known: WeakMap<CountingRule, WeakMap<WorkingCalendar, WorkingCalendar>>;
  last?: {
    readonly rule: CountingRule;
    readonly calendar: WorkingCalendar;
    readonly found: WorkingCalendar;
  };
}

const counting: Derived = { known: new WeakMap() };
const ending: Derived = { known: new WeakMap() };

/** The calendar by whose working days a rule counts: its weekdays, less the recesses it closes. */
export function countingCalendar(rule: CountingRule, calendar: WorkingCalendar): WorkingCalendar {
  if (rule.week === undefined && rule.recesses === undefined) return calendar;
  return derived(counting, rule, calendar, rule.week?.counts, 'closed');
}

/**
 * The calendar on whose working days a period may end.
 *
 * @param calendar as {@link countingCalendar} gives it
 */
export function endingCalendar(rule: CountingRule, calendar: WorkingCalendar): WorkingCalendar {
  if (rule.week === undefined && rule.recesses === undefined) return calendar;
  return derived(ending, rule, calendar, rule.week?.ends, 'noEnd');
}

function derived(
  made: Derived,
  rule: CountingRule,
  calendar: WorkingCalendar,
  weekdays: readonly Weekday[] | undefined,
  effect: Recess['effect'],
): WorkingCalendar {
  const { known, last } = made;
  // Many limits in a row are of one rule and calendar.
  if (last?.rule === rule && last.calendar === calendar) return last.found;
  let ofRule = known.get(rule);
  if (ofRule === undefined) known.set(rule, (ofRule = new WeakMap()));
  let found = ofRule.get(calendar);
  if (found === undefined) {
    const closing = (rule.recesses ?? []).filter((recess) => recess.effect === effect);
    found =
      weekdays === undefined && closing.length === 0
        ? calendar
        : createCalendar(specFor(rule, calendar, weekdays, closing));
    ofRule.set(calendar, found);
    // What is derived from it by the same rule is itself.
    ofRule.set(found, found);
  }
  made.last = { rule, calendar, found };
  return found;
}

function specFor(
  rule: CountingRule,
  calendar: WorkingCalendar,
  weekdays: readonly Weekday[] | undefined,
  recesses: readonly Recess[],
): CalendarSpec {
  const { spec } = calendar;
  const taken = new Set(spec.daysOff?.map(({ date }) => date));
  const closed = recesses
    .flatMap((recess) => daysOf(rule, calendar, recess))
    .filter(({ date }) => !taken.has(date) && taken.add(date));
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
  return weekBy((weekday) => {
    if (!worked.includes(weekday)) return [];
    return week[weekday].length > 0 ? week[weekday] : usual;
  });
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
