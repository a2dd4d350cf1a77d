/** The recording grace: when the engine acts on what limits bring about. */
import { type AllottedLimit, type Step, graceOf } from '@thutuc/core/procedure';
import { type TimeLimit, dueDate, legalClock } from '@thutuc/legal-time';
import { isExactInLaw } from './law.js';
import type { CarryAt } from './legal-instants.js';
import { ruleFor } from './rule-for.js';
import type { Setting } from './setting.js';

/** When the engine acts on what a step's limits bring about; at once where none can come late. */
export function carryAtOf(step: Step, setting: Setting): CarryAt | undefined {
  const grace = graceOf(setting.procedure, step);
  return grace === undefined ? undefined : endOfGrace(setting, grace);
}

/** The recording grace after a limit that passes, as the engine counts it. */
export function endOfGrace(setting: Setting, grace: AllottedLimit): CarryAt {
  const { amount, unit } = grace;
  const rule = ruleFor(setting, grace);
  const { calendar } = setting;
  const endFrom = (limit: TimeLimit, from: number): number =>
    dueDate({ limit, from: from - 1, rule, calendar }).dueAt + 1;
  const whole = { amount, unit };
  const leftOf = (from: number, until: number): TimeLimit => {
    const started = { type: 'started', at: from - 1, limit: whole } as const;
    return legalClock([started], { rule, calendar }, until).consumed ?? whole;
  };
  return (at, setAt, rests = []) => {
    const from = Math.max(at, setAt);
    let end = endFrom(whole, from);
    for (const rest of rests) {
      const began = Math.max(rest.from, from);
      if (rest.to <= began || end <= began) continue;
      // What was left of the grace at the beginning of a rest is left at its end.
      const after = isExactInLaw(grace)
        ? Math.min(end + (rest.to - began), endFrom(whole, rest.to))
        : endFrom(leftOf(began, end), rest.to);
      end = Math.max(end, after);
    }
    return end;
  };
}
