/** What a passed limit means: of a step, of a window, of the law. */
import { inboxActivation } from './activation.js';
import { ConditionError } from '../condition/errors.js';
import { catchesOf } from '../definition/catches.js';
import { catcherAt } from './catchers.js';
import type { DeadlineEvent } from '../definition/steps/fields.js';
import { endByLaw, leaveStep } from './steps-and-scopes.js';
import { type Decision, momentOfMove, record, tryMoves } from './decision.js';
import { activationOf, type Activation, type EarlyMessage } from './dossier.js';
import { CommandError } from './errors.js';
import { outcomeOfExpiry } from './grace.js';
import { recordIncident } from './incidents.js';
import { scopeOfCatcher } from './scope-names.js';
import { superiorOf } from './actors.js';
import { lastRestEnd } from './dossier-lifecycle.js';
import { stepOf } from './step-of.js';
import { tellApplicant, tellOwner } from './tell.js';
import { dueTimer, expiryTimer } from './timers.js';
import { takeCatch, takeOrIncident } from './take-catch.js';

/**
 * Does what follows when the timer of a passed limit fires: what ends, ends at its legal instant;
 * duties that it opens begin when it is carried out, so that nothing is overdue at birth.
 */
export function passTimer(
  decision: Decision,
  id: string,
  timer: string,
  carriedOutAt: number,
): void {
  decision.dutiesFrom = Math.max(carriedOutAt, lastRestEnd(decision.draft));
  const activation = activationOf(decision.draft, id);
  const early = id === inboxActivation ? earlyMessage(decision, timer) : undefined;
  record(decision, { op: 'disarm', activation: id, timer });
  if (early !== undefined) tellUnwanted(decision);
  else if (scopeOfCatcher(id) !== undefined) passCaught(decision, id, timer);
  else if (activation === undefined) passLegalLimit(decision, timer);
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
  const failure = tryMoves(decision, () => expireLimit(decision, activation, timer));
  if (failure === undefined) return;
  if (!(failure instanceof CommandError || failure instanceof ConditionError)) throw failure;
  recordIncident(decision, activation.id, { kind: 'timer', code: failure.code, timer });
}

function earlyMessage({ draft }: Decision, timer: string): EarlyMessage | undefined {
  return draft.inbox?.find(({ event }) => String(event) === timer);
}

/** Nothing has come to wait for a message in its time: whoever receives dossiers hears of it. */
function tellUnwanted(decision: Decision): void {
  const { party, role } = decision.context.procedure.procedure.receipt;
  const unit = decision.draft.parties[party];
  if (unit === undefined) return;
  const to = { kind: 'role', unit, role } as const;
  decision.effects.push({ kind: 'notify', template: 'messageUnwanted', to });
}

/** An instant has come that a scope catches. */
function passCaught(decision: Decision, id: string, timer: string): void {
  const catcher = catcherAt(decision, id);
  const caught = catcher?.catches[timer];
  // Once a scope has ended, nothing happens to it any more.
  const isOver = catcher?.scope.ended !== undefined;
  if (catcher === undefined || caught === undefined || isOver) return;
  takeOrIncident(decision, { catcher, name: timer, caught });
}

/** Does what a timer is for that has fired: a limit has passed. */
export function expireLimit(decision: Decision, activation: Activation, timer: string): void {
  const step = activation.id.startsWith('@') ? undefined : stepOf(decision, activation.id);
  const outcome = timer === dueTimer ? outcomeOfExpiry(step, activation.kind) : undefined;
  if (outcome !== undefined) {
    if (activation.kind === 'supplement')
      tellApplicant(decision, 'supplementExpired', { activation: activation.id });
    if (activation.kind === 'guidance') lapse(decision, activation, outcome);
    else leaveStep(decision, activation, outcome);
    return;
  }
  const caught = step === undefined ? undefined : catchesOf(step)[timer];
  const catcher = caught && catcherAt(decision, activation.id);
  if (caught !== undefined && catcher !== undefined) {
    takeCatch(decision, { catcher, name: timer, caught });
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

/** What was missing did not come: the dossier is over before anybody has decided on it. */
function lapse(decision: Decision, { id: activation }: Activation, outcome: string): void {
  tellApplicant(decision, 'guidanceLapsed', { activation });
  record(decision, { op: 'leave', activation, outcome, at: momentOfMove(decision) });
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
