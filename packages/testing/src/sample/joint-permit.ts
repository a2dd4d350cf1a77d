/** A permit for which several persons may apply together. */
import { parseProcedure, type Procedure } from '@thutuc/core';
import { guidedPermit } from './guided-permit.js';

/**
 * The guided permit, whose applicants act each for all, or all together.
 *
 * @param procedure - What it is made of. @defaultValue the guided permit
 */
export function jointPermit(acts: 'any' | 'all', procedure: Procedure = guidedPermit()): Procedure {
  const applicants = Object.entries(procedure.parties).map(([name, party]) => [
    name,
    party.kind === 'applicant' ? { ...party, acts } : party,
  ]);
  return parseProcedure({ ...procedure, parties: Object.fromEntries(applicants) as unknown });
}
