/** The dossier's lifecycle beside its tree: withdrawal, suspension by order. */
import { authoriseActivation, authoriseCommand } from '../authorise.js';
import { clockActivation, lifecycleDuties } from '../activation.js';
import { resumeClock, stopClock, suspendClock } from '../clock.js';
import { cancelScope } from '../control.js';
import { momentOfMove, record, tellApplicant, type Decision } from '../decision.js';
import { CommandError } from '../errors.js';
import { openDutyOf, openLifecycleDuty, type LifecycleDuty } from '../lifecycle-duties.js';
import { shiftDuties } from '../redate.js';
import { shiftHolds } from '../shift-holds.js';
import { dueTimer, expiryTimer } from '../timers.js';
import { noted, type Handler } from './outcome.js';

/**
 * The keys of suspensions by order among the suspensions of the clock: of the first one as it
 * always was, of the others with their numbers.
 */
function orderKeys({ draft }: Decision): { readonly next: string; readonly open: string } {
  const made = draft.clock.facts.filter(
    (fact) => fact.type === 'suspended' && fact.reason === 'order',
  );
  const last = made.at(-1);
  return {
    next: made.length === 0 ? '@order' : `@order#${made.length + 1}`,
    open: last !== undefined && 'key' in last ? last.key : '@order',
  };
}

/** Shifts every open duty by the rest that ends now, and what is held. */
function shiftByRest(decision: Decision): void {
  const rest = decision.draft.rests?.at(-1);
  if (rest === undefined || rest.to !== undefined) return;
  shiftDuties(decision, rest.from);
  shiftHolds(decision, { from: rest.from, to: decision.at });
}

/** Leaves the open duty of a kind, which the actor must own. */
export function leaveLifecycleDuty(decision: Decision, kind: LifecycleDuty, outcome: string): void {
  const duty = openDutyOf(decision, kind);
  if (duty === undefined) {
    throw new CommandError(
      'OUT_OF_ORDER',
      `Dossier "${decision.draft.id}" has no open duty "${lifecycleDuties[kind]}".`,
      { duty: kind },
    );
  }
  authoriseActivation(decision, duty);
  record(decision, {
    op: 'leave',
    activation: duty.id,
    outcome,
    at: momentOfMove(decision),
  });
}

/** The applicant asks for the dossier back. */
export const withdraw: Handler<'withdraw'> = (decision, command) => {
  const { procedure } = decision.context.procedure;
  if (procedure.withdrawal === undefined) {
    throw new CommandError('OUT_OF_ORDER', `Procedure "${procedure.id}" has no withdrawal.`, {
      procedure: procedure.id,
    });
  }
  authoriseCommand(decision, `dossier "${decision.draft.id}"`);
  armExpiry(decision);
  openLifecycleDuty(decision, 'withdrawal');
  const { party, role } = procedure.withdrawal;
  const unit = decision.draft.parties[party];
  if (unit !== undefined) {
    decision.effects.push({
      kind: 'notify',
      template: 'withdrawalRequested',
      to: { kind: 'role', unit, role },
    });
  }
  return { payload: { type: 'withdrawalRequested' }, personal: noted(command.reasons) };
};

/** Grants a withdrawal: everything open is cancelled and the dossier closed. */
export const approveWithdrawal: Handler<'approveWithdrawal'> = (decision, command) => {
  leaveLifecycleDuty(decision, 'withdrawal', 'approved');
  cancelScope(decision, '');
  stopClock(decision);
  tellApplicant(decision, 'withdrawn');
  return { payload: { type: 'withdrawalApproved' }, personal: noted(command.note) };
};

/** Declines a withdrawal, with reasons; the dossier goes on. */
export const declineWithdrawal: Handler<'declineWithdrawal'> = (decision, command) => {
  leaveLifecycleDuty(decision, 'withdrawal', 'declined');
  endRest(decision);
  return { payload: { type: 'withdrawalDeclined' }, personal: noted(command.reasons) };
};

/** The applicant takes the withdrawal back, while it is undecided; the dossier goes on. */
export const cancelWithdrawal: Handler<'cancelWithdrawal'> = (decision, command) => {
  authoriseCommand(decision, `dossier "${decision.draft.id}"`);
  const duty = openDutyOf(decision, 'withdrawal');
  if (duty !== undefined) {
    const at = momentOfMove(decision);
    record(decision, { op: 'leave', activation: duty.id, outcome: 'cancelled', at });
  }
  endRest(decision);
  return { payload: { type: 'withdrawalCancelled' }, personal: noted(command.reasons) };
};

/** A withdrawal is over: the dossier goes on, unless it is still suspended. */
function endRest(decision: Decision): void {
  if (decision.draft.withdrawnFrom !== 'suspended') shiftByRest(decision);
}

/** What the law itself grants runs on under a withdrawal: it gets a timer of its own. */
function armExpiry(decision: Decision): void {
  const { clock, lifecycle } = decision.draft;
  const at = clock.timers?.[dueTimer];
  const { expiry } = decision.context.procedure.procedure;
  if (expiry === undefined || at === undefined || lifecycle === 'suspended') return;
  if (clock.timers?.[expiryTimer] !== undefined) return;
  record(decision, { op: 'arm', activation: clockActivation, timer: expiryTimer, at });
}

/** Suspends the dossier by order: the tree stays as it is, step commands are frozen. */
export const suspend: Handler<'suspend'> = (decision, command) => {
  const suspension = suspensionOf(decision);
  if (suspension.clock === 'suspend') suspendLimit(decision);
  tellApplicant(decision, 'suspended');
  return { payload: { type: 'suspended' }, personal: noted(command.reasons) };
};

/** Suspends the legal limit. What has passed and is held stays so: its grace only stands still. */
function suspendLimit(decision: Decision): void {
  const { timers, held } = decision.draft.clock;
  suspendClock(decision, orderKeys(decision).next, 'order', 'suspend');
  const at = timers?.[expiryTimer];
  const carryAt = held?.[expiryTimer];
  if (at === undefined || carryAt === undefined || at > decision.at) return;
  const [activation, timer] = [clockActivation, expiryTimer];
  record(decision, { op: 'arm', activation, timer, at, carryAt });
}

/** Lets a suspended dossier go on. */
export const resume: Handler<'resume'> = (decision, command) => {
  const suspension = suspensionOf(decision);
  if (suspension.clock === 'suspend') resumeClock(decision, orderKeys(decision).open);
  shiftByRest(decision);
  tellApplicant(decision, 'resumed');
  return { payload: { type: 'resumed' }, personal: noted(command.note) };
};

function suspensionOf(decision: Decision): { readonly clock: 'none' | 'suspend' } {
  const { suspension, id } = decision.context.procedure.procedure;
  if (suspension === undefined) {
    throw new CommandError('OUT_OF_ORDER', `Procedure "${id}" has no suspension by order.`, {
      procedure: id,
    });
  }
  authoriseCommand(decision, `dossier "${decision.draft.id}"`);
  return suspension;
}
