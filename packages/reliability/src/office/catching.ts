/** The permit with something caught of every kind, whose applicants are represented and return. */
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { catchingPermit as caughtOfEveryKind } from '@thutuc/testing';

const basis = [{ act: 'Internal rule of the reliability tests', status: 'internal' }];

/**
 * A permit in which messages, signals, escalations, errors, conditions and timers are caught, on a
 * step and on the whole, interrupting and beside; what was refused is submitted again, also by
 * whoever holds a power of attorney.
 */
export const catchingPermit: Procedure = parseProcedure({
  ...caughtOfEveryKind(),
  id: 'catching-permit',
  undo: { within: { amount: 1, unit: 'days' } },
  intake: { resubmission: { after: ['refused', 'expired'], basis } },
  representation: { basis },
});
