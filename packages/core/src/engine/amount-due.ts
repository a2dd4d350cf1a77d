/** The amount that a payment step waits for. */
import type { Decision } from './decision.js';
import { allData } from './dossier-data.js';
import { CommandError } from './errors.js';
import { stepOf } from './step-of.js';

/** The amount that a payment step waits for, where it is known. */
export function amountIfKnown(decision: Decision, id: string): number | undefined {
  const step = stepOf(decision, id);
  if (step.kind !== 'payment') throw new Error('a payment is of kind payment');
  if (typeof step.amount === 'number') return step.amount;
  const due = allData(decision)[step.amount.field];
  return typeof due === 'number' && Number.isSafeInteger(due) && due >= 0 ? due : undefined;
}

/**
 * The amount that a payment step waits for, in the smallest unit of money.
 *
 * @throws CommandError `DATA_INVALID` where nobody entered one
 */
export function amountDue(decision: Decision, id: string): number {
  const due = amountIfKnown(decision, id);
  if (due !== undefined) return due;
  const step = stepOf(decision, id);
  const field = step.kind === 'payment' && typeof step.amount === 'object' ? step.amount.field : '';
  throw new CommandError(
    'DATA_INVALID',
    `The amount due at "${id}" is not known: data field "${field}" holds no amount. Correct it first.`,
    { activation: id, field },
  );
}
