/** The legal clock: a fold over dated facts that says when a limit ends and how much is left. */
import type { ActBook } from '../act/act-book.js';
import type { PeriodInput } from '../period/period-input.js';
import { type Balance, balanceAt } from './balance.js';
import type { ClockContext, ClockFact } from './clock-facts.js';
import { type ClockBreach, foldFacts, type StartedFold } from './clock-fold.js';
import { explain } from '../explain/explain.js';
import type { Explanation } from '../explain/explanation.js';
import type { LegalNote } from '../act/legal-note.js';
import { notesOfPeriod } from '../explain/notes.js';
import { periodEndText, computePeriodEnd } from '../period/compute-period-end.js';
import type { PeriodEnd } from '../period/period-end.js';
import type { TimeLimit } from '../limit/time-limit.js';

/** A clock that has not started by the instant of its reading. */
export interface IdleClock {
  readonly state: 'notStarted';
  readonly at: number;
  readonly due: null;
  readonly dueAt: null;
  readonly provisional: false;
  readonly limit: null;
  readonly consumed: null;
  readonly remaining: null;
  readonly overdue: false;
  readonly breaches: readonly [];
  readonly notes: readonly [];
}

/** A clock that has started, read at an instant. */
export class StartedClock {
  readonly state: 'running' | 'suspended' | 'stopped';
  /** The instant of the reading, in epoch milliseconds. */
  readonly at: number;
  /**
   * Date or instant at which the limit ends. While suspended: what it would be if the clock
   * resumed at the instant of the reading.
   */
  readonly due: string;
  /** Last instant still on time, inclusive. */
  readonly dueAt: number;
  /** Whether the end rests on days that are not known by official notice. */
  readonly provisional: boolean;
  /** The limit the clock was started with. */
  readonly limit: TimeLimit;
  /** Whether the reading (or the stop) lies after the last instant on time. */
  readonly overdue: boolean;
  /** What the rule does not allow, but happened. */
  readonly breaches: readonly ClockBreach[];
  readonly #period: PeriodInput;
  readonly #periodEnd: PeriodEnd;
  /** The instant up to which the balance is reckoned. */
  readonly #readAt: number;
  readonly #acts: ActBook | undefined;
  #balance: Balance | undefined;

  constructor(fold: StartedFold, at: number, acts?: ActBook) {
    const { period, readAt } = fold;
    const periodEnd = computePeriodEnd(period);
    this.state = fold.state;
    this.at = at;
    this.due = periodEndText(periodEnd, period.calendar);
    this.dueAt = periodEnd.dueAt;
    this.provisional = periodEnd.provisional;
    this.limit = fold.limit;
    this.overdue = readAt > periodEnd.dueAt;
    this.breaches = fold.breaches;
    this.#period = period;
    this.#periodEnd = periodEnd;
    this.#readAt = readAt;
    this.#acts = acts;
  }

  /**
   * What the date rests on that is not in force over its whole period, or not of the same country;
   * looked up when it is read.
   */
  get notes(): readonly LegalNote[] {
    return notesOfPeriod(this.#period, this.#periodEnd, this.#acts);
  }

  /** What is used up, in days, working days, or hours as the limit counts. */
  get consumed(): TimeLimit {
    return this.#reckoned().consumed;
  }

  /** What is left; not below zero. `consumed` and `remaining` make the whole, with extensions. */
  get remaining(): TimeLimit {
    return this.#reckoned().remaining;
  }

  /** How the date came about; built when it is read, and then each time anew. */
  get explanation(): Explanation {
    return explain(this.#period, this.#periodEnd);
  }

  /** Computed only when it is read: a due date alone does not need it. */
  #reckoned(): Balance {
    return (this.#balance ??= balanceAt(this.#period, this.#periodEnd, this.#readAt));
  }
}

/** A clock read at an instant; `state` tells which. */
export type ClockReading = IdleClock | StartedClock;

/** States of a clock. */
export type ClockState = ClockReading['state'];

/**
 * Reads the legal clock at an instant.
 *
 * Facts may come in any order; those after `at` have not happened yet. A suspension is open while
 * any of its keys is open. What an interruption does (suspend, or restart when it ends) is the
 * rule's, by the reason of the fact.
 *
 * @param at epoch milliseconds; the last fact where left out
 * @example
 * ```ts
 * // 10 working days from Monday 3 March 2025 under vn/decree-61-2018; supplement asked on the 5th,
 * // complete on Wednesday 12 March: the limit starts again, due on Wednesday 26 March.
 * ```
 * @throws TimeLimitError `CLOCK_FACT_INVALID` | `SUSPENSION_ENDS_BEFORE_START`
 */
export function legalClock(
  facts: readonly ClockFact[],
  context: ClockContext,
  at: number = lastInstantOf(facts),
): ClockReading {
  const fold = foldFacts(facts, context, at);
  return fold === undefined ? idle(at) : new StartedClock(fold, at, context.acts);
}

function lastInstantOf(facts: readonly ClockFact[]): number {
  let last = -Infinity;
  for (const fact of facts) if (fact.at > last) last = fact.at;
  return last;
}

function idle(at: number): IdleClock {
  return {
    state: 'notStarted',
    at,
    due: null,
    dueAt: null,
    provisional: false,
    limit: null,
    consumed: null,
    remaining: null,
    overdue: false,
    breaches: [],
    notes: [],
  };
}
