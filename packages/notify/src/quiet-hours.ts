/** Quiet hours: when a unit is not to be told anything, by its working calendar. */
import { CalendarError, localDay, officeInstants, type WorkingCalendar } from '@thutuc/legal-time';

/** Longest search for the next office hours; no office is closed for longer. */
const daysMax = 60;

/**
 * The first instant from `now` on at which a unit is at work: `now` itself within office hours,
 * else the next opening. Beyond the bounds of the calendar nothing is known, and nothing waits.
 *
 * @param now - Epoch milliseconds.
 * @example
 * ```ts
 * // Offices open 07:30–11:30 and 13:30–17:00, Monday to Friday: on Friday at 18:00 the next
 * // opening is Monday at 07:30.
 * ```
 */
export function endOfQuietHours(calendar: WorkingCalendar, now: number): number {
  const today = localDay(now, calendar.zone);
  try {
    for (let day = today; day <= today + daysMax; day += 1) {
      for (const [from, to] of officeInstants(calendar, day))
        if (now < to) return Math.max(now, from);
    }
  } catch (error) {
    if (!(error instanceof CalendarError && error.code === 'OUT_OF_CALENDAR')) throw error;
  }
  return now;
}
