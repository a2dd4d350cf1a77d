/** How a period came to its end, step by step. */
import type { TimeLimit } from '../limit/time-limit.js';
import type { CountedLimit } from './counted-limit.js';
import type { Recess } from '../rule/counting-rule.js';
import type { Span } from './spans.js';

/** One term of a period and the ends it came to, in day numbers. */
export interface CountedLimitEnd {
  readonly term: CountedLimit;
  /** First day counted. */
  readonly firstDay: number;
  /** End of the count alone. */
  readonly countedEnd: number;
  /** End with the suspended time that lies in the term, in the term's own unit. */
  readonly suspendedEnd: number;
  /** The end from which a next term runs: rolled, where the rule says so. */
  readonly carriedTo: number;
}

/** The terms of a period in order; the last one ends it before the final roll. */
export interface CountedLimitEnds {
  readonly settled: readonly CountedLimitEnd[];
  /** Where those of the suspended days begin that lie after the end of the last term. */
  readonly later: number;
}

/** An end within a recess, and where the rule moves it. */
export interface MovedEnd {
  readonly recess: Recess;
  readonly from: number;
  readonly to: number;
}

/** How a period came to its end. Days are day numbers; instants epoch milliseconds. */
export interface PeriodEnd {
  /** Whether the period ends with a day or at an instant. */
  readonly ends: 'day' | 'instant';
  readonly forward: boolean;
  /** Day on which the event counts, after the cut-off. */
  readonly eventDay: number;
  /** First day counted. */
  readonly firstDay: number;
  /** Instant from which time runs; 0 for periods that end with a day. */
  readonly startAt: number;
  /** End of the last term's count alone; a day or an instant, as `ends` says. */
  readonly countedEnd: number;
  /** The terms one by one, where there are several that end with a day; else none. */
  readonly terms: readonly CountedLimitEnd[];
  /** End after suspended time is added. */
  readonly suspendedEnd: number;
  /** End with the day that stays clear of the period; the roll begins from it. */
  readonly clearEnd: number;
  /** The limit that is too long to roll, where the rule excepts it. */
  readonly excepted: TimeLimit | undefined;
  /** End after the roll. */
  readonly rolledEnd: number;
  /** What a recess made of the rolled end; it is rolled again from there. */
  readonly movedEnd?: MovedEnd | undefined;
  /** The recess after which the period began, where its event lay within one. */
  readonly begunAfter?: Span | undefined;
  /** End after the minimum of working days, or after the recess: the end. */
  readonly end: number;
  /** Days or instants that are not counted, joined. */
  readonly suspended: readonly Span[];
  /** The last day of the period. */
  readonly dueDay: number;
  /** Last instant still on time, inclusive. */
  readonly dueAt: number;
  /** Whether the end rests on days that are not known by notice. */
  readonly provisional: boolean;
}
