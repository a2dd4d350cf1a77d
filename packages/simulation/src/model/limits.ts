/** Until when a stay at a step may last, by the step's limit and its deadline events. */
import {
  dueDate,
  endOfDay,
  toDayNumber,
  type AllottedLimit,
  type CountingRule,
  type Step,
} from '@thutuc/core';
import type { Setting } from './create.js';
import { lastInstants } from './law.js';

/** The outcome of a step whose due instant passes unused. */
const EXPIRY: Readonly<Record<string, string>> = {
  supplement: 'expired',
  payment: 'expired',
  wait: 'elapsed',
};

/** A timer whose target is still a name of a step in the same graph. */
export interface NamedTimer {
  readonly outcome: string;
  readonly target: string;
  readonly lastInstant: (since: number) => number;
}

/** The rule that counts a limit of a procedure. */
function ruleFor({ procedure, rules }: Setting, limit: AllottedLimit): CountingRule {
  return rules.get(limit.rule ?? procedure.allotmentRule);
}

/** Last instants of a limit of a procedure by the instant that it starts. */
export function lastInstantsOf(
  setting: Setting,
  { rule, ...limit }: AllottedLimit,
): (since: number) => number {
  return lastInstants(limit, ruleFor(setting, { rule, ...limit }), setting.calendar);
}

/** The timers that end a stay at a step. */
export function timersOf(step: Step, setting: Setting): NamedTimer[] {
  if (step.kind === 'end' || step.limit === undefined) return [];
  const timers: NamedTimer[] = [];
  const outcome = EXPIRY[step.kind];
  const on: Readonly<Record<string, string | undefined>> = 'on' in step ? step.on : {};
  const target = outcome === undefined ? undefined : on[outcome];
  if (outcome !== undefined && target !== undefined) {
    timers.push({ outcome, target, lastInstant: lastInstantsOf(setting, step.limit) });
  }
  for (const [name, event] of Object.entries(step.events)) {
    if (event.to === undefined) continue;
    const lastInstant = eventInstants(setting, step.limit, event.when, event.by);
    timers.push({ outcome: name, target: event.to, lastInstant });
  }
  return timers;
}

/** The last instant before a deadline event: it fires a millisecond later. */
function eventInstants(
  setting: Setting,
  limit: AllottedLimit,
  when: 'before' | 'at' | 'after',
  by: AllottedLimit | undefined,
): (since: number) => number {
  if (when === 'at' || by === undefined) return lastInstantsOf(setting, limit);
  const { calendar } = setting;
  const amount = when === 'before' ? -by.amount : by.amount;
  return (since) => {
    const { due } = dueDate({ limit, rule: ruleFor(setting, limit), calendar, from: since });
    const moved = dueDate({
      limit: { amount, unit: by.unit },
      rule: ruleFor(setting, by),
      calendar,
      from: due,
    });
    if (when === 'after') return moved.dueAt;
    const isDay = !moved.due.includes('T');
    return isDay ? endOfDay(toDayNumber(moved.due) - 1, calendar.zone) : moved.dueAt - 1;
  };
}
