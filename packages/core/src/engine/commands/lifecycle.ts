/** The dossier's lifecycle beside its tree: withdrawal, suspension by order. */
import { authoriseActivation, authoriseCommand } from '../authorise.js';
import { lifecycleDuties } from '../activation.js';
import { resumeClock, stopClock, suspendClock } from '../clock.js';
import { cancelScope } from '../control.js';
import { momentOfMove, record, tellApplicant, type Decision } from '../decision.js';
import { CommandError } from '../errors.js';
import { openDutyOf, openLifecycleDuty, type LifecycleDuty } from '../lifecycle-duties.js';
import { shiftDuties } from '../redate.js';
import { noted, type Handler } from './outcome.js';

/** The key of the suspension by order among the suspensions of the clock. */
const orderKey = '@order';

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
  return { payload: { type: 'withdrawalDeclined' }, personal: noted(command.reasons) };
};

/** Suspends the dossier by order: the tree stays as it is, step commands are frozen. */
export const suspend: Handler<'suspend'> = (decision, command) => {
  const suspension = suspensionOf(decision);
  if (suspension.clock === 'suspend') suspendClock(decision, orderKey, 'order', 'suspend');
  tellApplicant(decision, 'suspended');
  return { payload: { type: 'suspended' }, personal: noted(command.reasons) };
};

/** Lets a suspended dossier go on. */
export const resume: Handler<'resume'> = (decision, command) => {
  const suspension = suspensionOf(decision);
  if (suspension.clock === 'suspend') {
    const order = decision.draft.clock.facts.findLast(
      (fact) => fact.type === 'suspended' && fact.key === orderKey,
    );
    resumeClock(decision, orderKey);
    if (order !== undefined) shiftDuties(decision, order.at);
  }
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
