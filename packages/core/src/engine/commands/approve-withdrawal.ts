/** Approving a withdrawal. */
import { stopClock } from '../clock.js';
import { note } from '../command-parts/fields.js';
import { leaveLifecycleDuty, takeLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { cancelScope } from '../steps-and-scopes.js';
import { defineCommand } from '../define-command.js';
import { tellApplicant } from '../tell.js';

export const approveWithdrawal = defineCommand({
  type: 'approveWithdrawal',
  name: 'Approve the withdrawal',
  does: 'Grants a withdrawal: everything open is cancelled and the dossier is closed.',
  fields: { note },
  permission: 'withdrawal',
  lifecycles: ['withdrawalPending'],
  decides: '@withdrawal',
  earliest: 'latest',
  admit: (decision) => takeLifecycleDuty(decision, 'withdrawal'),
  carry(decision, command, duty) {
    leaveLifecycleDuty(decision, duty, 'approved');
    cancelScope(decision, '');
    stopClock(decision);
    tellApplicant(decision, 'withdrawn');
    return { payload: { type: 'withdrawalApproved' }, personal: noted(command.note) };
  },
});
