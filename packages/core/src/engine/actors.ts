/** Who owns a duty, and who else may act on it. */
import type { Procedure } from '../definition/procedure.js';
import { otherActorsOf, payingActorsOf } from '../definition/step-actors.js';
import type { AllowedRole } from './allowed-role.js';
import { applicantsOf, isApplicant } from './applicant.js';
import type { Activation, UnitRole } from './dossier.js';
import type { Decision } from './decision.js';
import type { Duty } from './duty.js';
import { stepOf } from './step-of.js';

/** Those who may act on an activation: its owner, and the roles that its step names besides. */
export function actorsOf(decision: Decision, activation: Activation): readonly AllowedRole[] {
  const { party, role = '', unit } = activation;
  const owner = party === undefined ? [] : [{ party, role, unit }];
  if (activation.id.startsWith('@')) return owner;
  const step = stepOf(decision, activation.id);
  const others = otherActorsOf(step, activation.kind);
  return others.length === 0 ? owner : [...owner, ...others];
}

/** Those who may say that a payment was made. */
export function payingActorsOn(decision: Decision, activation: Activation): readonly AllowedRole[] {
  const step = stepOf(decision, activation.id);
  if (step.kind !== 'payment') return actorsOf(decision, activation);
  return payingActorsOf(decision.context.procedure.procedure, step);
}

/**
 * The roles in units that may act on a duty besides its owner; `undefined` where there are none.
 * An applicant has no role, and finds what is to be done by other ways than a worklist.
 */
export function otherActorsInUnits(
  decision: Decision,
  { owner, unit, also }: Pick<Duty, 'owner' | 'unit' | 'also'>,
): readonly UnitRole[] | undefined {
  if (also.length === 0) return undefined;
  const others: UnitRole[] = [];
  const isKnown = (other: UnitRole) =>
    (other.unit === unit && other.role === owner.role) ||
    others.some((known) => known.unit === other.unit && known.role === other.role);
  for (const { party, role } of also) {
    if (isApplicant(decision, party)) continue;
    const bound = decision.draft.parties[party];
    if (bound === undefined) continue;
    const other = { unit: bound, role };
    if (!isKnown(other)) others.push(other);
  }
  return others.length === 0 ? undefined : others;
}

/** Those who choose the unit of a party; nobody where it receives the dossier and none is said. */
export function choosingActorsOf(procedure: Procedure, party: string): readonly AllowedRole[] {
  const { parties, receipt } = procedure;
  const by = parties[party]?.chosenBy?.by;
  if (by === 'applicant') return applicantsOf(procedure);
  if (typeof by === 'object') return by;
  return party === receipt.party ? [] : [receipt];
}

/** Those who may settle an incident: who acts on the step or looks after it, and the role above. */
export function incidentActorsOf(
  decision: Decision,
  activation: Activation,
): readonly AllowedRole[] {
  const { incident } = activation;
  if (incident === undefined) return actorsOf(decision, activation);
  const { party, unit, role } = incident;
  const keeper = { party, unit, role };
  const superior = superiorOf(decision, { ...activation, ...keeper });
  const choosers =
    activation.party === undefined || activation.unit !== undefined
      ? []
      : choosingActorsOf(decision.context.procedure.procedure, activation.party);
  return [
    keeper,
    ...(superior === undefined ? [] : [superior]),
    ...actorsOf(decision, activation),
    ...choosers,
  ];
}

/** The role above the one that owns an activation, where the procedure names one. */
export function superiorOf(
  decision: Decision,
  { party, role, unit }: Pick<Activation, 'party' | 'role' | 'unit'>,
): AllowedRole | undefined {
  if (party === undefined || role === undefined) return undefined;
  const superior = decision.context.procedure.procedure.parties[party]?.roles[role]?.superior;
  return superior === undefined ? undefined : { party, role: superior, unit };
}
