/** Working time of a calendar, as far as the calendar reaches. */
import { localDay, type WorkingCalendar, workingTimeBetween } from '@thutuc/legal-time';

/** Milliseconds of working time; `undefined` without a calendar, and outside of its bounds. */
export function workedBetween(
  calendar: WorkingCalendar | undefined,
  from: number,
  to: number,
): number | undefined {
  if (calendar === undefined) return undefined;
  const isInside =
    localDay(from, calendar.zone) >= calendar.firstDay &&
    localDay(to, calendar.zone) <= calendar.lastDay;
  return isInside ? workingTimeBetween(calendar, from, to) : undefined;
}
