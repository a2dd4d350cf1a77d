/** What a new notice does to open deadlines: which of them move, from where to where, and why. */
import type { DayKind, WorkingCalendar } from '../calendar/working-calendar.js';
import { workingDayKind } from '../calendar/working-days.js';
import { toCivilDate } from '../calendar/civil-date.js';
import type { PeriodInput } from '../period/period-input.js';
import type { ClockFact } from './clock-facts.js';
import { foldFacts } from './clock-fold.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { periodInputOf, type DueDateInput } from '../due-date/due-date.js';
import { periodEndText, computePeriodEnd } from '../period/compute-period-end.js';

/** A deadline that nothing has interrupted. */
export interface OpenLimit extends Pick<DueDateInput, 'limit' | 'from' | 'rule'> {
  readonly id: string;
}

/** A clock with its facts; one that has not started or has stopped is passed over. */
export interface OpenClock {
  readonly id: string;
  readonly rule: CountingRule;
  readonly facts: readonly ClockFact[];
  /** The instant at which the clock is read, in epoch milliseconds. */
  readonly at: number;
}

/** A deadline that has not been met yet. */
export type OpenDeadline = OpenLimit | OpenClock;

/** A day that the new calendar sees otherwise. */
export interface DayChange {
  readonly date: string;
  /** Missing where the day lies outside of a calendar. */
  readonly was: DayKind | undefined;
  readonly is: DayKind | undefined;
  /** The source of the new entry; of the old one where it has been dropped. */
  readonly source: string | undefined;
}

/** A deadline that a calendar amendment moves. */
export interface MovedDeadline {
  readonly id: string;
  /** Due before the amendment: what was promised. */
  readonly from: string;
  readonly to: string;
  /** Last instant on time, before and after. */
  readonly fromAt: number;
  readonly toAt: number;
  /** The changed days within its span. */
  readonly because: readonly DayChange[];
}

/** What an amendment does. */
export interface Redating {
  readonly changes: readonly DayChange[];
  readonly moved: readonly MovedDeadline[];
}

/**
 * Lists every open deadline that a new calendar moves. Nothing else happens: what was promised
 * stays on record until a command says otherwise.
 *
 * A deadline is computed anew only when a day of its span has changed, so a million take a second
 * or two.
 *
 * @throws TimeLimitError | CalendarError as `dueDate` does
 */
export function redate(
  deadlines: Iterable<OpenDeadline>,
  before: WorkingCalendar,
  after: WorkingCalendar,
): Redating {
  const { changes, rank, first } = changesBetween(before, after);
  const moved: MovedDeadline[] = [];
  if (changes.length === 0) return { changes, moved };
  for (const open of deadlines) {
    const period = openPeriod(open, before);
    if (!period) continue;
    const old = computePeriodEnd(period);
    // A restart that came in time before may come too late after, so its first run is looked at.
    const { day } = period.restart?.from ?? period.event;
    const touchedFrom = rank[Math.min(day, old.dueDay) - first] ?? 0;
    const touchedTo = rank[Math.max(day, old.dueDay) - first + 1] ?? 0;
    if (touchedFrom === touchedTo) continue;
    const renewedPeriod = openPeriod(open, after);
    const renewed = renewedPeriod && computePeriodEnd(renewedPeriod);
    if (!renewed || renewed.dueAt === old.dueAt) continue;
    moved.push({
      id: open.id,
      from: periodEndText(old, before),
      to: periodEndText(renewed, after),
      fromAt: old.dueAt,
      toAt: renewed.dueAt,
      because: changes.slice(touchedFrom, touchedTo),
    });
  }
  return { changes, moved };
}

function openPeriod(open: OpenDeadline, calendar: WorkingCalendar): PeriodInput | undefined {
  if ('limit' in open) {
    return periodInputOf({ limit: open.limit, from: open.from, rule: open.rule, calendar });
  }
  const fold = foldFacts(open.facts, { rule: open.rule, calendar }, open.at);
  return fold?.state === 'stopped' ? undefined : fold?.period;
}

/** The changed days in order, and how many of them lie before each day from `first` on. */
function changesBetween(
  before: WorkingCalendar,
  after: WorkingCalendar,
): { changes: DayChange[]; rank: Int32Array; first: number } {
  const first = Math.min(before.firstDay, after.firstDay);
  const last = Math.max(before.lastDay, after.lastDay);
  const changes: DayChange[] = [];
  const rank = new Int32Array(last - first + 2);
  for (let day = first; day <= last; day++) {
    rank[day - first] = changes.length;
    const was = kindIn(before, day);
    const is = kindIn(after, day);
    if (was === is && (was === undefined || hasSameHours(before, after, day))) continue;
    const source = sourceIn(after, day) ?? sourceIn(before, day);
    changes.push({ date: toCivilDate(day), was, is, source });
  }
  rank[rank.length - 1] = changes.length;
  return { changes, rank, first };
}

function kindIn(calendar: WorkingCalendar, day: number): DayKind | undefined {
  return inside(calendar, day) ? workingDayKind(calendar, day) : undefined;
}

function sourceIn(calendar: WorkingCalendar, day: number): string | undefined {
  return inside(calendar, day) ? calendar.entryOf(day)?.source : undefined;
}

/** Whether two calendars work the same hours on a day of both. */
function hasSameHours(before: WorkingCalendar, after: WorkingCalendar, day: number): boolean {
  const was = before.officeHoursOf(day);
  const is = after.officeHoursOf(day);
  return (
    was.length === is.length &&
    was.every(([from, to], index) => from === is[index]?.[0] && to === is[index][1])
  );
}

function inside(calendar: WorkingCalendar, day: number): boolean {
  return day >= calendar.firstDay && day <= calendar.lastDay;
}
