/** The facts a legal clock is folded from: plain JSON, as an event log keeps them. */
import type { ActBook } from '../act/act-book.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountingRule } from '../rule/counting-rule.js';
import type { TimeLimit } from '../limit/time-limit.js';

interface At {
  /** Epoch milliseconds of the legal moment. */
  readonly at: number;
  /** Only the day is known; `at` is then any instant of it. */
  readonly dateOnly?: boolean;
}

/** The limit begins to run with an event. */
interface StartedFact extends At {
  readonly type: 'started';
  readonly limit: TimeLimit;
}

/** Something holds the clock; `key` names what, and `resumed` with the same key ends it. */
export interface SuspendedFact extends At {
  readonly type: 'suspended';
  readonly key: string;
  /** Kind of interruption (`supplement`, `payment` …): chooses the rule's policy. */
  readonly reason?: string;
  readonly citation?: string;
  /** Overrides the effect that the rule gives to the reason. */
  readonly effect?: 'suspend' | 'restart';
}

/** The thing that held the clock is over. */
export interface ResumedFact extends At {
  readonly type: 'resumed';
  readonly key: string;
}

/** The whole limit begins anew. */
interface RestartedFact extends At {
  readonly type: 'restarted';
}

/** The limit is longer by `by`. */
export interface ExtendedFact extends At {
  readonly type: 'extended';
  readonly by: TimeLimit;
  readonly citation?: string;
}

/** The matter is settled: nothing runs any more. */
interface StoppedFact extends At {
  readonly type: 'stopped';
}

/** From here on another calendar (by hash or id) holds. */
interface CalendarAmendedFact extends At {
  readonly type: 'calendarAmended';
  readonly calendar: string;
}

/** A dated fact in the life of a limit. */
export type ClockFact =
  | StartedFact
  | SuspendedFact
  | ResumedFact
  | RestartedFact
  | ExtendedFact
  | StoppedFact
  | CalendarAmendedFact;

/** What a clock is read with. */
export interface ClockContext {
  readonly rule: CountingRule;
  /** The calendar in force, or the first one where `calendars` knows its amendments. */
  readonly calendar: WorkingCalendar;
  /** Calendars by hash or id, for the `calendarAmended` facts. */
  readonly calendars?: Readonly<Record<string, WorkingCalendar>>;
  /** Where the notes of a reading look acts up, such as `builtInActBook()`; none without it. */
  readonly acts?: ActBook;
}
