/** Limits that begin at an instant and stand still while their dossier rests. */
import {
  type WorkingCalendar,
  dueDate,
  legalClock,
  type CountingRule,
  type TimeLimit,
} from '@thutuc/legal-time';
import type { Dossier, Wait } from './dossier.js';

/** A limit, and how it is counted. */
export interface CountedLimit {
  readonly limit: TimeLimit;
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
}

/** When a limit ends that began at an instant, as the rests that are over have left it. */
export function endAfterRests(
  counted: CountedLimit,
  from: number,
  rests: Dossier['rests'] = [],
): number {
  let end = endFrom(counted, from);
  for (const rest of rests) {
    if (rest.to === undefined) continue;
    end = endAfterRest(counted, { from, end }, { from: rest.from, to: rest.to });
  }
  return end;
}

/**
 * When a limit ends after a rest: what was left of it at the beginning of the rest is left at its
 * end. That is never more than the whole, and nothing ends earlier by a rest.
 *
 * @param span - Not before when the limit began, and when it would have ended.
 */
export function endAfterRest(
  counted: CountedLimit,
  { from, end }: { readonly from: number; readonly end: number },
  rest: Wait,
): number {
  const began = Math.max(rest.from, from);
  if (rest.to <= began || end <= began) return end;
  const { unit } = counted.limit;
  if (unit === 'hours' || unit === 'minutes') {
    const shifted = end + (rest.to - began);
    return Math.max(end, Math.min(shifted, endFrom(counted, rest.to)));
  }
  const left = leftOf(counted, began, end);
  return Math.max(end, endFrom({ ...counted, limit: left }, rest.to));
}

/** What of a limit lies between two instants, in the days or hours in which it is counted. */
function leftOf({ limit, rule, calendar }: CountedLimit, from: number, until: number): TimeLimit {
  const reading = legalClock([{ type: 'started', at: from - 1, limit }], { rule, calendar }, until);
  return reading.consumed ?? limit;
}

/** The end of a limit, exclusive. */
function endFrom(counted: CountedLimit, from: number): number {
  return dueDate({ ...counted, from: from - 1 }).dueAt + 1;
}
