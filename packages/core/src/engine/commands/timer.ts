/** Timers: a due instant has passed, or a deadline event has come. */
import { ConditionError } from '../../condition/index.js';
import { clockActivation } from '../activation.js';
import { authoriseCommand } from '../authorise.js';
import { endByLaw, leaveStep } from '../control.js';
import { dueTimer } from '../deadlines.js';
import { record, tellApplicant, tellOwner, tryMoves, type Decision } from '../decision.js';
import { activationOf, type Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import type { DeadlineEvent } from '../../definition/index.js';
import { raise } from '../incidents.js';
import { stepOf, superiorOf } from '../ownership.js';
import type { Handler } from './outcome.js';

/** What a due instant that passes unused means for a kind of step. */
const expiryOutcome: Readonly<Partial<Record<Activation['kind'], string>>> = {
  asked: 'silent',
  supplement: 'expired',
  payment: 'expired',
  wait: 'elapsed',
};

/** Fires a timer that is due. */
export const fireTimer: Handler<'fireTimer'> = (decision, command) => {
  const { activation: id, timer } = command;
  authoriseCommand(decision, `timer "${timer}" of "${id}"`);
  const activation = activationOf(decision.draft, id);
  const timers = id === clockActivation ? decision.draft.clock.timers : activation?.timers;
  const at = timers?.[timer];
  if (at === undefined) {
    throw new CommandError(
      'TIMER_OVER',
      `Timer "${timer}" of "${id}" is over: it has fired, or its step was left.`,
      { activation: id, timer },
    );
  }
  if (at > decision.context.now) {
    throw new CommandError('TIMER_NOT_DUE', `Timer "${timer}" of "${id}" is due only at ${at}.`, {
      activation: id,
      timer,
      at,
    });
  }
  record(decision, { op: 'disarm', activation: id, timer });
  if (activation === undefined) passLegalLimit(decision);
  else expireOrRaise(decision, activation, timer);
  return { payload: { type: 'timerFired', activation: id, timer } };
};

/** The legal limit has passed undecided: the law decides where it says so, else it is overdue. */
function passLegalLimit(decision: Decision): void {
  const due = decision.draft.clock.due?.due;
  tellApplicant(decision, 'overdue', due === undefined ? {} : { due });
  const { expiry } = decision.context.procedure.procedure;
  if (expiry !== undefined && decision.draft.lifecycle !== 'withdrawalPending') {
    endByLaw(decision, expiry.outcome);
  }
}

/** What a timer cannot do as the procedure says is an incident: it does not come back for ever. */
function expireOrRaise(decision: Decision, activation: Activation, timer: string): void {
  const failure = tryMoves(decision, () => expire(decision, activation, timer));
  if (failure === undefined) return;
  if (!(failure instanceof CommandError || failure instanceof ConditionError)) throw failure;
  raise(decision, activation.id, { kind: 'timer', code: failure.code, timer });
}

/** Does what a timer is for that has fired. */
export function expire(decision: Decision, activation: Activation, timer: string): void {
  const outcome = timer === dueTimer ? expiryOutcome[activation.kind] : undefined;
  const step = activation.id.startsWith('@') ? undefined : stepOf(decision, activation.id);
  if (
    outcome !== undefined &&
    (activation.kind === 'asked' ||
      (step !== undefined && 'on' in step && Object.hasOwn(step.on, outcome)))
  ) {
    if (activation.kind === 'supplement')
      tellApplicant(decision, 'supplementExpired', { activation: activation.id });
    leaveStep(decision, activation, outcome);
    return;
  }
  const event = step !== undefined && step.kind !== 'end' ? step.events[timer] : undefined;
  for (const { party, role } of event?.notify ?? []) {
    const unit = decision.draft.parties[party];
    if (unit === undefined) continue;
    const template = event?.when === 'before' ? 'dueSoon' : 'overdue';
    decision.effects.push({
      kind: 'notify',
      template,
      to: { kind: 'role', unit, role },
      activation: activation.id,
    });
  }
  if (event?.to !== undefined) leaveStep(decision, activation, timer);
  else if (event === undefined || event.notify.length === 0) {
    tellByItself(decision, activation, event);
  }
}

/** Without anybody named: the owner is reminded in time; what is late goes to the role above. */
function tellByItself(
  decision: Decision,
  activation: Activation,
  event: DeadlineEvent | undefined,
): void {
  const superior = event === undefined ? undefined : superiorOf(decision, activation);
  if (event?.when === 'before') tellOwner(decision, 'dueSoon', activation);
  else if (superior?.unit === undefined) tellOwner(decision, 'overdue', activation);
  else {
    const { unit, role } = superior;
    decision.effects.push({
      kind: 'notify',
      template: 'overdue',
      to: { kind: 'role', unit, role },
      activation: activation.id,
    });
  }
}
