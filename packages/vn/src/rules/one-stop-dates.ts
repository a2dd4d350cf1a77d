/** The dates that the one-stop rules set around a dossier: passing on, returning, apologising. */
import {
  dueDate,
  type CountingRule,
  type Deadline,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { oneStopValue, type OneStopProfile } from './profiles.js';

/** What the dates are reckoned from. */
export interface OneStopDatesInput {
  readonly profile: OneStopProfile;
  /** Instant of receipt: ISO text with offset, or epoch milliseconds. */
  readonly receivedAt: string | number;
  /** The date on the receipt slip, civil date. */
  readonly appointment: string;
  /** The counting rule of the profile; see `OneStopProfile.countingRule`. */
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
}

/** The dates around a dossier; each can explain itself. */
export interface OneStopDates {
  /** Last instant to pass the dossier to the competent unit. */
  readonly transfer: Deadline;
  /** Last instant to return a dossier that is not eligible. */
  readonly return: Deadline;
  /** Last instant to apologise for a delay. */
  readonly apology: Deadline;
}

/**
 * The dates that the one-stop rules set around a dossier.
 *
 * @example
 * ```ts
 * // Under Decree 61/2018, received on Monday 3 March 2025 at 15:30, appointment Monday 17 March:
 * // passed on by Tuesday 4 March, returned by Thursday 6 March, apology by Sunday 16 March.
 * ```
 * @throws VietnamError `PARAMETER_UNKNOWN`; CalendarError and TimeLimitError for dates that
 * cannot be
 * @see Decree 61/2018/NĐ-CP, arts. 18, 19(4), 19(9)
 */
export function oneStopDates(input: OneStopDatesInput): OneStopDates {
  const { profile, receivedAt, appointment, rule, calendar } = input;
  const sameDay: CountingRule = {
    ...rule,
    event: {
      ...rule.event,
      cutOff: oneStopValue(profile, 'transferCutOff'),
      onDayOff: 'nextWorkingDay',
    },
  };
  const before = oneStopValue(profile, 'apologyBefore');
  return {
    transfer: dueDate({
      limit: { amount: 0, unit: 'workingDays' },
      from: receivedAt,
      rule: sameDay,
      calendar,
    }),
    return: dueDate({
      limit: oneStopValue(profile, 'returnWithin'),
      from: receivedAt,
      rule,
      calendar,
    }),
    apology: dueDate({
      limit: { amount: -before.amount, unit: before.unit },
      from: appointment,
      rule,
      calendar,
    }),
  };
}
