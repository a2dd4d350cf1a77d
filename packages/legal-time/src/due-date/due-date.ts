/** The due date of a limit, with its explanation built only when it is read. */
import type { ActBook } from '../act/act-book.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { withDaysOff, workedThrough } from '../calendar/days-off.js';
import type { PeriodInput } from '../period/period-input.js';
import { countedLimitOf } from '../period/counted-limit.js';
import { countingCalendar } from '../period/rule-calendars.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { deemedServiceDay } from '../period/deemed-service.js';
import { momentOfDay, type MomentInput, readMoment } from '../period/moment.js';
import { explain } from '../explain/explain.js';
import type { Explanation } from '../explain/explanation.js';
import type { LegalNote } from '../act/legal-note.js';
import { notesOfPeriod } from '../explain/notes.js';
import { periodEndText, computePeriodEnd } from '../period/compute-period-end.js';
import type { PeriodEnd } from '../period/period-end.js';
import type { CombinedLimit } from '../limit/combined-limit.js';
import { TimeLimitError } from '../limit/errors.js';
import type { TimeLimit } from '../limit/time-limit.js';

/** What {@link dueDate} needs. */
export interface DueDateInput {
  readonly limit: TimeLimit;
  /** The event: a civil date, an ISO instant with offset, a `Date`, or epoch milliseconds. */
  readonly from: MomentInput;
  /** A rule of a {@link RuleBook}, or one read by `parseCountingRule`. */
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
  /** Replaces the calendar's days off and make-up days: civil dates. */
  readonly daysOff?: readonly string[];
  /**
   * How it was sent, where `from` is the day of sending: a means of the rule's `services`.
   */
  readonly service?: string;
  /** Where {@link Deadline.notes} look acts up, such as `builtInActBook()`; none without it. */
  readonly acts?: ActBook;
}

/** The period of a single limit that nothing interrupts. */
export function periodInputOf(input: DueDateInput): PeriodInput {
  const { rule, limit } = input;
  const given =
    input.daysOff === undefined ? input.calendar : withDaysOff(input.calendar, input.daysOff);
  const calendar = countingCalendar(rule, given);
  const from = readMoment(input.from, calendar);
  const served = input.service === undefined ? undefined : { means: input.service, sent: from.day };
  return {
    rule,
    calendar,
    event: served ? momentOfDay(deemedServiceDay(rule, served.means, served.sent, calendar)) : from,
    terms: [countedLimitOf(rule, limit, calendar)],
    suspensions: NOTHING,
    limit,
    extensions: NOTHING,
    restart: undefined,
    served,
  };
}

const NOTHING: readonly [] = [];

/** When a limit ends. */
export class Deadline {
  /** `YYYY-MM-DD`, or an instant with offset where the limit is counted in hours. */
  readonly due: string;
  /**
   * The last instant still on time, inclusive, in epoch milliseconds: 23:59:59.999 of the due day,
   * the end of its office hours where the rule says so, or the due instant itself.
   */
  readonly dueAt: number;
  /** Whether the end rests on days that are not known by official notice. */
  readonly provisional: boolean;
  readonly #period: PeriodInput;
  readonly #periodEnd: PeriodEnd;
  readonly #acts: ActBook | undefined;

  constructor(period: PeriodInput, periodEnd: PeriodEnd, acts?: ActBook) {
    this.due = periodEndText(periodEnd, period.calendar);
    this.dueAt = periodEnd.dueAt;
    this.provisional = periodEnd.provisional;
    this.#period = period;
    this.#periodEnd = periodEnd;
    this.#acts = acts;
  }

  /**
   * What the date rests on that is not in force over its whole period, or not of the same country;
   * looked up when it is read.
   */
  get notes(): readonly LegalNote[] {
    return notesOfPeriod(this.#period, this.#periodEnd, this.#acts);
  }

  /** How the date came about; built when it is read, and then each time anew. */
  get explanation(): Explanation {
    return explain(this.#period, this.#periodEnd);
  }
}

/**
 * The due date of a limit that starts with an event, under a counting rule and a calendar.
 *
 * 1. The event counts on its day, or after a cut-off on the next working day.
 * 2. The amount is counted as the rule says: in days, working days, months, hours …; negative
 *    amounts count back.
 * 3. A last day that is a day off moves as the rule says.
 *
 * @example
 * ```ts
 * // Received Monday 3 March 2025, 10 working days: Monday 17 March.
 * // dueDate({ limit: { amount: 10, unit: 'workingDays' }, from: '2025-03-03', rule, calendar })
 * ```
 * @throws TimeLimitError `LIMIT_INVALID` | `INSTANT_REQUIRED`
 * @throws CalendarError `DATE_INVALID` | `INSTANT_INVALID` | `OUT_OF_CALENDAR`
 */
export function dueDate(input: DueDateInput): Deadline {
  const period = periodInputOf(input);
  return new Deadline(period, computePeriodEnd(period), input.acts);
}

/** What {@link combinedDueDate} needs: that of a due date, with several limits for one. */
export interface CombinedDueDateInput extends Omit<DueDateInput, 'limit'> {
  readonly limit: CombinedLimit;
}

/** When several limits end of which one holds. */
export interface CombinedDeadline {
  readonly held: Deadline;
  /** The deadline of each, in their order. */
  readonly all: readonly Deadline[];
}

/**
 * The due date that comes first of those of several limits, such as "20 school days or 60 working
 * days".
 */
export function earlierOf(first: Deadline, ...others: readonly Deadline[]): Deadline {
  return others.reduce((found, one) => (one.dueAt < found.dueAt ? one : found), first);
}

/** The due date that comes last of those of several limits. */
export function laterOf(first: Deadline, ...others: readonly Deadline[]): Deadline {
  return others.reduce((found, one) => (one.dueAt > found.dueAt ? one : found), first);
}

/**
 * The deadline of several limits: the one that ends first, or last.
 *
 * @example
 * ```ts
 * // foiSchoolsLimit: 20 school days or 60 working days, whichever end first.
 * // combinedDueDate({ limit: foiSchoolsLimit, from, rule, calendar }).held.due
 * ```
 * @throws TimeLimitError `LIMIT_INVALID` where there is none, and all that {@link dueDate} throws
 */
export function combinedDueDate(input: CombinedDueDateInput): CombinedDeadline {
  const { limit, calendar } = input;
  const [parts, choose] =
    'earlierOf' in limit ? [limit.earlierOf, earlierOf] : [limit.laterOf, laterOf];
  const all = parts.map((part) =>
    dueDate({
      ...input,
      limit: part.limit,
      calendar: workedThrough(calendar, part.workedThrough ?? []),
    }),
  );
  const [first, ...others] = all;
  if (first === undefined) {
    throw new TimeLimitError(
      'LIMIT_INVALID',
      'There is no limit to choose from. Give at least one.',
      {
        limit,
      },
    );
  }
  return { held: choose(first, ...others), all };
}
