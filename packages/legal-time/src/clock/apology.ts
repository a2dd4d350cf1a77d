/** By when an apology for a result that will be late must be out. */
import type { ActBook } from '../act/act-book.js';
import { toCivilDate, toDayNumber } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { workingDayOnOrBefore } from '../calendar/working-days.js';
import { type Citation, citationsOfRule, type CountingRule } from '../rule/counting-rule.js';
import { dueDate } from '../due-date/due-date.js';
import { TimeLimitError } from '../limit/errors.js';
import type { LegalNote } from '../act/legal-note.js';

/** When an apology is due. */
export interface ApologyDeadline {
  /** The last day for it. */
  readonly due: string;
  /** The last instant of that day. */
  readonly dueAt: number;
  /** The last working day on which it can be sent in time. */
  readonly lastWorkingDay: string;
  readonly citations: readonly Citation[];
  /** Whether it rests on days that are not known by official notice. */
  readonly provisional: boolean;
  /** What it rests on that is not in force up to the appointment, or not of the same country. */
  readonly notes: readonly LegalNote[];
}

/**
 * The last day for the apology and the new appointment, counted back from the appointment.
 *
 * @example
 * ```ts
 * // Appointment on Monday 17 March 2025 under vn/decree-61-2018: due on Sunday 16 March, so it
 * // has to be sent on Friday 14 March.
 * ```
 * @param acts - Where the notes look acts up, such as `builtInActBook()`; none without it.
 * @throws TimeLimitError `RULE_SILENT` where the rule knows no apology
 */
export function apologyDeadline(
  appointment: string,
  rule: CountingRule,
  calendar: WorkingCalendar,
  acts?: ActBook,
): ApologyDeadline {
  if (!rule.apology) {
    throw new TimeLimitError(
      'RULE_SILENT',
      `Rule "${rule.id}" does not say by when to apologise. Use one that has "apology".`,
      { rule: rule.id },
    );
  }
  const limit = rule.apology.before;
  const ground = { rule, calendar, ...(acts && { acts }) };
  const deadline = dueDate({ limit, from: appointment, ...ground });
  const { due, dueAt } = deadline;
  const dueDay = toDayNumber(due);
  const sendDay = workingDayOnOrBefore(calendar, dueDay);
  return {
    due,
    dueAt,
    lastWorkingDay: toCivilDate(sendDay),
    citations: citationsOfRule(rule, 'apology'),
    provisional: deadline.provisional || calendar.isProvisional(sendDay, dueDay),
    get notes() {
      return deadline.notes;
    },
  };
}
