/** Entering a step that a person must act on, and what that brings about. */
import { suspendClock } from './clock.js';
import { type Decision, record, tryMoves } from './decision.js';
import { activationOf, type Activation } from './dossier.js';
import { dutyOf, type Duty } from './duty.js';
import { enterOwned } from './enter-owned.js';
import { incidentCodeOf, recordIncident } from './incidents.js';
import { otherActorsInUnits } from './actors.js';
import { amountDue } from './amount-due.js';
import { callHandler } from './call-handler.js';
import { assertKnownUnit } from './known-unit.js';
import { redateDutyBegunAt } from './redate-duties.js';
import { tellAssigned, tellOwner } from './tell.js';
import { unitOf } from './units.js';

/**
 * Enters a step that its owner acts on, or a state of a lifecycle: a handoff to send or to
 * acknowledge, a question to answer. Where it cannot begin (the unit of its party was not chosen or
 * is not in the directory, its limit cannot be counted, the amount of a payment is not known), that
 * is an incident: no window runs until it is mended.
 *
 * @returns Whether it began.
 */
export function enterDuty(decision: Decision, id: string): boolean {
  const duty = assertDuty(decision, id);
  const failure = tryMoves(decision, () => {
    if (duty.unit === undefined) unitOf(decision, duty.owner.party);
    else assertKnownUnit(decision, duty.owner.party, duty.unit);
    enterOwned(decision, id, duty);
    begin(decision, id, duty);
  });
  if (failure === undefined) return true;
  const code = incidentCodeOf(failure);
  // A unit that nobody knows has nobody who could act: the duty is without one until it is mended.
  const unit = code === 'UNIT_UNKNOWN' ? undefined : duty.unit;
  enterOwned(decision, id, { ...duty, unit, limit: undefined });
  recordIncident(decision, id, { kind: 'entry', code });
  return false;
}

/**
 * Begins a duty that could not begin when it was entered.
 *
 * @throws CommandError, TimeLimitError, CalendarError while it cannot
 */
export function beginDuty(decision: Decision, id: string): void {
  const duty = assertDuty(decision, id);
  const { party, role } = duty.owner;
  if (activationOf(decision.draft, id)?.unit === undefined) {
    const unit = unitOf(decision, party);
    assertKnownUnit(decision, party, unit);
    const also = otherActorsInUnits(decision, duty);
    record(decision, { op: 'own', activation: id, party, unit, role, also });
  }
  redateDutyBegunAt(decision, assertOpen(decision, id), decision.at);
  begin(decision, id, duty);
}

function assertDuty(decision: Decision, id: string): Duty {
  const duty = dutyOf(decision, id);
  if (duty === undefined) throw new Error(`${id} is nobody's duty`);
  return duty;
}

function assertOpen({ draft }: Decision, id: string): Activation {
  const open = activationOf(draft, id);
  if (open === undefined) throw new Error(`${id} was not entered`);
  return open;
}

/** What the beginning of a duty brings about. */
function begin(decision: Decision, id: string, duty: Duty): void {
  switch (duty.kind) {
    case 'asked':
      tellOwner(decision, 'consultationAsked', assertOpen(decision, id));
      break;
    case 'sent':
      tellOwner(decision, 'handoffWaiting', assertOpen(decision, id));
      break;
    case 'payment':
      amountDue(decision, id);
      holdClock(decision, id, duty);
      tellOwner(decision, 'paymentDue', assertOpen(decision, id));
      break;
    case 'supplement':
      holdClock(decision, id, duty);
      break;
    case 'service':
      callHandler(decision, id);
      break;
    case 'task':
    case 'sending':
      tellAssigned(decision, id);
      break;
    default:
  }
}

/** Suspends the legal clock, where the step says that the applicant's time is not the agency's. */
function holdClock(decision: Decision, id: string, { step }: Duty): void {
  if ((step?.kind === 'supplement' || step?.kind === 'payment') && step.clock !== 'none') {
    suspendClock(decision, id, step.kind, step.clock);
  }
}
