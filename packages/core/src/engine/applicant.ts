/** Which parties of a procedure are the applicant. */
import type { Procedure } from '../definition/procedure.js';
import type { AllowedRole } from './allowed-role.js';
import type { Decision } from './decision.js';

/** Whether a party of the procedure is the applicant. */
export function isApplicant(decision: Pick<Decision, 'context'>, party: string): boolean {
  return decision.context.procedure.procedure.parties[party]?.kind === 'applicant';
}

/** The parties of a procedure that are the applicant. */
export function applicantsOf({ parties }: Procedure): AllowedRole[] {
  return Object.entries(parties).flatMap(([party, { kind }]) =>
    kind === 'applicant' ? [{ party, role: '' }] : [],
  );
}
