/** The recesses of a rule as spans of days. */
import { datePartsOf } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dayInYear } from '../calendar/yearly-day.js';
import type { CountingRule, Recess } from '../rule/counting-rule.js';
import type { TimeUnit } from '../limit/time-limit.js';
import { madeOnce } from './made-once.js';
import { joinedSpans, type Span } from './spans.js';

/** The span of a recess that begins in a year. */
export function recessIn({ from, to }: Pick<Recess, 'from' | 'to'>, year: number): Span {
  const first = dayInYear(from, year);
  const last = dayInYear(to, year);
  return { from: first, to: last < first ? dayInYear(to, year + 1) : last };
}

/** Spans of recesses by the year in which they begin, as they are asked for. */
const spansByYear = new WeakMap<Recess, Map<number, Span>>();

function spanIn(recess: Recess, year: number): Span {
  let years = spansByYear.get(recess);
  if (years === undefined) spansByYear.set(recess, (years = new Map<number, Span>()));
  let span = years.get(year);
  if (span === undefined) years.set(year, (span = recessIn(recess, year)));
  return span;
}

/** The span of a recess in which a day lies. */
export function recessOn(recess: Recess, day: number): Span | undefined {
  const { year } = datePartsOf(day);
  const span = spanIn(recess, year);
  if (day >= span.from) return day <= span.to ? span : undefined;
  const before = spanIn(recess, year - 1);
  return day <= before.to ? before : undefined;
}

/** Whether a recess bears on limits given in a unit. */
export function bearsOn({ units }: Recess, unit: TimeUnit): boolean {
  return units?.includes(unit) ?? true;
}

/** Recesses that suspend, in the order of counting forward and back. */
export interface RecessSpans {
  readonly forward: readonly Span[];
  readonly backward: readonly Span[];
}

const spansByUnit = madeOnce(() => new Map<TimeUnit, RecessSpans>());

/** The days within a calendar that recesses leave out of limits in a unit, joined and in order. */
export function suspendingRecesses(
  rule: CountingRule,
  calendar: WorkingCalendar,
  unit: TimeUnit,
): RecessSpans {
  const units = spansByUnit(rule, calendar);
  let spans = units.get(unit);
  if (spans === undefined) units.set(unit, (spans = spansOf(rule, calendar, unit)));
  return spans;
}

function spansOf(rule: CountingRule, calendar: WorkingCalendar, unit: TimeUnit): RecessSpans {
  const suspending = (rule.recesses ?? []).filter(
    (recess) => recess.effect === 'suspends' && bearsOn(recess, unit),
  );
  const forward = joinedSpans(
    suspending.flatMap((recess) => recessesWithin(recess, calendar)),
    1,
  );
  return { forward, backward: [...forward].reverse() };
}

/** Every span of a recess that begins in a year of a calendar, or in the one before it. */
export function recessesWithin(recess: Recess, calendar: WorkingCalendar): Span[] {
  const first = datePartsOf(calendar.firstDay).year - 1;
  const last = datePartsOf(calendar.lastDay).year;
  return Array.from({ length: last - first + 1 }, (_, i) => recessIn(recess, first + i));
}
