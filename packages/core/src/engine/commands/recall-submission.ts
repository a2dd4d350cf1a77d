/** Taking a submission back before it is received. */
import { authoriseCommand } from '../authorise.js';
import { reasonsIfAny } from '../command-parts/fields.js';
import { leaveLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { openLifecycleDutyOf } from '../lifecycle-duties.js';
import { assertTargetNotHeld } from '../target.js';

export const recallSubmission = defineCommand({
  type: 'recallSubmission',
  name: 'Recall the submission',
  does: 'Takes a dossier back that nobody has taken for receipt yet, or that is to be completed: it is closed as withdrawn, with nobody to approve it.',
  fields: { reasons: reasonsIfAny },
  permission: 'applicant',
  lifecycles: ['submitted', 'guided'],
  decides: 'nothing',
  joint: true,
  earliest: 'latest',
  admit(decision) {
    const { id } = decision.draft;
    authoriseCommand(decision, `dossier "${id}"`);
    const duty =
      openLifecycleDutyOf(decision, 'receipt') ?? openLifecycleDutyOf(decision, 'guidance');
    if (duty !== undefined) assertTargetNotHeld(decision, duty.id);
    if (duty?.claimedBy === undefined) return duty;
    throw new CommandError(
      'RECALL_TOO_LATE',
      `Dossier "${id}" cannot be recalled: its receipt has been claimed. Withdraw it, where the procedure lets you.`,
      { activation: duty.id, why: 'it has been claimed' },
    );
  },
  carry(decision, { reasons }, duty) {
    if (duty !== undefined) leaveLifecycleDuty(decision, duty, 'recalled');
    return { payload: { type: 'submissionRecalled' }, personal: noted(reasons) };
  },
});
