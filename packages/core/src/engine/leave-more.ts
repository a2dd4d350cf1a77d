/** Leaving several steps at once: a task with the step around it, or all that a step waits for. */
import { completeStepIfDone, leaveStep } from './steps-and-scopes.js';
import { momentOfMove, record, type Decision } from './decision.js';
import type { Activation } from './dossier.js';

/** A task that is left to a step outside of its branch. */
interface WayAround {
  readonly target: Activation;
  /** The step that is left: the task, or the one that opened the branch. */
  readonly left: Activation;
  readonly exit: string;
  /** What the exit is called at the task. */
  readonly as: string;
  /** Whether what its branches had ended with stays. */
  readonly keep: boolean;
}

/** Leaves a task, and with it the step whose branch it stands in. */
export function leaveAround(
  decision: Decision,
  { target, left, exit, as: outcome, keep }: WayAround,
): void {
  const at = momentOfMove(decision);
  const isAround = left.id !== target.id;
  if (isAround) record(decision, { op: 'leave', activation: target.id, outcome, at });
  leaveStep(decision, left, exit, isAround && keep);
}

/** Leaves all that a step waits for by one outcome, and then the step. */
export function leaveTogether(
  decision: Decision,
  parent: string,
  open: readonly Activation[],
  outcome: string,
): void {
  decision.opening.push(parent);
  for (const activation of open) leaveStep(decision, activation, outcome);
  decision.opening.pop();
  completeStepIfDone(decision, parent);
}
