/** Declining a withdrawal. */
import { reasons } from '../command-parts/fields.js';
import { leaveLifecycleDuty, takeLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { endWithdrawal } from '../command-parts/withdrawal.js';
import { defineCommand } from '../define-command.js';

export const declineWithdrawal = defineCommand({
  type: 'declineWithdrawal',
  name: 'Decline the withdrawal',
  does: 'Declines a withdrawal, with reasons; the dossier resumes as it was.',
  fields: { reasons },
  permission: 'withdrawal',
  lifecycles: ['withdrawalPending'],
  decides: '@withdrawal',
  earliest: 'latest',
  admit: (decision) => takeLifecycleDuty(decision, 'withdrawal'),
  carry(decision, command, duty) {
    leaveLifecycleDuty(decision, duty, 'declined');
    endWithdrawal(decision);
    return { payload: { type: 'withdrawalDeclined' }, personal: noted(command.reasons) };
  },
});
