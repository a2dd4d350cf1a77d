/** Who is to do each step of a procedure. */
import { listSteps, type Procedure } from '@thutuc/core/procedure';
import type { OwnerOf } from './deviations.js';

/**
 * The role of each step, and its unit where the party is always the same one. A step that others
 * may do too, and an answer to a consultation or handoff, may be anybody's.
 */
export function ownersOf(procedure: Procedure): OwnerOf {
  const owners = new Map(
    listSteps(procedure).flatMap(({ path, step }) => {
      if (!('party' in step) || step.also.length > 0) return [];
      const party = procedure.parties[step.party];
      const agency = party?.kind === 'agency' ? party.unit : undefined;
      return [[path, { role: step.role, agency }] as const];
    }),
  );
  return (activity) => owners.get(activity);
}
