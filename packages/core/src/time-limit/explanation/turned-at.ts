/** Where a period that is counted back turns forward. */
import { isWorkingDay } from '../../calendar/index.js';
import type { Account } from '../account.js';

/** The day at which a period that goes back was turned forward: one whose class lengthens. */
export function turnedAt({ rule, calendar }: Account, counted: number): number {
  let day = counted;
  for (; !isWorkingDay(calendar, day); day--) {
    const name = calendar.entryOf(day)?.class ?? '';
    if (rule.dayClasses?.[name]?.countedBack === 'lengthens') return day;
  }
  return counted;
}
