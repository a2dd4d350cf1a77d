/** What the end of a rest shifts: by so much, every open duty and what is held. */
import type { Decision } from '../decision.js';
import { shiftDuties } from '../redate-duties.js';
import { shiftHolds } from '../shift-holds.js';

/** Shifts every open duty by the rest that ends now, and what is held. */
export function shiftByRest(decision: Decision): void {
  const rest = decision.draft.rests?.at(-1);
  if (rest === undefined || rest.to !== undefined) return;
  shiftDuties(decision, rest.from);
  shiftHolds(decision, { from: rest.from, to: decision.at });
}
