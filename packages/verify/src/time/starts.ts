/** The moments at which a sweep lets dossiers be received: every day, once in each hour class. */
import { localDay, toDayNumber, type WorkingCalendar, type CountingRule } from '@thutuc/legal-time';
import {
  allCaughtBy,
  listGraphs,
  listSteps,
  longerLimit,
  type AllottedLimit,
  type Catch,
  type Procedure,
} from '@thutuc/core/procedure';
import { countsWholeDays, minutesOf, type LimitTables } from './limits.js';

/** The first and last year of a sweep. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** A first and a last civil date. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** All days of some years. */
export function daysOf({ from, to }: Years): Days {
  return { first: `${from}-01-01`, last: `${to}-12-31` };
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * The last minute of each class of hours of a day, as far as a start in it makes a difference:
 * dossiers received in one class have the same legal due date, and later receipt never makes a step
 * end earlier, so the last one decides for all.
 *
 * Where the statutory limit counts whole days, a day has one class, and one more before its
 * cut-off; where it counts hours, each opening and closing of the offices ends a class.
 */
export function hourClasses(
  { timeLimit }: Procedure,
  calendar: WorkingCalendar,
  rule: CountingRule,
): readonly number[] {
  const minutes = new Set([lastMinute]);
  if (rule.event.cutOff !== undefined) minutes.add(minutesOf(rule.event.cutOff));
  if (!countsWholeDays(timeLimit, rule)) {
    for (const clock of Object.values(calendar.spec.week).flat(2)) {
      minutes
        .add(minutesOf(clock))
        .add(Math.max(0, minutesOf(clock) - 1))
        .add(0);
    }
  }
  return [...minutes].filter((minute) => minute <= lastMinute).sort((a, b) => a - b);
}

const lastMinute = 1439;

/**
 * Earlier minutes of a day as starts, at which dossiers really come in: as offices open, at each
 * cut-off and a minute after it, and as offices close. An example at one of them reads better.
 */
export function usualMinutes(procedure: Procedure, calendar: WorkingCalendar, tables: LimitTables) {
  const hours = Object.values(calendar.spec.week).flat(2).map(minutesOf);
  const minutes = new Set(hours.length === 0 ? [] : [Math.min(...hours), Math.max(...hours)]);
  for (const { rule } of limitsOf(procedure)) {
    const { cutOff } = tables.ruleOf(rule).event;
    if (cutOff !== undefined) minutes.add(minutesOf(cutOff)).add(minutesOf(cutOff) + 1);
  }
  return [...minutes].sort((a, b) => a - b);
}

/** All starts of some days as instants, in order. */
export function* startsOf(
  { first: begin, last: end }: Days,
  calendar: WorkingCalendar,
  classes: readonly number[],
): Generator<number> {
  const first = Math.max(toDayNumber(begin), calendar.firstDay);
  const last = Math.min(toDayNumber(end), calendar.lastDay);
  for (let day = first; day <= last; day++) {
    for (const minute of classes) {
      yield calendar.clock.toInstant(day * dayMs + minute * minuteMs);
    }
  }
}

/** Starts at some minutes on the day of an instant, as instants. */
export function instantsOfDay(
  instant: number,
  calendar: WorkingCalendar,
  minutes: readonly number[],
): number[] {
  const day = localDay(instant, calendar.zone);
  return minutes.map((minute) => calendar.clock.toInstant(day * dayMs + minute * minuteMs));
}

/** Every limit that a procedure states for its steps, and its statutory limit. */
function limitsOf(procedure: Procedure): AllottedLimit[] {
  const { amount, unit, rule } = procedure.timeLimit;
  const limits: AllottedLimit[] = [{ amount, unit, rule }];
  for (const { step } of listSteps(procedure)) {
    if (step.kind === 'end') continue;
    if (step.limit) limits.push(step.limit);
    if (step.kind === 'handoff' && step.acknowledge) limits.push(step.acknowledge);
    if (step.kind === 'consultation') {
      const { consulted, consultedUnits, more } = step;
      const asked = [...consulted, ...(consultedUnits ? [consultedUnits] : [])];
      limits.push(...asked.map(({ limit }) => longerLimit(limit, more)));
    }
    limits.push(...limitsIn(allCaughtBy(step)));
  }
  for (const { graph } of listGraphs(procedure)) limits.push(...limitsIn(graph.catches ?? {}));
  return limits;
}

function limitsIn(catches: Readonly<Record<string, Catch>>): AllottedLimit[] {
  return Object.values(catches).flatMap(({ on }) => {
    if (!('timer' in on) || 'date' in on.timer) return [];
    const { timer } = on;
    const limit = 'after' in timer ? timer.after : 'every' in timer ? timer.every : timer.by;
    return limit === undefined ? [] : [limit];
  });
}
