/** Where a period that is counted back turns forward. */
import { isWorkingDay } from '../calendar/working-days.js';
import type { PeriodInput } from './period-input.js';
import { bearingOf } from './roll.js';

/** The furthest day of an end that was counted back and came forward; else the counted end. */
export function furthestTurnedAt(
  period: PeriodInput,
  forward: boolean,
  counted: number,
  rolled: number,
): number {
  return !forward && rolled > counted ? turnedAt(period, counted) : counted;
}

/** The day at which a period that goes back was turned forward: one whose class lengthens. */
export function turnedAt({ rule, calendar }: PeriodInput, counted: number): number {
  // Only a rule that rolls back looks for such a day.
  if (rule.end.backward !== 'previous') return counted;
  for (let day = counted; !isWorkingDay(calendar, day); day--) {
    if (bearingOf(rule, calendar, day) === 'lengthens') return day;
  }
  return counted;
}
