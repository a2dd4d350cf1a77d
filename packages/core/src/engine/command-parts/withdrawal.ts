/** What the end of a withdrawal brings about. */
import type { Decision } from '../decision.js';
import { shiftByRest } from './rest.js';

/** A withdrawal is over: the dossier resumes, unless it is still suspended. */
export function endWithdrawal(decision: Decision): void {
  if (decision.draft.withdrawnFrom !== 'suspended') shiftByRest(decision);
}
