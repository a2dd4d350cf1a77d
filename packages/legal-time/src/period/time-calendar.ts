/** The calendar by which hours pass on working days from midnight to midnight, and on no others. */
import { weekOfSpec } from '../calendar/spec.js';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput } from './period-input.js';
import type { CountingRule } from '../rule/counting-rule.js';
import type { TimeUnit } from '../limit/time-limit.js';

const known = new WeakMap<WorkingCalendar, WorkingCalendar>();

/** The calendar that a rule counts time on: its working days may be whole days. */
export function timeCalendar(
  rule: CountingRule,
  calendar: WorkingCalendar,
  unit: TimeUnit,
): WorkingCalendar {
  const inHours = unit === 'hours' || unit === 'minutes';
  if (!inHours || rule.time.counts !== 'elapsedOnWorkingDays') return calendar;
  let whole = known.get(calendar);
  if (whole === undefined) known.set(calendar, (whole = withWholeDays(calendar)));
  return whole;
}

/** {@link timeCalendar} of a period. */
export function timeCalendarOf({ rule, calendar, terms }: PeriodInput): WorkingCalendar {
  return timeCalendar(rule, calendar, terms[0].limit.unit);
}

function withWholeDays({ spec }: WorkingCalendar): WorkingCalendar {
  const whole = (hours: readonly unknown[]): [string, string][] =>
    hours.length === 0 ? [] : [['00:00', '24:00']];
  const { specialHours: _, ...rest } = spec;
  return createCalendar({
    ...rest,
    week: weekOfSpec((weekday) => whole(spec.week[weekday])),
    ...(spec.makeUpDays && {
      makeUpDays: spec.makeUpDays.map((day) => ({ ...day, hours: whole([day]) })),
    }),
  });
}
