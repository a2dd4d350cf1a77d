/**
 * Whoever may give a command on no step at all hears that, before which step it is about: refusals
 * come in the order known, permitted, in order, valid.
 */
import { listSteps, listGraphs } from '../definition/list-steps.js';
import { otherActorsOf, payingActorsOf } from '../definition/step-actors.js';
import { catchesOf } from '../definition/catches.js';
import type { Procedure } from '../definition/procedure.js';
import type { RoleRef } from '../definition/party.js';
import type { Step } from '../definition/graph.js';
import { authorise } from './authorise.js';
import { mayBeAbout } from './command-rules.js';
import type { Decision } from './decision.js';
import { adminRolesOf } from './admin-roles.js';
import type { AllowedRole } from './allowed-role.js';
import { applicantsOf, isApplicant } from './applicant.js';

/**
 * Asserts that the actor might give the command on some step of the procedure, or about some fact
 * of the dossier, where who may give it depends on that.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`, `DELEGATION_EXPIRED`
 */
export function assertSomeStep(decision: Decision): void {
  const allowed = allowedSomewhere(decision);
  if (allowed !== undefined) authorise(decision, unique(allowed), 'on any step');
}

/** Whoever may give a command on one step or another; `undefined` where none is meant. */
function allowedSomewhere(decision: Decision): readonly AllowedRole[] | undefined {
  const { context, envelope } = decision;
  const { procedure } = decision.context.procedure;
  const owners = (): readonly AllowedRole[] =>
    listSteps(procedure).flatMap(({ step }) =>
      mayBeAbout(decision.rules, step.kind) ? actorsOn(decision, step) : [],
    );
  const above = (roles: readonly AllowedRole[]): readonly AllowedRole[] =>
    roles.flatMap((role) => superiorIn(procedure, role) ?? []);
  switch (decision.rules.permission) {
    case 'owner':
    case 'payee':
      return owners();
    case 'sender':
      return senders(procedure);
    case 'back':
      return listSteps(procedure).flatMap(({ step }) =>
        step.kind === 'task' && step.back !== undefined ? [roleOf(step.back.role)] : [],
      );
    case 'message':
      return [procedure.receipt, ...messengers(procedure)];
    case 'superior':
      return owners().map((owner) => superiorIn(procedure, owner) ?? owner);
    case 'work':
      return [
        ...above([...owners(), ...wholeOwners(procedure)]),
        ...adminRolesOf(decision, 'work'),
      ];
    case 'incident':
      return [procedure.receipt, ...owners(), ...above(owners())];
    case 'holder':
      return holders(decision);
    case 'doer': {
      const acts = context.log?.some(({ personal }) => personal?.actor === envelope.actor) === true;
      return acts ? undefined : [];
    }
    case 'recorder': {
      const recorders = [...owners(), ...wholeOwners(procedure)].filter(
        ({ party }) => !isApplicant(decision, party),
      );
      const { lifecycle } = decision.draft;
      const isTakenIn = lifecycle !== 'submitted' && lifecycle !== 'guided';
      const applicants = isTakenIn ? [] : applicantsOf(procedure);
      return [...recorders, ...above(recorders), ...applicants];
    }
    case 'annulment':
      return [
        ...above([...owners(), ...wholeOwners(procedure)]),
        ...adminRolesOf(decision, 'annulment'),
      ];
    default:
      return undefined;
  }
}

function superiorIn(
  { parties }: Procedure,
  { party, role, unit }: AllowedRole,
): AllowedRole | undefined {
  const superior = parties[party]?.roles[role]?.superior;
  return superior === undefined ? undefined : { party, role: superior, unit };
}

/** Those who may recall something: whose steps send, ask, or lead to a supplement. */
function senders(procedure: Procedure): readonly AllowedRole[] {
  return listSteps(procedure).flatMap(({ step }) =>
    step.kind === 'handoff' || step.kind === 'consultation' || step.kind === 'task'
      ? [step, ...step.also].map(roleOf)
      : [],
  );
}

/** Those whom a procedure names for messages and signals, and who own a wait for one. */
export function messengers(procedure: Procedure): readonly AllowedRole[] {
  return listGraphs(procedure).flatMap(({ graph }) => {
    const steps = Object.values(graph.steps);
    const caught = [graph.catches ?? {}, ...steps.map(catchesOf)].flatMap((catches) =>
      Object.values(catches),
    );
    return [
      ...caught.flatMap(({ on }) => ('from' in on ? (on.from ?? []) : [])),
      ...steps.flatMap((step) => (step.kind === 'wait' ? [step, ...step.also].map(roleOf) : [])),
    ];
  });
}

/** Those who decide on a dossier as a whole. */
function wholeOwners(procedure: Procedure): readonly AllowedRole[] {
  const { receipt, result, apology, extension, withdrawal, suspension } = procedure;
  return [receipt, result, apology, extension, withdrawal, suspension].flatMap(
    (owner) => owner ?? [],
  );
}

/** Whoever may have a role to pass on, or one that was passed on. */
function holders({ context, draft, envelope }: Decision): readonly AllowedRole[] {
  const { unit } = envelope.command;
  const roles = Object.entries(context.procedure.procedure.parties).flatMap(
    ([party, { kind, roles: held }]) =>
      kind === 'agency' ? Object.keys(held).map((role) => ({ party, role })) : [],
  );
  return [
    ...roles,
    ...(unit === undefined ? [] : roles.map((role) => ({ ...role, unit }))),
    ...(draft.personal?.delegations ?? []).map((given) => ({ ...given, party: '' })),
  ];
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
      return [step, ...otherActorsOf(step, 'sending'), step.to].map(roleOf);
    case 'consultation': {
      const { consulted, consultedUnits } = step;
      const asked = consultedUnits === undefined ? [] : draft.consultations;
      const party = consultedUnits?.party ?? '';
      return [...consulted.map(roleOf), ...asked.map(({ unit, role }) => ({ party, role, unit }))];
    }
    case 'payment':
      return [step, ...payingActorsOf(context.procedure.procedure, step)].map(roleOf);
    default:
      return [step, ...otherActorsOf(step, step.kind)].map(roleOf);
  }
}

function roleOf({ party, role }: RoleRef): AllowedRole {
  return { party, role };
}

function unique(roles: readonly AllowedRole[]): AllowedRole[] {
  const key = ({ party, role, unit = '' }: AllowedRole): string => `${party}/${role}/${unit}`;
  return [...new Map(roles.map((role) => [key(role), role])).values()];
}
