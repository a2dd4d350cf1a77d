/** Until when a visit of a step may last, by the step's limit and its deadline events. */
import { type ClockFact, dueDate, endOfDay, legalClock, toDayNumber } from '@thutuc/legal-time';
import { type AllottedLimit, type Step, expiryOutcome } from '@thutuc/core/procedure';
import { carryAtOf } from './grace.js';
import { isExactInLaw } from './law.js';
import type { CarryAt, Due, LastInstant, Wait } from './legal-instants.js';
import { rememberedDues } from './remembered-dues.js';
import { ruleFor } from './rule-for.js';
import { endBehind, legalLimit, standstillsOf, touchingOf } from './interruptions.js';
import type { InterruptedSetting } from './setting.js';

const NO_WAITS: readonly Wait[] = [];

/** A timer whose target is still a name of a step in the same graph. */
export interface NamedTimer {
  readonly outcome: string;
  readonly target: string;
  readonly lastInstant: LastInstant;
  readonly carryAt: CarryAt | undefined;
}

/** Something around a limit. */
interface AroundLimit {
  readonly when: 'before' | 'at' | 'after';
  readonly by?: AllottedLimit | undefined;
}

/** Where a distance from a due date is counted from: days from its day, hours from its end. */
export function distanceFromLimit({ due, dueAt }: Due, limit: AllottedLimit): string | number {
  return isExactInLaw(limit) || !Number.isInteger(limit.amount) ? dueAt : due;
}

/**
 * Last instants of a limit of a procedure by the instant that it starts and what it waited for.
 *
 * @param owner - whose limit it is, by party; no interruption touches it where left out
 */
export function lastInstantsOfLimit(
  setting: InterruptedSetting,
  limit: AllottedLimit,
  owner?: string,
): LastInstant {
  const dueOf = duesOf(setting, limit, owner);
  return (since, waits = NO_WAITS, asOf = -Infinity) => dueOf(since, waits, asOf).dueAt;
}

/** Whose limit that of a step is: its party's, or where it only routes, that of the law. */
export function ownerOfLimit(step: Step): string {
  return 'party' in step ? step.party : legalLimit;
}

/** The outcomes that limits bring about: when they pass unused, or by an event around them. */
export function outcomesOfLimits(step: Step): string[] {
  const expiry = expiryOf(step);
  const events = step.kind === 'end' || step.limit === undefined ? {} : step.events;
  const byEvent = Object.entries(events).flatMap(([name, { to }]) => (to ? [name] : []));
  return expiry === undefined ? byEvent : [expiry.outcome, ...byEvent];
}

/** How a step is left when its due instant passes unused, where it is. */
function expiryOf(step: Step): Pick<NamedTimer, 'outcome' | 'target'> | undefined {
  if (step.kind === 'end' || step.limit === undefined) return undefined;
  const outcome = expiryOutcome(step);
  const on: Readonly<Record<string, string | undefined>> = 'on' in step ? step.on : {};
  const target = outcome === undefined ? undefined : on[outcome];
  return outcome === undefined || target === undefined ? undefined : { outcome, target };
}

/** The timers that end a visit of a step. */
export function limitTimersOf(step: Step, setting: InterruptedSetting): NamedTimer[] {
  if (step.kind === 'end' || step.limit === undefined) return [];
  const timers: NamedTimer[] = [];
  const carryAt = carryAtOf(step, setting);
  const expiry = expiryOf(step);
  if (expiry !== undefined) {
    const lastInstant = lastInstantsOfLimit(setting, step.limit, ownerOfLimit(step));
    timers.push({ ...expiry, lastInstant, carryAt });
  }
  for (const [name, event] of Object.entries(step.events)) {
    if (event.to === undefined) continue;
    const lastInstant = aroundLimitOf(setting, step.limit, event, ownerOfLimit(step));
    timers.push({ outcome: name, target: event.to, lastInstant, carryAt });
  }
  return timers;
}

/** The last instant before something around a limit, which comes a millisecond later. */
export function aroundLimitOf(
  setting: InterruptedSetting,
  limit: AllottedLimit,
  { when, by }: AroundLimit,
  owner: string,
): LastInstant {
  if (when === 'at' || by === undefined) return lastInstantsOfLimit(setting, limit, owner);
  const dueOf = duesOf(setting, limit, owner);
  const momentOf = momentAround(setting, when, by);
  // Visits that begin one after another are mostly due on the same day.
  let [lastDue, lastMoment]: [Due | undefined, number] = [undefined, NaN];
  return (since, waits = NO_WAITS, asOf = -Infinity) => {
    const due = dueOf(since, waits, asOf);
    if (due !== lastDue) [lastDue, lastMoment] = [due, momentOf(due)];
    return lastMoment;
  };
}

/** The last instant before something around a due date, by that date. */
export function momentAround(
  setting: InterruptedSetting,
  when: 'before' | 'at' | 'after',
  by: AllottedLimit | undefined,
): (due: Due) => number {
  if (when === 'at' || by === undefined) return ({ dueAt }) => dueAt;
  const { calendar } = setting;
  const rule = ruleFor(setting, by);
  const distance = { amount: when === 'before' ? -by.amount : by.amount, unit: by.unit };
  return (due) => {
    const from = distanceFromLimit(due, by);
    const moved = dueDate({ limit: distance, rule, calendar, from });
    if (when === 'after') return moved.dueAt;
    const isDay = !moved.due.includes('T');
    return isDay ? endOfDay(toDayNumber(moved.due) - 1, calendar.zone) : moved.dueAt - 1;
  };
}

/** Due dates of a limit as the engine counts them: anew without the waits, where there were any. */
function duesOf(setting: InterruptedSetting, limit: AllottedLimit, owner: string | undefined) {
  const { calendar } = setting;
  const rule = ruleFor(setting, limit);
  const whole = { amount: limit.amount, unit: limit.unit };
  const plain = rememberedDues(whole, rule, calendar);
  const spans = touchingOf(setting.interruptions, owner);
  const waited = (since: number, waits: readonly Wait[]): Due => {
    if (waits.length === 0) return plain(since);
    const started: ClockFact = { type: 'started', at: since, limit: whole };
    const { due, dueAt } = legalClock([started, ...waits.flatMap(factsOf)], { rule, calendar });
    if (due === null) throw new Error('a clock that was started has no due date');
    return { due, dueAt };
  };
  if (spans.length === 0) return waited;
  return (since: number, waits: readonly Wait[], asOf: number): Due => {
    const due = waited(since, [...waits, ...standstillsOf(spans, since, asOf)]);
    return endBehind(due, spans, asOf, calendar);
  };
}

function factsOf({ from, to }: Wait, index: number): ClockFact[] {
  const key = String(index);
  return [
    { type: 'suspended', at: from, key, effect: 'suspend' },
    { type: 'resumed', at: to, key },
  ];
}
