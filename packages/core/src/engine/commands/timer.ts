/** Timers: a due instant has passed, or a deadline event has come. */
import { ConditionError } from '../../condition/errors.js';
import { clockActivation } from '../activation.js';
import { authoriseCommand } from '../authorise.js';
import { endByLaw, leaveStep } from '../control.js';
import { record, tellApplicant, tellOwner, tryMoves, type Decision } from '../decision.js';
import { activationOf, type Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import type { DeadlineEvent } from '../../definition/steps/fields.js';
import { outcomeOfExpiry } from '../grace.js';
import { raise } from '../incidents.js';
import { stepOf, superiorOf } from '../ownership.js';
import { heldAt } from '../target.js';
import { dueTimer, expiryTimer, lastRestEnd, timedOf, timersOf } from '../timers.js';
import { noted, type Handler } from './outcome.js';

/** Fires a timer that is due, when its grace is over. */
export const fireTimer: Handler<'fireTimer'> = (decision, command) => {
  const { activation, timer } = command;
  authoriseCommand(decision, `timer "${timer}" of "${activation}"`);
  const carryAt = demandRunning(decision, activation, timer);
  if (carryAt > decision.context.now) {
    throw new CommandError(
      'TIMER_NOT_DUE',
      `Timer "${timer}" of "${activation}" is carried out only at ${carryAt}.`,
      { activation, timer, at: carryAt },
    );
  }
  passTimer(decision, activation, timer, carryAt);
  return { payload: { type: 'timerFired', activation, timer } };
};

/** Ends the grace of a consequence that is held: nothing came in before its limit passed. */
export const carryOut: Handler<'carryOut'> = (decision, command) => {
  authoriseCommand(decision, `"${command.step}"`);
  const { now } = decision.context;
  const held = heldAt(decision.draft, command.step, now);
  if (held === undefined) {
    throw new CommandError(
      'OUT_OF_ORDER',
      `Nothing is held at "${command.step}". Name the step whose limit has passed, or "${clockActivation}" for the limit of the law.`,
      { step: command.step },
    );
  }
  const { activation, timer } = held;
  passTimer(decision, activation, timer, now);
  return { payload: { type: 'carriedOut', activation, timer }, personal: noted(command.note) };
};

/** When the engine acts on a timer that runs. @throws CommandError `TIMER_OVER`, `TIMER_NOT_DUE` */
function demandRunning({ draft }: Decision, activation: string, timer: string): number {
  const running = timersOf(draft).find(
    (one) => one.activation === activation && one.timer === timer,
  );
  if (running !== undefined) return running.carryAt;
  const timed = timedOf(draft, activation);
  // Somebody took it before the dossier came to rest.
  if (timed?.timers?.[timer] !== undefined) {
    throw new CommandError(
      'TIMER_NOT_DUE',
      `Timer "${timer}" of "${activation}" rests while the dossier is ${draft.lifecycle}.`,
      { activation, timer },
    );
  }
  throw new CommandError(
    'TIMER_OVER',
    `Timer "${timer}" of "${activation}" is over: it has fired, or its step was left.`,
    { activation, timer },
  );
}

/**
 * Does what follows when a timer has passed: what ends, ends at its legal instant; duties that it
 * opens begin when it is carried out, so that nothing is overdue at birth.
 */
function passTimer(decision: Decision, id: string, timer: string, carriedOutAt: number): void {
  decision.dutiesFrom = Math.max(carriedOutAt, lastRestEnd(decision.draft));
  const activation = activationOf(decision.draft, id);
  record(decision, { op: 'disarm', activation: id, timer });
  if (activation === undefined) passLegalLimit(decision, timer);
  else expireOrRaise(decision, activation, timer);
}

/** The legal limit has passed undecided: the law decides where it says so, else it is overdue. */
function passLegalLimit(decision: Decision, timer: string): void {
  const { clock } = decision.draft;
  const due = clock.due?.due;
  if (timer === dueTimer) tellApplicant(decision, 'overdue', due === undefined ? {} : { due });
  const { expiry } = decision.context.procedure.procedure;
  if (expiry === undefined) return;
  // Where its own timer stands for it, the law decides when that fires.
  const waits = timer === dueTimer && clock.timers?.[expiryTimer] !== undefined;
  if (!waits) endByLaw(decision, expiry.outcome);
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
  const step = activation.id.startsWith('@') ? undefined : stepOf(decision, activation.id);
  const outcome = timer === dueTimer ? outcomeOfExpiry(step, activation.kind) : undefined;
  if (outcome !== undefined) {
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
