/** Returning the result. */
import { z } from 'zod';
import { note } from '../command-parts/fields.js';
import { leaveLifecycleDuty, takeLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { defineCommand } from '../define-command.js';
import { resultForms } from '../result-form.js';

export const returnResult = defineCommand({
  type: 'returnResult',
  name: 'Return the result',
  does: 'Hands the result to the applicant.',
  fields: {
    form: z
      .enum(resultForms)
      .optional()
      .describe('In what form it is handed over: on `paper`, `electronic`, or `both`.'),
    note,
  },
  permission: 'result',
  lifecycles: ['closed'],
  decides: '@result',
  earliest: 'result',
  admit: (decision) => takeLifecycleDuty(decision, 'result'),
  carry(decision, command, duty) {
    leaveLifecycleDuty(decision, duty, 'returned');
    return {
      payload: { type: 'resultReturned', form: command.form },
      personal: noted(command.note),
    };
  },
});
