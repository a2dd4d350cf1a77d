/** The slow, obvious calendar that properties are checked against: dates as texts, one by one. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';

const DAY_MS = 86_400_000;

/** The dates after and before others: walks ask for the same ones again and again. */
const neighbours = { after: new Map<string, string>(), before: new Map<string, string>() };

/** The civil date so many days away, by the arithmetic of `Date` in UTC. */
export function naiveDayShift(date: string, days: number): string {
  const known =
    days === 1 ? neighbours.after : days === -1 ? neighbours.before : new Map<string, string>();
  let found = known.get(date);
  if (found === undefined) {
    const at = Date.parse(`${date}T00:00Z`) + days * DAY_MS;
    known.set(date, (found = new Date(at).toISOString().slice(0, 10)));
  }
  return found;
}

const workedDays = new WeakMap<WorkingCalendar['spec'], Map<string, boolean>>();

/** Whether the spec makes a date a working day, read from its entries without any table. */
export function naiveWorksOn({ spec }: Pick<WorkingCalendar, 'spec'>, date: string): boolean {
  let known = workedDays.get(spec);
  if (known === undefined) workedDays.set(spec, (known = new Map<string, boolean>()));
  let works = known.get(date);
  if (works === undefined) known.set(date, (works = readEntries(spec, date)));
  return works;
}

function readEntries(spec: WorkingCalendar['spec'], date: string): boolean {
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
    day = naiveDayShift(day, step);
    if (naiveWorksOn(calendar, day)) left--;
  }
  return day;
}
