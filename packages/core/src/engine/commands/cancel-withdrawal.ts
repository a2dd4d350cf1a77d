/** Taking a withdrawal back. */
import { authoriseCommand } from '../authorise.js';
import { reasonsIfAny } from '../command-parts/fields.js';
import { leaveLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { endWithdrawal } from '../command-parts/withdrawal.js';
import { defineCommand } from '../define-command.js';
import { openLifecycleDutyOf } from '../lifecycle-duties.js';

export const cancelWithdrawal = defineCommand({
  type: 'cancelWithdrawal',
  name: 'Cancel the withdrawal',
  does: 'Takes a withdrawal back while it is undecided; the dossier resumes as it was.',
  fields: { reasons: reasonsIfAny },
  permission: 'applicant',
  lifecycles: ['withdrawalPending'],
  decides: 'nothing',
  joint: true,
  earliest: 'latest',
  admit(decision) {
    authoriseCommand(decision, `dossier "${decision.draft.id}"`);
    return openLifecycleDutyOf(decision, 'withdrawal');
  },
  carry(decision, { reasons }, duty) {
    if (duty !== undefined) leaveLifecycleDuty(decision, duty, 'cancelled');
    endWithdrawal(decision);
    return { payload: { type: 'withdrawalCancelled' }, personal: noted(reasons) };
  },
});
