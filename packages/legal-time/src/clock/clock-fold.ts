/** Folds the facts of a clock into the period that sets its due date. */
import { formatInstant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput, Suspension } from '../period/period-input.js';
import type {
  ClockContext,
  ClockFact,
  ExtendedFact,
  ResumedFact,
  SuspendedFact,
} from './clock-facts.js';
import { type CountedLimit, countedLimitOf } from '../period/counted-limit.js';
import type { CountingRule, InterruptionPolicy } from '../rule/counting-rule.js';
import { TimeLimitError } from '../limit/errors.js';
import { type Moment, momentAt, momentOfDay } from '../period/moment.js';
import { countingCalendar } from '../period/rule-calendars.js';
import { computePeriodEnd } from '../period/compute-period-end.js';
import type { TimeLimit } from '../limit/time-limit.js';

/** Something that happened although the rule does not allow it. */
export interface ClockBreach {
  readonly code:
    | 'EXTENSION_LATE'
    | 'EXTENSION_OVER_CAP'
    | 'INTERRUPTION_OVER_CAP'
    | 'NOTICE_LATE'
    | 'RESTART_LATE';
  /** Epoch milliseconds of the fact. */
  readonly at: number;
  /** Whether the fact still had its effect. */
  readonly effective: boolean;
}

/** The facts of a started clock up to an instant, folded. */
export interface StartedFold {
  readonly state: 'running' | 'suspended' | 'stopped';
  /** The instant of the reading, or of the stop if that came before. */
  readonly readAt: number;
  readonly limit: TimeLimit;
  readonly period: PeriodInput;
  readonly breaches: readonly ClockBreach[];
}

interface OpenSuspension {
  readonly from: Moment;
  readonly policy: InterruptionPolicy;
  readonly reason: string | undefined;
  readonly citation: string | undefined;
  /** It would start the limit again, but began after the limit had ended. */
  readonly tooLate: boolean;
}

/** The running state of the fold. */
class Fold {
  event: Moment | undefined;
  limit: TimeLimit | null = null;
  terms: [CountedLimit, ...CountedLimit[]] | undefined;
  suspensions: Suspension[] = [];
  open = new Map<string, OpenSuspension>();
  breaches: ClockBreach[] = [];
  interruptions = new Map<string, number>();
  extensions: TimeLimit[] = [];
  /** Extensions that the last restart dropped. */
  dropped: readonly TimeLimit[] = [];
  origin: Moment | undefined;
  stoppedAt: number | undefined;

  calendar: WorkingCalendar;

  constructor(
    readonly rule: CountingRule,
    calendar: WorkingCalendar,
  ) {
    this.calendar = countingCalendar(rule, calendar);
  }

  apply(fact: ClockFact, context: ClockContext): void {
    if (fact.type === 'calendarAmended') {
      const amended = context.calendars?.[fact.calendar];
      if (amended) this.calendar = countingCalendar(this.rule, amended);
      return;
    }
    if (this.stoppedAt !== undefined) throw this.refuse(fact, 'the clock has stopped');
    if (fact.type === 'started') {
      if (this.event) throw this.refuse(fact, 'the clock has started already');
      this.limit = fact.limit;
      this.begin(this.moment(fact));
      return;
    }
    if (!this.event) throw this.refuse(fact, 'the clock has not started');
    switch (fact.type) {
      case 'suspended': {
        this.suspend(fact);
        return;
      }
      case 'resumed': {
        this.resume(fact);
        return;
      }
      case 'restarted': {
        if (this.hasEndedBy(fact)) this.breach('RESTART_LATE', fact.at, false);
        else this.begin(this.moment(fact));
        return;
      }
      case 'extended': {
        this.extend(fact);
        return;
      }
      case 'stopped':
        this.stoppedAt = fact.at;
        this.closeAll(this.moment(fact));
    }
  }

  /** A start and a restart are the same: the whole limit from this moment. */
  begin(event: Moment): void {
    if (this.limit === null) return;
    const told = this.extensions;
    const kept = this.rule.extension.onRestart === 'kept' ? told : [];
    this.event = event;
    this.terms = [countedLimitOf(this.rule, this.limit, this.calendar)];
    this.suspensions = [];
    this.extensions = [];
    this.dropped = kept.length === 0 ? told : [];
    for (const by of kept) this.lengthen(by);
    this.origin ??= event;
  }

  lengthen(by: TimeLimit): void {
    if (!this.terms) return;
    this.extensions = [...this.extensions, by];
    this.terms = extendedTerms(this.rule, this.terms, by, this.calendar);
  }

  /**
   * Whether the limit has ended before a fact. What is suspended then counts as suspended up to
   * the fact, so that a limit that is held has not ended; nor has one that will begin anew.
   */
  hasEndedBy(fact: ClockFact): boolean {
    const period = this.period();
    if (!period) return false;
    const open = [...this.open.values()];
    if (open.some(({ policy, tooLate }) => policy.effect === 'restart' && !tooLate)) return false;
    const to = this.moment(fact);
    const held = open
      .filter(({ tooLate }) => !tooLate)
      .map((suspension) => ({ ...suspension, to }));
    const suspensions = [...period.suspensions, ...held];
    return (
      fact.at > computePeriodEnd(held.length === 0 ? period : { ...period, suspensions }).dueAt
    );
  }

  suspend(fact: SuspendedFact): void {
    if (this.open.has(fact.key)) throw this.refuse(fact, `"${fact.key}" is suspended already`);
    const reason = fact.reason ?? 'default';
    const ruled = this.rule.interruptions[reason] ?? this.rule.interruptions.default;
    const { effect = ruled.effect } = fact;
    const policy = effect === ruled.effect ? ruled : { ...ruled, effect };
    const times = (this.interruptions.get(reason) ?? 0) + 1;
    this.interruptions.set(reason, times);
    if (policy.maxTimes !== undefined && times > policy.maxTimes) {
      this.breach('INTERRUPTION_OVER_CAP', fact.at, true);
    }
    if (policy.noticeWithin !== undefined && fact.at > this.lastInstantOf(policy.noticeWithin)) {
      this.breach('NOTICE_LATE', fact.at, true);
    }
    const tooLate = policy.effect === 'restart' && this.hasEndedBy(fact);
    if (tooLate) this.breach('RESTART_LATE', fact.at, false);
    this.open.set(fact.key, {
      tooLate,
      from: this.moment(fact),
      policy,
      reason: fact.reason,
      citation: fact.citation,
    });
  }

  resume(fact: ResumedFact): void {
    const suspension = this.open.get(fact.key);
    if (!suspension) {
      throw new TimeLimitError(
        'SUSPENSION_ENDS_BEFORE_START',
        `"${fact.key}" resumes at ${formatInstant(fact.at, this.calendar.zone)}, but nothing with ` +
          'that key is suspended then. Record the suspension first, with an earlier time.',
        { key: fact.key, at: fact.at },
      );
    }
    this.open.delete(fact.key);
    this.close(suspension, this.moment(fact));
  }

  close(suspension: OpenSuspension, to: Moment): void {
    if (suspension.tooLate) return;
    if (suspension.policy.effect === 'restart') this.begin(to);
    else {
      const { from, policy, reason, citation } = suspension;
      this.suspensions.push({ from, to, policy, reason, citation });
    }
  }

  closeAll(to: Moment): void {
    // Those that restart come last: they drop what was suspended before.
    const open = [...this.open.values()];
    for (const suspension of open)
      if (suspension.policy.effect === 'suspend') this.close(suspension, to);
    for (const suspension of open)
      if (suspension.policy.effect === 'restart') this.close(suspension, to);
  }

  extend(fact: ExtendedFact): void {
    const { extension } = this.rule;
    if (extension.notice === 'beforeExpiry' && this.hasEndedBy(fact)) {
      this.breach('EXTENSION_LATE', fact.at, false);
      return;
    }
    if (extension.maxTimes !== undefined && this.extensions.length >= extension.maxTimes) {
      this.breach('EXTENSION_OVER_CAP', fact.at, false);
      return;
    }
    this.lengthen(fact.by);
  }

  period(): PeriodInput | undefined {
    const { rule, calendar, event, terms, suspensions, limit, extensions, origin, dropped } = this;
    if (!event || !terms || !limit) return undefined;
    const restart = origin && origin !== event ? { from: origin, dropped } : undefined;
    const served = undefined;
    return { rule, calendar, event, terms, suspensions, limit, extensions, restart, served };
  }

  moment(fact: ClockFact): Moment {
    const moment = momentAt(fact.at, this.calendar);
    return fact.dateOnly ? momentOfDay(moment.day) : moment;
  }

  lastInstantOf(limit: TimeLimit): number {
    const period = this.period();
    if (!period) return Infinity;
    const term = countedLimitOf(this.rule, limit, this.calendar);
    return computePeriodEnd({ ...period, terms: [term], suspensions: [] }).dueAt;
  }

  breach(code: ClockBreach['code'], at: number, effective: boolean): void {
    this.breaches.push({ code, at, effective });
  }

  refuse(fact: ClockFact, why: string): TimeLimitError {
    return new TimeLimitError(
      'CLOCK_FACT_INVALID',
      `The fact "${fact.type}" of ${formatInstant(fact.at, this.calendar.zone)} cannot be: ${why}.`,
      { fact },
    );
  }
}

/** Like units add up where the rule counts from the start; else the addition is its own term. */
function extendedTerms(
  rule: CountingRule,
  terms: readonly [CountedLimit, ...CountedLimit[]],
  by: TimeLimit,
  calendar: WorkingCalendar,
): [CountedLimit, ...CountedLimit[]] {
  const [first, ...rest] = terms;
  const last = rest.at(-1) ?? first;
  if (rule.extension.countedFrom !== 'start' || last.given.unit !== by.unit) {
    return [...terms, countedLimitOf(rule, by, calendar)];
  }
  const amount = last.given.amount + by.amount;
  const merged = countedLimitOf(rule, { amount, unit: by.unit }, calendar);
  return rest.length === 0 ? [merged] : [first, ...rest.slice(0, -1), merged];
}

/**
 * Folds the facts that lie at or before an instant; nothing where the clock has not started by
 * then. What is still suspended is taken as if it were over at that instant.
 */
export function foldFacts(
  facts: readonly ClockFact[],
  context: ClockContext,
  at: number,
): StartedFold | undefined {
  const fold = new Fold(context.rule, context.calendar);
  for (const fact of inOrder(facts)) if (fact.at <= at) fold.apply(fact, context);
  if (fold.limit === null) return undefined;
  const suspended = fold.open.size > 0;
  const state = fold.stoppedAt !== undefined ? 'stopped' : suspended ? 'suspended' : 'running';
  const readAt = fold.stoppedAt ?? at;
  if (state === 'suspended') fold.closeAll(momentAt(readAt, fold.calendar));
  const period = fold.period();
  return period && { state, readAt, limit: fold.limit, period, breaches: fold.breaches };
}

/** Facts by time; equal times keep their order in the log. */
function inOrder(facts: readonly ClockFact[]): readonly ClockFact[] {
  let latest = -Infinity;
  for (const { at } of facts) {
    if (at < latest) return [...facts].sort((a, b) => a.at - b.at);
    latest = at;
  }
  return facts;
}
