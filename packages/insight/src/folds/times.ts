/** How long dossiers took that ended in a period. */
import { workingTimeBetween } from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import { isIn, type Period } from '../period/period.js';
import type { LogReading } from '../reading/log-reading.js';
import type { CalendarOf } from './holders.js';

/** Sums over dossiers, from receipt to their end, in milliseconds. */
export interface Times {
  readonly dossiers: number;
  readonly elapsedMs: number;
  readonly workingMs: number;
}

/** Gathers how long the dossiers took that were received and ended in a period. */
export function timesFold(period: Period, calendarOf: CalendarOf): Fold<LogReading, Times, Times> {
  return {
    start: () => ({ dossiers: 0, elapsedMs: 0, workingMs: 0 }),
    add(sum, { account }) {
      const [ending] = account.endings;
      const { receivedAt } = account;
      if (receivedAt === undefined || ending === undefined || !isIn(period, ending.at)) return sum;
      const workingMs = workingTimeBetween(calendarOf(account), receivedAt, ending.at);
      return plus(sum, { dossiers: 1, elapsedMs: ending.at - receivedAt, workingMs });
    },
    merge: plus,
    result: (sum) => sum,
  };
}

function plus(one: Times, other: Times): Times {
  return {
    dossiers: one.dossiers + other.dossiers,
    elapsedMs: one.elapsedMs + other.elapsedMs,
    workingMs: one.workingMs + other.workingMs,
  };
}
