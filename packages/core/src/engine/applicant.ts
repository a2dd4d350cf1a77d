/** Which parties of a procedure are the applicant, and which persons. */
import type { Procedure } from '../definition/procedure.js';
import type { AllowedRole } from './allowed-role.js';
import type { Decision } from './decision.js';
import type { PersonalState } from './dossier.js';

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

/** Whether a person is the applicant, or one of several. */
export function isOneOfApplicants(
  personal: Pick<PersonalState, 'applicant' | 'applicants'> | null | undefined,
  person: string | undefined,
): boolean {
  if (personal == null || person === undefined) return false;
  return personal.applicant === person || personal.applicants?.includes(person) === true;
}

/** How several applicants act: `undefined` where one person applies alone. */
export function jointActing({ parties }: Procedure): 'any' | 'all' | undefined {
  return Object.values(parties).find(({ kind, acts }) => kind === 'applicant' && acts !== undefined)
    ?.acts;
}
