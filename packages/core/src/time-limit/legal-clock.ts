/** The legal clock: a fold over dated facts that says when a limit ends and how much is left. @module */
import type { Account } from './account.js';
import { type Balance, balanceAt } from './balance.js';
import { type ClockBreach, foldFacts } from './clock-fold.js';
import type { ClockContext, ClockFact, ClockState } from './clock-facts.js';
import { dueText } from './due-date.js';
import { settle, type Settlement } from './settle.js';
import type { TimeLimit } from './time-limit.js';

/** A clock read at an instant. */
export class ClockReading {
  readonly state: ClockState;
  /** The instant of the reading, in epoch milliseconds. */
  readonly at: number;
  /**
   * Date or instant at which the limit ends; null before the start. While suspended: what it
   * would be if the clock resumed at the instant of the reading.
   */
  readonly due: string | null;
  /** Last instant still on time, inclusive; null before the start. */
  readonly dueAt: number | null;
  readonly provisional: boolean;
  /** The limit the clock was started with; null before the start. */
  readonly limit: TimeLimit | null;
  /** What is used up, in days, working days, or hours as the limit counts; null before the start. */
  readonly consumed: TimeLimit | null;
  /** What is left of the limit; not below zero. `consumed` and `remaining` make the whole. */
  readonly remaining: TimeLimit | null;
  /** Whether the reading (or the stop) lies after the last instant on time. */
  readonly overdue: boolean;
  /** What the rule does not allow, but happened. */
  readonly breaches: readonly ClockBreach[];
  readonly #account: Account | undefined;
  readonly #settlement: Settlement | undefined;

  constructor(facts: readonly ClockFact[], context: ClockContext, at: number) {
    const fold = foldFacts(facts, context, at);
    const { account } = fold;
    this.state = fold.state;
    this.at = at;
    this.breaches = fold.breaches;
    this.#account = account;
    if (account === undefined) {
      this.due = this.dueAt = this.limit = this.consumed = this.remaining = null;
      this.provisional = this.overdue = false;
      return;
    }
    const settlement = settle(account);
    this.#settlement = settlement;
    const balance: Balance = balanceAt(account, settlement, fold.readAt);
    this.due = dueText(settlement, account.calendar);
    this.dueAt = settlement.dueAt;
    this.provisional = settlement.provisional;
    this.limit = fold.limit;
    this.consumed = balance.consumed;
    this.remaining = balance.remaining;
    this.overdue = fold.readAt > settlement.dueAt;
  }
}

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
  at?: number,
): ClockReading {
  return new ClockReading(facts, context, at ?? lastInstantOf(facts));
}

function lastInstantOf(facts: readonly ClockFact[]): number {
  let last = -Infinity;
  for (const fact of facts) if (fact.at > last) last = fact.at;
  return last;
}
