/** Durations of timers as limits of a procedure. */
import type { AllottedLimit } from '@thutuc/core/procedure';
import { parseIsoDuration } from '../model/iso-duration.js';

/**
 * A limit for a duration of ISO 8601 such as `P3D`: in one unit where it has one, else in minutes;
 * seconds are rounded up to a minute. `undefined` where it is none, or mixes months with days.
 */
export function limitOf(text: string): AllottedLimit | undefined {
  const duration = parseIsoDuration(text);
  if (duration === undefined) return undefined;
  const { months, seconds } = duration;
  const minutes = Math.ceil(seconds / 60);
  if (months > 0) {
    if (minutes > 0) return undefined;
    return months % 12 === 0
      ? { amount: months / 12, unit: 'years' }
      : { amount: months, unit: 'months' };
  }
  if (minutes === 0) return undefined;
  if (minutes % 1440 === 0) return { amount: minutes / 1440, unit: 'days' };
  return minutes % 60 === 0
    ? { amount: minutes / 60, unit: 'hours' }
    : { amount: minutes, unit: 'minutes' };
}
