/** Refusing to receive a dossier. */
import { reasons } from '../command-parts/fields.js';
import { leaveLifecycleDuty, takeLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { defineCommand } from '../define-command.js';
import { tellApplicant } from '../tell.js';

export const refuse = defineCommand({
  type: 'refuse',
  name: 'Refuse to receive the dossier',
  does: 'Refuses to receive a dossier, with reasons: it is closed, and the applicant is informed.',
  fields: { reasons },
  permission: 'receipt',
  lifecycles: ['submitted'],
  decides: '@receipt',
  admit: (decision) => takeLifecycleDuty(decision, 'receipt'),
  carry(decision, command, duty) {
    leaveLifecycleDuty(decision, duty, 'refused');
    tellApplicant(decision, 'receiptRefused');
    return { payload: { type: 'receiptRefused' }, personal: noted(command.reasons) };
  },
});
