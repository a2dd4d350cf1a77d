/** The recesses of a rule as spans of days. */
import { datePartsOf } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dayInYear } from '../calendar/yearly-day.js';
import type { CountingRule, Recess } from '../rule/counting-rule.js';
import type { TimeUnit } from '../limit/time-limit.js';
import { joined, type Span } from './spans.js';

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

/** What is made of a rule and a calendar once: many limits in a row are of the same two. */
export function madeOnce<Made>(
  make: (rule: CountingRule, calendar: WorkingCalendar) => Made,
): (rule: CountingRule, calendar: WorkingCalendar) => Made {
  const known = new WeakMap<CountingRule, WeakMap<WorkingCalendar, Made>>();
  let lastRule: CountingRule | undefined;
  let lastCalendar: WorkingCalendar | undefined;
  let last: Made | undefined;
  return (rule, calendar) => {
    if (last !== undefined && rule === lastRule && calendar === lastCalendar) return last;
    let ofRule = known.get(rule);
    if (ofRule === undefined) known.set(rule, (ofRule = new WeakMap()));
    let made = ofRule.get(calendar);
    if (made === undefined) ofRule.set(calendar, (made = make(rule, calendar)));
    lastRule = rule;
    lastCalendar = calendar;
    last = made;
    return made;
  };
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
  const forward = joined(
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

/** The place of the first span, in the order of counting, that does not lie before a day. */
export function placeFrom(spans: readonly Span[], day: number, step: 1 | -1): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    const isBefore = span !== undefined && (step > 0 ? span.to < day : span.from > day);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
