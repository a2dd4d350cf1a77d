/** A time limit: an amount and a unit. */
import { TimeLimitError } from './errors.js';

/** Units of limits, shortest first. */
export const TIME_UNITS = [
  'minutes',
  'hours',
  'workingHours',
  'days',
  'workingDays',
  'weeks',
  'months',
  'years',
] as const;

/** A unit of limits. */
export type TimeUnit = (typeof TIME_UNITS)[number];

/**
 * An amount of a unit. Negative amounts count back from the event.
 *
 * Days and weeks are whole; working days may be halves or other parts (they then count as working
 * time); months and years may be halves where the rule says what half a month is.
 */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** The largest amount that is taken for meant: more is refused as a slip. */
export const LIMIT_AMOUNT_MAX = 1_000_000;

/** @throws TimeLimitError `LIMIT_INVALID` for an amount or unit that cannot be counted */
export function assertTimeLimit(limit: TimeLimit): void {
  const { amount, unit } = limit;
  if (!Number.isFinite(amount) || Math.abs(amount) > LIMIT_AMOUNT_MAX) {
    throw invalid(`${amount} ${unit}`, `the amount must be within ±${LIMIT_AMOUNT_MAX}`, limit);
  }
  if (!TIME_UNITS.includes(unit)) throw invalidLimit(limit);
  if ((unit === 'days' || unit === 'weeks') && !Number.isInteger(amount)) {
    throw invalid(`${amount} ${unit}`, 'only working days have parts; use hours', limit);
  }
}

/** The error for a limit whose unit is none. */
export function invalidLimit(limit: TimeLimit): TimeLimitError {
  const why = `the unit must be one of ${TIME_UNITS.join(', ')}`;
  return invalid(`${limit.amount} ${limit.unit}`, why, limit);
}

function invalid(text: string, why: string, limit: unknown): TimeLimitError {
  return new TimeLimitError('LIMIT_INVALID', `The limit "${text}" cannot be counted: ${why}.`, {
    limit,
  });
}
