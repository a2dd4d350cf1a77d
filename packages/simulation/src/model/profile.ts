/** How rates of arrivals change with the hour, the weekday and the season. */
import { rowAt } from '../indexing/row-at.js';
import type { RateArrivals } from '../scenario/arrivals.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Weekdays by their number, from Sunday. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The factor on the rate at an instant; nothing where it is always one. */
export function profileOf(
  { byHour, byWeekday, bySeason }: RateArrivals,
  localMs: (at: number) => number,
): ((at: number) => number) | undefined {
  if (byHour === undefined && byWeekday === undefined && bySeason.length === 0) return undefined;
  const seasons = bySeason.map(({ from, to, factor }) => ({
    from: Date.parse(`${from}T00:00:00Z`) / DAY_MS,
    to: Date.parse(`${to}T00:00:00Z`) / DAY_MS,
    factor,
  }));
  return (at) => {
    const local = localMs(at);
    const day = Math.floor(local / DAY_MS);
    let factor = byHour?.[Math.floor((local - day * DAY_MS) / HOUR_MS)] ?? 1;
    factor *= byWeekday?.[rowAt(WEEKDAYS, (day + 4) % 7)] ?? 1;
    for (const season of seasons) {
      if (day >= season.from && day <= season.to) factor *= season.factor;
    }
    return factor;
  };
}

/** A factor that the profile never exceeds. */
export function highestOfProfile({ byHour, byWeekday, bySeason }: RateArrivals): number {
  const ofWeek = WEEKDAYS.map((weekday) => byWeekday?.[weekday] ?? 1);
  const seasons = bySeason.reduce((product, { factor }) => product * Math.max(1, factor), 1);
  return Math.max(...(byHour ?? [1])) * Math.max(...ofWeek) * seasons;
}
