/** Entering a step that somebody must act on, and what that brings about. */
import { suspendClock } from './clock.js';
import { record, tellOwner, type Decision } from './decision.js';
import { activationOf, type Activation } from './dossier.js';
import { dutyOf, type Duty } from './duty.js';
import { enterOwned } from './enter-owned.js';
import { raise } from './incidents.js';
import { othersOn, stepOf, unitOf } from './ownership.js';
import { beginAt } from './redate.js';

/**
 * Enters a step that its owner acts on, or a state of a lifecycle: a handoff to send or to
 * acknowledge, a question to answer. Where the unit of its party was not chosen, that is an
 * incident.
 *
 * @returns Whether it has an owner.
 */
export function enterDuty(decision: Decision, id: string): boolean {
  const duty = demandDuty(decision, id);
  enterOwned(decision, id, duty);
  if (duty.unit === undefined) {
    raise(decision, id, { kind: 'routing', code: unboundCode });
    return false;
  }
  begin(decision, id, duty);
  return true;
}

/** Code of the incident of a duty that is for a party without a unit. */
export const unboundCode = 'UNIT_UNBOUND';

/**
 * Gives a duty to its owner, now that the unit of the party was chosen; it begins with that.
 *
 * @throws CommandError `UNIT_UNBOUND` while it was not
 */
export function giveDuty(decision: Decision, id: string): void {
  const duty = demandDuty(decision, id);
  const { party, role } = duty.owner;
  const unit = unitOf(decision, party);
  const also = othersOn(decision, duty);
  record(decision, { op: 'own', activation: id, party, unit, role, also });
  beginAt(decision, demandOpen(decision, id), decision.at);
  begin(decision, id, duty);
}

function demandDuty(decision: Decision, id: string): Duty {
  const duty = dutyOf(decision, id);
  if (duty === undefined) throw new Error(`${id} is nobody's duty`);
  return duty;
}

function demandOpen({ draft }: Decision, id: string): Activation {
  const open = activationOf(draft, id);
  if (open === undefined) throw new Error(`${id} was not entered`);
  return open;
}

/** What the beginning of a duty brings about. */
function begin(decision: Decision, id: string, duty: Duty): void {
  const entered = demandOpen(decision, id);
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
