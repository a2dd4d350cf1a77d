/** The input of a period: event, terms and suspensions; all that sets its end. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountedLimit } from './counted-limit.js';
import type { CountingRule, InterruptionPolicy } from '../rule/counting-rule.js';
import type { Moment } from './moment.js';
import type { TimeLimit } from '../limit/time-limit.js';

/** A time that is not counted, from its fact to its fact. */
export interface Suspension {
  readonly from: Moment;
  readonly to: Moment;
  readonly policy: InterruptionPolicy;
  readonly reason: string | undefined;
  readonly citation: string | undefined;
}

/** What a period was before it began anew. */
export interface Restart {
  /** The first event. */
  readonly from: Moment;
  /** What had been added by extensions that the restart dropped. */
  readonly dropped: readonly TimeLimit[];
}

/** What was sent, and counts as served on the day of the event. */
export interface Served {
  readonly means: string;
  /** The day number of the sending. */
  readonly sent: number;
}

/** Everything that sets the end of a period. */
export interface PeriodInput {
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
  /** The event, or the restart, from which the period runs. */
  readonly event: Moment;
  /** The limit, and extensions that do not simply add to it. */
  readonly terms: readonly [CountedLimit, ...CountedLimit[]];
  readonly suspensions: readonly Suspension[];
  /** The limit as the period was started with, before extensions. */
  readonly limit: TimeLimit;
  /** What extensions added, as told. */
  readonly extensions: readonly TimeLimit[];
  /** What a restart left behind, where there was one. */
  readonly restart: Restart | undefined;
  /** How the event came about, where what was sent counts as served on its day. */
  readonly served: Served | undefined;
}
