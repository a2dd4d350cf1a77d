/** A reporting period: whole days of a time zone. */
import { endOfDay, localDay, startOfDay, toCivilDate, toDayNumber } from '@thutuc/legal-time';
import { InsightError } from '../errors.js';

/** Whole days, first and last included. */
export interface Period {
  /** Civil dates. */
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  /** The first instant, in epoch milliseconds. */
  readonly fromAt: number;
  /** The last instant, in epoch milliseconds. */
  readonly toAt: number;
}

/**
 * A period from its first to its last day.
 *
 * @example
 * ```ts
 * periodOf({ from: '2026-11-01', to: '2026-11-30', zone: 'Asia/Ho_Chi_Minh' });
 * ```
 * @throws InsightError `PERIOD_INVALID` for a date that is none, or a period that ends before it
 *   starts
 */
export function periodOf({ from, to, zone }: Pick<Period, 'from' | 'to' | 'zone'>): Period {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (last < first) {
    throw new InsightError(
      'PERIOD_INVALID',
      `The period ends on ${to}, before it starts on ${from}. Give its first day, then its last.`,
      { from, to },
    );
  }
  return { from, to, zone, fromAt: startOfDay(first, zone), toAt: endOfDay(last, zone) };
}

/** Whether an instant lies in a period. */
export function isIn({ fromAt, toAt }: Period, at: number | undefined): at is number {
  return at !== undefined && fromAt <= at && at <= toAt;
}

/** The days of a period by their numbers, and the civil date of one. */
export function dayIn({ zone }: Period, at: number): string {
  return toCivilDate(localDay(at, zone));
}

function dayOf(date: string): number {
  try {
    return toDayNumber(date);
  } catch (cause) {
    throw new InsightError(
      'PERIOD_INVALID',
      `"${date}" is no day. Give days such as 2026-11-30.`,
      { date },
      { cause },
    );
  }
}
