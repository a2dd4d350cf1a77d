/** Counting calendar days, without those that a zone skipped: they are no days. */
import type { WorkingCalendar } from './working-calendar.js';

/**
 * The n-th calendar day after a day (before it, for negative n), as the zone had days.
 *
 * @example
 * ```ts
 * // Samoa went from Thursday 29 December 2011 to Saturday the 31st: one day after the 29th.
 * ```
 */
export function addDays(calendar: WorkingCalendar, day: number, count: number): number {
  const { skippedDays } = calendar;
  if (skippedDays.length === 0) return day + count;
  let end = day + count;
  const step = count < 0 ? -1 : 1;
  const met = step > 0 ? skippedDays : [...skippedDays].reverse();
  for (const skipped of met) {
    const isMet = (skipped - day) * step > 0 && (end - skipped) * step >= 0;
    if (isMet) end += step;
  }
  return end;
}

/** How many calendar days lie after `from` up to and including `to`. */
export function daysBetween(calendar: WorkingCalendar, from: number, to: number): number {
  const { skippedDays } = calendar;
  if (skippedDays.length === 0) return to - from;
  const without = skippedDays.filter((day) => day > from && day <= to).length;
  return to - from - without;
}

/** The calendar day itself, or the nearest one in a direction where the zone skipped it. */
export function dayThatWas(calendar: WorkingCalendar, day: number, step: 1 | -1): number {
  const { skippedDays } = calendar;
  if (skippedDays.length === 0) return day;
  let found = day;
  while (skippedDays.includes(found)) found += step;
  return found;
}
