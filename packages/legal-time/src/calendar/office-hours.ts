/** Office hours of a day as minutes since local midnight. */
import { clockMinutes, clockText } from './clock-time.js';
import type { DayHours } from './day-hours.js';

/** Minutes of a day. */
export const DAY_MINUTES = 24 * 60;

/** `[from, to]` pairs in minutes since local midnight, in order; beyond 1440 on the next day. */
export type OfficeHours = readonly (readonly [number, number])[];

/** The hours of a spec in minutes. */
export function readHours(hours: DayHours): OfficeHours {
  return hours.map(([from, to]) => {
    const begins = clockMinutes(from);
    const ends = clockMinutes(to);
    return [begins, ends < begins ? ends + DAY_MINUTES : ends] as const;
  });
}

/** Minutes back to the texts of a spec. */
export function writeHours(hours: OfficeHours): [string, string][] {
  return hours.map(([from, to]) => [
    clockText(from),
    clockText(to > DAY_MINUTES ? to - DAY_MINUTES : to),
  ]);
}

/** Length of all intervals together, in minutes. */
export function officeMinutes(hours: OfficeHours): number {
  return hours.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The minutes that lie in both. */
export function commonHours(a: OfficeHours, b: OfficeHours): OfficeHours {
  return a.flatMap(([fromA, toA]) =>
    b
      .map(([fromB, toB]) => [Math.max(fromA, fromB), Math.min(toA, toB)] as const)
      .filter(([from, to]) => from < to),
  );
}
