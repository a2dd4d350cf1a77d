/** The calendar that a worked deadline counts on: the default one, or one of days that it gives. */
import type { DayHours } from '../calendar/day-hours.js';
import { unionCalendars } from '../calendar/layers.js';
import { workedThrough } from '../calendar/days-off.js';
import { weekOfSpec } from '../calendar/spec.js';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import { TimeLimitError } from '../limit/errors.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { assertFits, mismatchOf } from '../rule/fit.js';
import type { CaseDays, DeadlineCase } from './case-file.js';

/** What the calendar of a case is made from, beside the case. */
export interface CalendarGround {
  readonly defaultCalendar: WorkingCalendar;
  readonly foreignCalendar?: boolean;
  readonly regions?: Readonly<Record<string, CaseDays>>;
}

/**
 * The calendar of a case.
 *
 * @param calendars those made for other cases; filled as new ones are needed
 * @throws TimeLimitError `CASE_INVALID` | `CALENDAR_MISMATCH`; CalendarError as `createCalendar`
 */
export function caseCalendar(
  one: DeadlineCase,
  rule: CountingRule,
  ground: CalendarGround,
  calendars: Map<string, WorkingCalendar>,
): WorkingCalendar {
  const { region, workedThrough: classes = [] } = one;
  const [first = {}, ...others] = region === undefined ? [{}] : daysOf(region, ground);
  const own = (days: CaseDays): WorkingCalendar =>
    calendarOf({ ...days, ...one }, rule, ground, calendars);
  if (others.length === 0 && classes.length === 0) return own(first);
  const parts = [first, ...others].map(own) as [WorkingCalendar, ...WorkingCalendar[]];
  return keptIn(calendars, ['union', parts.map(({ spec }) => spec), classes], () => {
    const [only, ...more] = parts;
    const all = more.length === 0 ? only : unionCalendars('given', only, ...more);
    return workedThrough(all, classes);
  });
}

function daysOf(region: string | readonly string[], { regions = {} }: CalendarGround): CaseDays[] {
  return [region].flat().map((name) => {
    const days = Object.hasOwn(regions, name) ? regions[name] : undefined;
    if (days !== undefined) return days;
    throw new TimeLimitError(
      'CASE_INVALID',
      `There is no region "${name}" in the file. Add it to "regions", or use one of those there: ` +
        `${Object.keys(regions).join(', ') || 'none'}.`,
      { region: name },
    );
  });
}

function keptIn(
  calendars: Map<string, WorkingCalendar>,
  parts: unknown,
  make: () => WorkingCalendar,
): WorkingCalendar {
  const key = JSON.stringify(parts);
  let calendar = calendars.get(key);
  if (calendar === undefined) calendars.set(key, (calendar = make()));
  return calendar;
}

/** Years that a calendar of given days off speaks of. */
const GIVEN_BOUNDS = { from: '1900-01-01', to: '2199-12-31' } as const;

function calendarOf(
  one: CaseDays,
  rule: CountingRule,
  { defaultCalendar: base, foreignCalendar }: CalendarGround,
  calendars: Map<string, WorkingCalendar>,
): WorkingCalendar {
  const { daysOff, makeUpDays, weekend } = one;
  const gives = daysOff !== undefined || makeUpDays !== undefined || weekend !== undefined;
  if (!gives && foreignCalendar !== true) assertFits([rule], base);
  const zone = one.zone ?? (gives ? rule.zone : zoneFor(rule, base));
  const hours = one.officeHours ?? rule.officeHours;
  if (!gives && zone === base.zone && !hours) return base;
  const { jurisdiction } = rule;
  return keptIn(calendars, [jurisdiction, zone, hours, daysOff, makeUpDays, weekend], () =>
    gives ? given(one, jurisdiction, zone, hours ?? base.spec.week.mon) : moved(base, zone, hours),
  );
}

/**
 * The calendar's own zone; the rule's where the days off of another country are borrowed, which
 * stays a mismatch in any zone. A mismatch of the zone itself is never counted away.
 */
function zoneFor(rule: CountingRule, base: WorkingCalendar): string {
  return mismatchOf(rule, base) === 'jurisdiction' ? rule.zone : base.zone;
}

/** The default calendar in another zone, or with other office hours. */
function moved(
  { spec }: WorkingCalendar,
  zone: string,
  hours: DayHours | undefined,
): WorkingCalendar {
  const { specialHours, ...rest } = spec;
  const kept = hours === undefined && specialHours !== undefined ? { specialHours } : {};
  const week = hours === undefined ? spec.week : weekWith(hours, undefined);
  return createCalendar({ ...rest, ...kept, id: `${spec.id}+${zone}`, zone, week });
}

/** The calendar of days that a case gives; they are those of the country of its rule. */
function given(
  { daysOff = [], makeUpDays = [], weekend }: CaseDays,
  jurisdiction: string,
  zone: string,
  hours: DayHours,
): WorkingCalendar {
  const source = 'given with the case';
  const days = daysOff.map((day) => (typeof day === 'string' ? { date: day } : day));
  return createCalendar({
    schema: 'thutuc/calendar@1',
    // It serves every case with the same days, so that it is named for none of them.
    id: 'given',
    jurisdiction,
    zone,
    bounds: GIVEN_BOUNDS,
    week: weekWith(hours, weekend),
    daysOff: days.flatMap(({ date, class: name, hours: left }) =>
      left === undefined ? [{ date, source, ...(name !== undefined && { class: name }) }] : [],
    ),
    specialHours: days.flatMap(({ date, hours: left }) =>
      left === undefined ? [] : [{ from: date, hours: left, source }],
    ),
    makeUpDays: makeUpDays.map((date) => ({ date, source })),
  });
}

function weekWith(
  hours: DayHours,
  weekend: CaseDays['weekend'] = ['sat', 'sun'],
): ReturnType<typeof weekOfSpec> {
  return weekOfSpec((weekday) => (weekend.includes(weekday) ? [] : hours));
}
