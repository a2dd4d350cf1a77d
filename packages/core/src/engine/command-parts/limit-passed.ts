/** Whether the limit has passed that brings an outcome about. */
import type { Step } from '../../definition/graph.js';
import type { Decision } from '../decision.js';
import type { Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { outcomeOfExpiry } from '../grace.js';
import { dueTimer } from '../timers.js';

/**
 * Asserts that what a limit brings about has come: a deadline event, silence, a window that
 * expired.
 *
 * @throws CommandError `TIMER_NOT_DUE`
 */
export function assertLimitPassed(
  { effectiveAt }: Decision,
  { id, kind, due, timers = {} }: Activation,
  step: Step,
  outcome: string,
): void {
  const isEvent = step.kind !== 'end' && step.events[outcome]?.to !== undefined;
  if (!isEvent && outcome !== outcomeOfExpiry(step, kind)) return;
  const at = timers[isEvent ? outcome : dueTimer];
  if (due !== undefined && (at === undefined || at <= effectiveAt)) return;
  throw new CommandError(
    'TIMER_NOT_DUE',
    `"${id}" cannot be left by "${outcome}" yet: the limit that brings it about has not passed.`,
    { activation: id, outcome, at },
  );
}
