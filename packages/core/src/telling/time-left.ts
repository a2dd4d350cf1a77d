/** What is left until a due date, and how long it has passed, in words. */
import { CalendarError, localDay, slack, type WorkingCalendar } from '@thutuc/legal-time';
import type { CoreLanguage } from '../words/language.js';

const minuteMs = 60_000;

/** Of an office day whose hours the calendar does not know. */
const dayMinutesDefault = 480;

/**
 * The working time until a due date, or since it: `1 day 3 h left`; a day is one of the office
 * hours of the due date. `undefined` where the calendar does not reach so far.
 *
 * @param dueAt - The last instant on time.
 * @param at - The instant from which to look.
 */
export function timeLeftInWords(
  dueAt: number,
  at: number,
  calendar: WorkingCalendar,
  language: CoreLanguage,
): string | undefined {
  const { left, overdue } = language.core;
  try {
    const { workingMs } = slack(dueAt, new Date(at), calendar);
    const amount = amountInWords(Math.abs(workingMs), dayMinutesOf(dueAt, calendar), language);
    return at > dueAt ? overdue(amount) : left(amount);
  } catch (error) {
    if (error instanceof CalendarError) return undefined;
    throw error;
  }
}

/** Days and hours; minutes of what is less than an hour. */
function amountInWords(workingMs: number, dayMinutes: number, language: CoreLanguage): string {
  const { day, hour, minute } = language.legalTime.amounts;
  const minutes = Math.floor(workingMs / minuteMs);
  const days = Math.floor(minutes / dayMinutes);
  const hours = Math.floor((minutes - days * dayMinutes) / 60);
  const parts = [days > 0 ? `${days} ${day}` : '', hours > 0 ? `${hours} ${hour}` : ''];
  return parts.filter(Boolean).join(' ') || `${minutes} ${minute}`;
}

function dayMinutesOf(dueAt: number, calendar: WorkingCalendar): number {
  const hours = calendar.officeHoursOf(localDay(dueAt, calendar.zone));
  return hours.reduce((sum, [from, to]) => sum + to - from, 0) || dayMinutesDefault;
}
