/** Moments: the day, and where it is known the instant, at which something legally happened. */
import { DAY_MS } from '../calendar/zone.js';
import { parseInstant } from '../calendar/instant.js';
import { toDayNumber } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { TimeLimitError } from '../limit/errors.js';

/** A civil date, an ISO instant with offset, a `Date`, or epoch milliseconds. */
export type MomentInput = string | number | Date;

/** A day, and the instant where one is known. */
export interface Moment {
  /** Local day number. */
  readonly day: number;
  /** Epoch milliseconds; undefined where only the date is known. */
  readonly at: number | undefined;
}

/** Reads a civil date or an instant in the calendar's zone. */
export function readMoment(input: MomentInput, calendar: WorkingCalendar): Moment {
  if (typeof input === 'string' && input.length === 10) {
    return momentOfDay(toDayNumber(input));
  }
  return momentAt(typeof input === 'number' ? input : parseInstant(input), calendar);
}

/** The moment of an instant. */
export function momentAt(instantMs: number, calendar: WorkingCalendar): Moment {
  // An offset that a sum of NaN or Infinity would reach is no moment.
  if (!Number.isFinite(instantMs)) {
    throw new TimeLimitError(
      'INSTANT_REQUIRED',
      `${instantMs} is no instant. Give milliseconds, an ISO text or a civil date.`,
      { at: instantMs },
    );
  }
  const local = calendar.clock.toLocal(instantMs);
  return { day: Math.floor(local / DAY_MS), at: instantMs };
}

/** The moment of a whole day. */
export function momentOfDay(day: number): Moment {
  return { day, at: undefined };
}

/** The instant of a moment; the first of its day where only that is known. */
export function instantOfMoment(moment: Moment, calendar: WorkingCalendar): number {
  return moment.at ?? calendar.clock.toInstant(moment.day * DAY_MS);
}
