/** By when an apology for a result that will be late must be out. */
import {
  toCivilDate,
  toDayNumber,
  type WorkingCalendar,
  workingDayOnOrBefore,
} from '../calendar/index.js';
import { type Citation, citationsFor, type CountingRule } from './counting-rule.js';
import { dueDate } from './due-date.js';
import { TimeLimitError } from './errors.js';

/** When an apology is due. */
export interface ApologyDeadline {
  /** The last day for it. */
  readonly due: string;
  /** The last instant of that day. */
  readonly dueAt: number;
  /** The last working day on which it can be sent in time. */
  readonly lastWorkingDay: string;
  readonly citations: readonly Citation[];
}

/**
 * The last day for the apology and the new appointment, counted back from the appointment.
 *
 * @example
 * ```ts
 * // Appointment on Monday 17 March 2025 under vn/decree-61-2018: due on Sunday 16 March, so it
 * // has to be sent on Friday 14 March.
 * ```
 * @throws TimeLimitError `RULE_SILENT` where the rule knows no apology
 */
export function apologyDeadline(
  appointment: string,
  rule: CountingRule,
  calendar: WorkingCalendar,
): ApologyDeadline {
  if (!rule.apology) {
    throw new TimeLimitError(
      'RULE_SILENT',
      `Rule "${rule.id}" does not say by when to apologise. Use one that has "apology".`,
      { rule: rule.id },
    );
  }
  const limit = rule.apology.before;
  const { due, dueAt } = dueDate({ limit, from: appointment, rule, calendar });
  const lastWorkingDay = toCivilDate(workingDayOnOrBefore(calendar, toDayNumber(due)));
  return { due, dueAt, lastWorkingDay, citations: citationsFor(rule, 'apology') };
}
