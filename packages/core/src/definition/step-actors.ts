/** Who may act on a step besides its owner, as the procedure names them. */
import type { Step, StepOf } from './graph.js';
import type { RoleRef } from './party.js';
import type { Procedure } from './procedure.js';

/**
 * The actors whom a step names besides its owner; a question or a handoff is for whom it went to
 * alone.
 */
export function otherActorsOf(step: Step, kind: string): readonly RoleRef[] {
  return 'also' in step && kind !== 'sent' && kind !== 'asked' ? step.also : [];
}

/**
 * The actors who may say that a payment was made: the payee, and the roles that the step names
 * besides. The applicant, whose duty it is to pay, only where the procedure names them.
 */
export function payingActorsOf(procedure: Procedure, step: StepOf<'payment'>): readonly RoleRef[] {
  const { confirmedBy = procedure.receipt, also, party, role } = step;
  const isDueFromApplicant = procedure.parties[party]?.kind === 'applicant';
  return [confirmedBy, ...(isDueFromApplicant ? [] : [{ party, role }]), ...also];
}
