/** Promising due dates, and setting the timers around them. */
import {
  startOfDay,
  toDayNumber,
  type WorkingCalendar,
  dueDate,
  type CountingRule,
} from '@thutuc/legal-time';
import type { AllottedLimit } from '../definition/limit.js';
import type { DeadlineEvent } from '../definition/steps/fields.js';
import type { Decision } from './decision.js';
import type { Promised } from './dossier.js';
import { dueTimer } from './timers.js';

/**
 * The rule by which the deadline of a limit is counted: its own, or the procedure's rule for
 * allotments.
 */
export function ruleOf(decision: Decision, limit: AllottedLimit): CountingRule {
  const { context } = decision;
  return context.rule(limit.rule ?? context.procedure.procedure.allotmentRule);
}

/** Promises the deadline of a limit that starts at an instant. */
export function promise(
  decision: Decision,
  limit: AllottedLimit,
  unit: string | undefined,
  from: number,
): Promised {
  const { amount, unit: timeUnit } = limit;
  return promised(
    dueDate({
      limit: { amount, unit: timeUnit },
      from,
      rule: ruleOf(decision, limit),
      calendar: decision.context.calendar(unit),
    }),
  );
}

/** The storable part of a deadline. */
export function promised(deadline: {
  readonly due: string;
  readonly dueAt: number;
  readonly provisional: boolean;
}): Promised {
  const { due, dueAt, provisional } = deadline;
  return provisional ? { due, dueAt, provisional } : { due, dueAt };
}

/**
 * The last instant that lies a limit before a deadline: the end of the day so many days before.
 * Counted backward from the due day by the limit's rule.
 */
export function lastInstantBefore(
  decision: Decision,
  due: Promised,
  limit: AllottedLimit,
  calendar: WorkingCalendar,
): number {
  const { amount, unit } = limit;
  return dueDate({
    limit: { amount: -amount, unit },
    from: distanceFrom(due, limit),
    rule: ruleOf(decision, limit),
    calendar,
  }).dueAt;
}

/** Where a distance from a due date is counted from: days from its day, hours from its end. */
function distanceFrom(due: Promised, { amount, unit }: AllottedLimit): string | number {
  const inTime = unit === 'minutes' || unit === 'hours' || unit === 'workingHours';
  return inTime || !Number.isInteger(amount) ? due.dueAt : due.due;
}

/**
 * The timers of a duty around its deadline: one when its due instant has passed, and those of its
 * deadline events.
 */
export function stepTimers(
  decision: Decision,
  due: Promised,
  events: Readonly<Record<string, DeadlineEvent>>,
  unit: string | undefined,
): Record<string, number> {
  const timers: Record<string, number> = { [dueTimer]: due.dueAt + 1 };
  addEventTimers(timers, decision, due, events, unit);
  return timers;
}

/**
 * The timers of deadline events. A `before` event fires at the beginning of its day, so that there
 * is time to act.
 */
export function eventTimers(
  decision: Decision,
  due: Promised,
  events: Readonly<Record<string, DeadlineEvent>>,
  unit: string | undefined,
): Record<string, number> {
  const timers: Record<string, number> = {};
  addEventTimers(timers, decision, due, events, unit);
  return timers;
}

function addEventTimers(
  timers: Record<string, number>,
  decision: Decision,
  due: Promised,
  events: Readonly<Record<string, DeadlineEvent>>,
  unit: string | undefined,
): void {
  for (const name of Object.keys(events)) {
    const event = events[name];
    if (event !== undefined) timers[name] = eventInstant(decision, due, event, unit);
  }
}

/** When something around a due instant happens. */
export function eventInstant(
  decision: Decision,
  due: Promised,
  { when, by }: Pick<DeadlineEvent, 'when' | 'by'>,
  unit: string | undefined,
): number {
  if (when === 'at' || by === undefined) return due.dueAt + 1;
  const calendar = decision.context.calendar(unit);
  const sign = when === 'before' ? -1 : 1;
  const moved = dueDate({
    limit: { amount: sign * by.amount, unit: by.unit },
    from: distanceFrom(due, by),
    rule: ruleOf(decision, by),
    calendar,
  });
  if (when === 'after') return moved.dueAt + 1;
  const isDay = !moved.due.includes('T');
  return isDay ? startOfDay(toDayNumber(moved.due), calendar.zone) : moved.dueAt;
}
