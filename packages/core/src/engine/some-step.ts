/**
 * Whoever may give a command on no step at all hears that, before which step it is about: refusals
 * come in the order known, permitted, in order, valid.
 */
import { alsoOn, listSteps, payeesOf, type RoleRef, type Step } from '../definition/index.js';
import { authorise } from './authorise.js';
import type { CommandType } from './command.js';
import type { Decision } from './decision.js';
import type { AllowedRole } from './ownership.js';
import { permissions } from './permissions.js';

type Kind = Step['kind'];

const work: readonly Kind[] = ['task', 'service', 'subprocedure'];

/** The steps that a command is about; of every kind where nothing is said. */
const kindsOf: Readonly<Partial<Record<CommandType, readonly Kind[]>>> = {
  complete: work,
  requestSupplement: ['task'],
  provideSupplement: ['supplement'],
  abandonSupplement: ['supplement'],
  sendHandoff: ['handoff'],
  acknowledgeHandoff: ['handoff'],
  refuseHandoff: ['handoff'],
  answerConsultation: ['consultation'],
  recordPayment: ['payment'],
  signal: ['wait'],
};

/**
 * Demands that the actor might give the command on some step of the procedure, where who may give
 * it depends on the step.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`, `DELEGATION_EXPIRED`
 */
export function demandSomeStep(decision: Decision): void {
  const { type } = decision.envelope.command;
  const permission = permissions[type];
  const isOwners = permission === 'owner' || permission === 'payee';
  if (!isOwners && permission !== 'superior' && permission !== 'incident') return;
  const { procedure } = decision.context.procedure;
  const kinds = kindsOf[type];
  const owners = listSteps(procedure).flatMap(({ step }) =>
    kinds === undefined || kinds.includes(step.kind) ? actorsOn(decision, step) : [],
  );
  const allowed = isOwners
    ? owners
    : permission === 'superior'
      ? owners.map((owner) => superiorOf(owner) ?? owner)
      : [procedure.receipt, ...owners, ...owners.flatMap((owner) => superiorOf(owner) ?? [])];
  authorise(decision, unique(allowed), 'on any step');

  function superiorOf({ party, role, unit }: AllowedRole): AllowedRole | undefined {
    const superior = procedure.parties[party]?.roles[role]?.superior;
    return superior === undefined ? undefined : { party, role: superior, unit };
  }
}

/** Whoever may act on a step in one of its states. */
function actorsOn({ context, draft }: Decision, step: Step): readonly AllowedRole[] {
  switch (step.kind) {
    case 'end':
    case 'decision':
    case 'parallel':
    case 'inclusive':
      return [];
    case 'handoff':
      return [step, ...alsoOn(step, 'sending'), step.to].map(roleOf);
    case 'consultation': {
      const { consulted, consultedUnits } = step;
      const asked = consultedUnits === undefined ? [] : draft.consultations;
      const party = consultedUnits?.party ?? '';
      return [...consulted.map(roleOf), ...asked.map(({ unit, role }) => ({ party, role, unit }))];
    }
    case 'payment':
      return [step, ...payeesOf(context.procedure.procedure, step)].map(roleOf);
    default:
      return [step, ...alsoOn(step, step.kind)].map(roleOf);
  }
}

function roleOf({ party, role }: RoleRef): AllowedRole {
  return { party, role };
}

function unique(roles: readonly AllowedRole[]): AllowedRole[] {
  const key = ({ party, role, unit = '' }: AllowedRole): string => `${party}/${role}/${unit}`;
  return [...new Map(roles.map((role) => [key(role), role])).values()];
}
