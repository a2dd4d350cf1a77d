/** What an interruption does to the end of a limit: it moves to the first day that is free. */
import {
  endOfDay,
  formatInstant,
  localDay,
  localTime,
  startOfDay,
  toCivilDate,
  toDayNumber,
  workingDayOnOrAfter,
  type WorkingCalendar,
} from '@thutuc/legal-time';

/** A span in which offices could not work, in epoch milliseconds; `to` is the first after it. */
export interface InterruptedSpan {
  readonly from: number;
  /** Absent while nobody knows. */
  readonly to?: number | undefined;
  /** Time stands still, or only ends that fall inside move. */
  readonly effect: 'suspend' | 'rollEnd';
}

/** The end of a limit, as it is promised. */
interface End {
  readonly due: string;
  readonly dueAt: number;
  readonly provisional?: boolean | undefined;
}

/**
 * The end of a limit where ends inside of interruptions move to the first working day that begins
 * when they are over. A limit of days ends inside where its last day has a part of the span; one of
 * hours where its last instant lies in it, and keeps its time of day.
 *
 * @example
 * ```ts
 * // Due on Tuesday; the system was down on Tuesday from 9 to 16 o'clock: due on Wednesday.
 * ```
 * @throws CalendarError `OUT_OF_CALENDAR`
 */
export function endAfterInterruptions<Due extends End>(
  end: Due,
  spans: readonly InterruptedSpan[],
  calendar: WorkingCalendar,
): Due | (Due & { readonly provisional: true }) {
  let moved: Due | (Due & { readonly provisional: true }) = end;
  // Each pass moves it on, or is the last.
  for (;;) {
    const inside = spans.find((span) => isInside(moved, span, calendar));
    if (inside?.to === undefined) return moved;
    moved = movedBehind(moved, inside.to, calendar);
  }
}

/** Whether a limit ends inside of a span by which ends move, whose own end is known. */
function isInside({ due, dueAt }: End, span: InterruptedSpan, { zone }: WorkingCalendar): boolean {
  const { from, to, effect } = span;
  if (effect !== 'rollEnd' || to === undefined || dueAt < from) return false;
  const first = isDay(due) ? startOfDay(toDayNumber(due), zone) : dueAt;
  return first < to;
}

function movedBehind<Due extends End>(
  end: Due,
  to: number,
  calendar: WorkingCalendar,
): Due | (Due & { readonly provisional: true }) {
  const { zone } = calendar;
  const day = workingDayOnOrAfter(calendar, firstDayFrom(to, zone));
  const dueAt = isDay(end.due)
    ? lastInstant(end, day, zone)
    : startOfDay(day, zone) + localTime(end.dueAt, zone);
  const due = isDay(end.due) ? toCivilDate(day) : formatInstant(dueAt, zone);
  const moved = { ...end, due, dueAt };
  return calendar.isProvisional(day, day) ? { ...moved, provisional: true } : moved;
}

/** The last instant on time of another day: as much before its end as it was on the day before. */
function lastInstant({ due, dueAt }: End, day: number, zone: string): number {
  return endOfDay(day, zone) - (endOfDay(toDayNumber(due), zone) - dueAt);
}

/** The first day that begins at an instant or later. */
function firstDayFrom(instant: number, zone: string): number {
  const day = localDay(instant, zone);
  return startOfDay(day, zone) >= instant ? day : day + 1;
}

function isDay(due: string): boolean {
  return due.length === 10;
}
