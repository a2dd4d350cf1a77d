/** Timed rules: that one thing follows another within a time, by days or by a counting rule. */
import {
  type CountingRule,
  dueDate,
  localDay,
  type TimeLimit,
  type WorkingCalendar,
  workingDaysBetween,
} from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import type { LogCase, LogEvent } from '../log/event.js';
import {
  addBehind,
  type Behind,
  type BehindState,
  countIn,
  listMax as listedOf,
} from './behind.js';

/** The last instant that is on time, for what begins at an instant; epoch milliseconds. */
export type DueAfter = (at: number) => number;

/** The due date of a limit by a counting rule, for what begins at an instant. */
export function dueBy(limit: TimeLimit, rule: CountingRule, calendar: WorkingCalendar): DueAfter {
  return (at) => dueDate({ limit, from: at, rule, calendar }).dueAt;
}

/** That an activity follows another one, and by when. */
export interface TimedRule {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly due: DueAfter;
  /** In force for what begins from this instant on, and until that one; epoch milliseconds. */
  readonly validFrom?: number | undefined;
  readonly validUntil?: number | undefined;
}

/** How a log keeps a timed rule. */
export interface TimedResult {
  readonly id: string;
  /** What came in time, late, not at all, and not yet: together all that begins while in force. */
  readonly kept: Behind;
  readonly late: Behind;
  readonly missing: Behind;
  readonly pending: Behind;
  /** Civil days between the two in the zone, of those that have both; absent where none has. */
  readonly daysMin?: number;
  readonly daysMax?: number;
  /** Working days between the two, where a calendar is given. */
  readonly workingDaysMin?: number;
  readonly workingDaysMax?: number;
}

/** What timed rules are measured by. */
export interface TimedOptions {
  /** IANA zone of the days between. */
  readonly zone: string;
  readonly calendar?: WorkingCalendar | undefined;
  /** The instant at which the log ends: what is due later and has not come is pending. */
  readonly now: number;
  readonly listMax?: number;
}

const outcomes = ['kept', 'late', 'missing', 'pending'] as const;

interface Range {
  min: number;
  max: number;
}

type RuleState = Record<(typeof outcomes)[number], BehindState> & {
  readonly days: Range;
  readonly workingDays: Range;
};

/** Gathers how timed rules are kept: by each `from`, and the first `to` that comes after it. */
export function timedRulesFold(
  rules: readonly TimedRule[],
  options: TimedOptions,
): Fold<LogCase, readonly RuleState[], readonly TimedResult[]> {
  const { listMax = listedOf } = options;
  return {
    start: () => rules.map(() => emptyState()),
    add(states, one) {
      for (const [i, rule] of rules.entries()) {
        const state = states[i];
        if (state !== undefined) noteRule(state, rule, one, options);
      }
      return states;
    },
    merge(first, second) {
      for (const [i, state] of first.entries()) {
        const other = second[i];
        if (other === undefined) continue;
        for (const outcome of outcomes) addBehind(state[outcome], other[outcome], listMax);
        widen(state.days, other.days);
        widen(state.workingDays, other.workingDays);
      }
      return first;
    },
    result: (states) =>
      states.map(({ days, workingDays, ...counts }, i) => ({
        ...{ id: rules[i]?.id ?? '', ...counts },
        ...(days.min <= days.max && { daysMin: days.min, daysMax: days.max }),
        ...(workingDays.min <= workingDays.max && {
          ...{ workingDaysMin: workingDays.min, workingDaysMax: workingDays.max },
        }),
      })),
  };
}

function emptyState(): RuleState {
  const none = () => ({ count: 0, cases: [] });
  const range = () => ({ min: Infinity, max: -Infinity });
  return {
    ...{ kept: none(), late: none(), missing: none(), pending: none() },
    ...{ days: range(), workingDays: range() },
  };
}

function noteRule(
  state: RuleState,
  rule: TimedRule,
  { id, events }: LogCase,
  options: TimedOptions,
): void {
  const { validFrom = -Infinity, validUntil = Infinity } = rule;
  const { listMax = listedOf, now } = options;
  let open: LogEvent[] = [];
  for (const event of events) {
    if (event.phase !== 'complete') continue;
    if (event.activity === rule.to) {
      for (const begun of open) {
        const isKept = event.at <= rule.due(begun.at);
        countIn(isKept ? state.kept : state.late, id, listMax);
        measure(state, begun.at, event.at, options);
      }
      open = [];
    }
    const isValid = event.at >= validFrom && event.at <= validUntil;
    if (event.activity === rule.from && isValid) open.push(event);
  }
  for (const { at } of open)
    countIn(rule.due(at) < now ? state.missing : state.pending, id, listMax);
}

function measure(
  state: RuleState,
  from: number,
  to: number,
  { zone, calendar }: TimedOptions,
): void {
  const days = localDay(to, zone) - localDay(from, zone);
  widen(state.days, { min: days, max: days });
  if (calendar === undefined) return;
  const [first, last] = [localDay(from, calendar.zone), localDay(to, calendar.zone)];
  if (first < calendar.firstDay || last > calendar.lastDay) return;
  const working = workingDaysBetween(calendar, first, last);
  widen(state.workingDays, { min: working, max: working });
}

function widen(range: Range, { min, max }: Range): void {
  range.min = Math.min(range.min, min);
  range.max = Math.max(range.max, max);
}
