/** What a limit that passes unused means for each kind of step. */
import type { Step } from '../definition/graph.js';

/** The outcomes of expiry by kind of step; of a step of another kind the work is late. */
const outcomes: Readonly<Partial<Record<Step['kind'], string>>> = {
  supplement: 'expired',
  payment: 'expired',
  wait: 'elapsed',
};

/** The outcome by which a step is left when its limit passes; `undefined`: it stays open. */
export function expiryOutcome(step: Step): string | undefined {
  const outcome = outcomes[step.kind];
  const isDeclared = outcome !== undefined && 'on' in step && Object.hasOwn(step.on, outcome);
  return isDeclared ? outcome : undefined;
}

/** Whether only time brings an outcome of a step about: its limit, or a deadline event. */
export function isByExpiry(step: Step, outcome: string): boolean {
  if (step.kind === 'end' || step.kind === 'decision') return false;
  return Object.hasOwn(step.events, outcome) || outcomes[step.kind] === outcome;
}
