/** The slow, obvious calendar that properties are checked against: dates as texts, one by one. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';

const DAY_MS = 86_400_000;

/** The civil date so many days away, by the arithmetic of `Date` in UTC. */
export function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the spec makes a date a working day, read from its entries without any table. */
export function worksOn({ spec }: Pick<WorkingCalendar, 'spec'>, date: string): boolean {
  if (spec.makeUpDays?.some((entry) => entry.date === date)) return true;
  if (spec.daysOff?.some((entry) => entry.date === date)) return false;
  const weekday = new Date(`${date}T00:00Z`).getUTCDay();
  const key = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[weekday];
  return key !== undefined && spec.week[key].length > 0;
}

/** The n-th working day after a date (before it, for negative n), step by step. */
export function naiveAddWorkingDays(
  calendar: Pick<WorkingCalendar, 'spec'>,
  date: string,
  count: number,
): string {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let day = date;
  while (left > 0) {
    day = shifted(day, step);
    if (worksOn(calendar, day)) left--;
  }
  return day;
}
