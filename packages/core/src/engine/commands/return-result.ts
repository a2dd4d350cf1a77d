/** Returning the result. */
import { note } from '../command-parts/fields.js';
import { leaveLifecycleDuty, takeLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { defineCommand } from '../define-command.js';

export const returnResult = defineCommand({
  type: 'returnResult',
  name: 'Return the result',
  does: 'Hands the result to the applicant.',
  fields: { note },
  permission: 'result',
  lifecycles: ['closed'],
  decides: '@result',
  earliest: 'result',
  admit: (decision) => takeLifecycleDuty(decision, 'result'),
  carry(decision, command, duty) {
    leaveLifecycleDuty(decision, duty, 'returned');
    return { payload: { type: 'resultReturned' }, personal: noted(command.note) };
  },
});
