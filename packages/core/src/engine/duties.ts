/** Entering a step that somebody must act on, and what that brings about. */
import { suspendClock } from './clock.js';
import { tellOwner, type Decision } from './decision.js';
import { activationOf } from './dossier.js';
import { dutyOf } from './duty.js';
import { enterOwned } from './enter-owned.js';
import { stepOf } from './ownership.js';

/**
 * Enters a step that its owner acts on, or a state of a lifecycle: a handoff to send or to
 * acknowledge, a question to answer.
 */
export function enterDuty(decision: Decision, id: string): void {
  const duty = dutyOf(decision, id);
  if (duty === undefined) throw new Error(`${id} is nobody's duty`);
  enterOwned(decision, id, duty);
  const entered = activationOf(decision.draft, id);
  if (entered === undefined) throw new Error(`${id} was not entered`);
  switch (duty.kind) {
    case 'asked':
      tellOwner(decision, 'consultationAsked', entered);
      break;
    case 'sent':
      tellOwner(decision, 'handoffWaiting', entered);
      break;
    case 'payment':
      holdClock(decision, id);
      tellOwner(decision, 'paymentDue', entered);
      break;
    case 'supplement':
      holdClock(decision, id);
      break;
    case 'service':
      callHandler(decision, id);
      break;
    default:
  }
}

/** Suspends the legal clock, where the step says that the applicant's time is not the agency's. */
function holdClock(decision: Decision, id: string): void {
  const step = stepOf(decision, id);
  if ((step.kind === 'supplement' || step.kind === 'payment') && step.clock !== 'none') {
    suspendClock(decision, id, step.kind, step.clock);
  }
}

/** Has the handler of a service step called. */
export function callHandler(decision: Decision, activation: string): void {
  const step = stepOf(decision, activation);
  if (step.kind !== 'service') return;
  const { handler, retriesMax, backoffSecondsMin, timeoutSeconds } = step;
  const kind = 'service';
  decision.effects.push({
    kind,
    activation,
    handler,
    retriesMax,
    backoffSecondsMin,
    timeoutSeconds,
  });
}
