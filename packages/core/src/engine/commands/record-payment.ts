/** Recording a payment. */
import { type Choice, openOfKinds } from '../choice.js';
import { z } from 'zod';
import { amountIfKnown, amountDue } from '../amount-due.js';
import { referenceSchema, step } from '../command-parts/fields.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { paymentWays } from '../payment-way.js';
import { assertWayOut } from '../way-out.js';

export const recordPayment = defineCommand({
  type: 'recordPayment',
  name: 'Record the payment',
  does: 'Records that the whole amount due was paid.',
  fields: {
    step: step.optional(),
    amount: z.int().min(0).describe('The amount paid, in the smallest unit of money.'),
    reference: referenceSchema.describe('What the bank or the cashier calls the payment.'),
    way: z
      .enum(paymentWays)
      .optional()
      .describe(
        'How it was paid: at the `counter`, by `transfer`, by a `gateway` of the office, or on the national `portal`.',
      ),
  },
  permission: 'payee',
  lifecycles: ['running'],
  decides: 'step',
  worksOn: ['payment'],
  choices: (decision) =>
    openOfKinds(decision, ['payment']).map(({ id }): Choice => {
      const due = amountIfKnown(decision, id);
      return {
        said: { step: id },
        ...(due !== undefined && { fields: { amount: { const: due } } }),
      };
    }),
  admit(decision, { step: named, amount }) {
    const target = takeTarget(decision, named);
    const due = amountDue(decision, target.id);
    if (amount !== due) {
      throw new CommandError('PAYMENT_AMOUNT', `${due} is due at "${target.id}", not ${amount}.`, {
        due,
        amount,
      });
    }
    assertWayOut(decision, target.id, 'paid');
    return target;
  },
  carry(decision, { amount, reference, way }, target) {
    leaveStep(decision, target, 'paid');
    return { payload: { type: 'paymentRecorded', activation: target.id, amount, reference, way } };
  },
});
