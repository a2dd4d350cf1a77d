/** The dates that the one-stop rules set around a dossier: passing on, returning, apologising. */
import {
  dueDate,
  localDay,
  parseInstant,
  toCivilDate,
  type CountingRule,
  type Deadline,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import type { OneStopProfile } from './profile.js';
import { assertProfileOn, oneStopValue } from './profiles.js';

/** What the dates are reckoned from. */
export interface OneStopDatesInput extends TransferInput {
  /** The date on the receipt slip, civil date. */
  readonly appointment: string;
}

/** What the last instant to pass a dossier on is reckoned from. */
export interface TransferInput {
  readonly profile: OneStopProfile;
  /** Instant of receipt: ISO text with offset, or epoch milliseconds. */
  readonly receivedAt: string | number;
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
 * @throws VietnamError `PARAMETER_UNKNOWN`; `PROFILE_DATE` for a receipt that is not under the
 * profile; CalendarError and TimeLimitError for dates that cannot be
 * @see Decree 61/2018/NĐ-CP, arts. 18, 19(4), 19(9)
 */
export function oneStopDates(input: OneStopDatesInput): OneStopDates {
  const { profile, receivedAt, appointment, rule, calendar } = input;
  const transfer = transferDeadline(input);
  const before = oneStopValue(profile, 'apologyBefore');
  return {
    transfer,
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

/**
 * The last instant to pass a dossier on: the day of receipt, or the next working day where it came
 * after the hour that the profile names.
 *
 * @example
 * ```ts
 * // Under Decree 118/2025 as amended by Decree 309/2026, received on Tuesday 1 September 2026, a
 * // holiday, or on Monday 24 August at 15:30: passed on by the next working day.
 * ```
 * @throws VietnamError `PARAMETER_UNKNOWN`; `PROFILE_DATE`
 * @see Decree 61/2018/NĐ-CP, art. 18; Decree 118/2025/NĐ-CP, art. 18(2), as amended by 309/2026
 */
export function transferDeadline({ profile, receivedAt, rule, calendar }: TransferInput): Deadline {
  const at = typeof receivedAt === 'number' ? receivedAt : parseInstant(receivedAt);
  assertProfileOn(profile, toCivilDate(localDay(at, calendar.zone)));
  const cutOff = oneStopValue(profile, 'transferCutOff');
  const event = { ...rule.event, cutOff, onDayOff: 'nextWorkingDay' } as const;
  return dueDate({
    limit: { amount: 0, unit: 'workingDays' },
    from: receivedAt,
    rule: { ...rule, event },
    calendar,
  });
}
