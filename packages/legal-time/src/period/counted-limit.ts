/** How a rule counts a limit: in calendar days, working days, passing time or working time. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { TimeLimitError } from '../limit/errors.js';
import {
  assertTimeLimit,
  invalidLimit,
  LIMIT_AMOUNT_MAX,
  type TimeLimit,
} from '../limit/time-limit.js';

/** The four ways of counting. */
export type CountingMode = 'calendarDays' | 'workingDays' | 'elapsed' | 'workingTime';

/** A limit as the rule counts it. */
export interface CountedLimit {
  readonly mode: CountingMode;
  /** The limit after unit thresholds. */
  readonly limit: TimeLimit;
  /** The limit as it was given. */
  readonly given: TimeLimit;
  /** Minutes, in the two modes that count time; 0 otherwise. */
  readonly minutes: number;
  /** The article of the unit threshold that was applied. */
  readonly article: string | undefined;
}

/**
 * Applies the rule's unit thresholds and decides how the limit is counted.
 *
 * Parts of working days are working time: half a working day is half of the office hours of one.
 *
 * @throws TimeLimitError `LIMIT_INVALID`
 */
export function countedLimitOf(
  rule: CountingRule,
  given: TimeLimit,
  calendar: WorkingCalendar,
): CountedLimit {
  if (!(Math.abs(given.amount) <= LIMIT_AMOUNT_MAX)) assertTimeLimit(given);
  const conversion = rule.conversions === undefined ? undefined : conversionOf(rule, given);
  const limit = conversion
    ? { amount: given.amount * conversion.factor, unit: conversion.countAs }
    : given;
  const article = conversion?.article;
  const { amount, unit } = limit;
  switch (unit) {
    case 'minutes':
    case 'hours': {
      const minutes = unit === 'hours' ? amount * 60 : amount;
      const mode = rule.time.counts === 'elapsed' ? 'elapsed' : 'workingTime';
      return { mode, limit, given, minutes, article };
    }
    case 'workingHours':
      return { mode: 'workingTime', limit, given, minutes: amount * 60, article };
    case 'workingDays':
      return Number.isInteger(amount)
        ? { mode: 'workingDays', limit, given, minutes: 0, article }
        : {
            mode: 'workingTime',
            limit,
            given,
            minutes: amount * dayMinutes(calendar, given),
            article,
          };
    case 'days':
    case 'weeks':
      if (!Number.isInteger(amount)) assertTimeLimit(limit);
      return { mode: 'calendarDays', limit, given, minutes: 0, article };
    case 'months':
    case 'years':
      return { mode: 'calendarDays', limit, given, minutes: 0, article };
    default:
      throw invalidLimit(given);
  }
}

function dayMinutes(calendar: WorkingCalendar, given: TimeLimit): number {
  if (calendar.standardDayMinutes > 0) return calendar.standardDayMinutes;
  throw new TimeLimitError(
    'LIMIT_INVALID',
    `"${given.amount} ${given.unit}" needs office hours, and calendar "${calendar.id}" has none.`,
    { limit: given, calendar: calendar.id },
  );
}

function conversionOf(
  rule: CountingRule,
  given: TimeLimit,
): NonNullable<CountingRule['conversions']>[number] | undefined {
  const size = Math.abs(given.amount);
  return rule.conversions?.find(
    ({ units, min, max }) =>
      units.includes(given.unit) && size >= (min ?? 0) && size <= (max ?? Infinity),
  );
}

/** Months of a limit in months or years, and the days of a month that is counted in part. */
export function monthsOfLimit(
  rule: CountingRule,
  limit: TimeLimit,
): { months: number; days: number } {
  const exact = limit.unit === 'years' ? limit.amount * 12 : limit.amount;
  const months = Math.trunc(exact);
  if (months === exact) return { months, days: 0 };
  const { partDays } = rule.months;
  const days = partDays === undefined ? NaN : Math.round((exact - months) * partDays * 1e6) / 1e6;
  if (Number.isInteger(days)) return { months, days };
  throw new TimeLimitError(
    'LIMIT_INVALID',
    `Rule "${rule.id}" does not say what "${limit.amount} ${limit.unit}" is in whole days. ` +
      'Give the limit in months and days.',
    { rule: rule.id, limit },
  );
}
