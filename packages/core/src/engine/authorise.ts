/** Who may do what: default deny. */
import { systemActor } from './context.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import { AuthorisationError } from './errors.js';
import { type Asking, heldRoles, holdsRole } from './held-roles.js';
import { adminRolesOf } from './admin-roles.js';
import { actorsOf, incidentActorsOf, payingActorsOn, superiorOf } from './actors.js';
import type { AllowedRole } from './allowed-role.js';
import { applicantsOf, isApplicant, isOneOfApplicants } from './applicant.js';
import { assertUnclaimed } from './claims.js';
import { expiredDelegation } from './expired-delegation.js';
import { endedPower, powerExpired, represents } from './representatives.js';
import { assertSeparation } from './separation.js';

/** Asserts that the actor may act on an activation, and that nobody else has claimed it. */
export function authoriseActivation(decision: Decision, activation: Activation): void {
  authoriseCommand(decision, `on "${activation.id}"`, { activation });
  assertUnclaimed(decision, activation);
}

/**
 * Asserts that the actor is one of those whom the command's permission names.
 *
 * @param what - What the command is about, for the reader of a refusal.
 * @param about - The activation or the roles that it is about, where the permission asks for it.
 * @throws AuthorisationError `NOT_AUTHORISED`, `DELEGATION_EXPIRED`
 */
export function authoriseCommand(decision: Decision, what: string, about: Subject = {}): void {
  const allowed = allowedRoles(decision, about);
  authorise(decision, allowed, what);
  assertSeparation(decision, about.activation?.id, allowed);
}

/** What a command is about. */
interface Subject {
  readonly activation?: Activation;
  /** Whom the command found, where its permission depends on a fact. */
  readonly roles?: readonly AllowedRole[];
}

/** The roles that the permission of the command names. */
function allowedRoles(decision: Decision, { activation, roles }: Subject): readonly AllowedRole[] {
  if (roles !== undefined) return roles;
  const { procedure } = decision.context.procedure;
  const { permission } = decision.rules;
  switch (permission) {
    case 'anybody':
    case 'engine':
    case 'holder':
    case 'recorder':
    case 'annulment':
    case 'participant':
    case 'sender':
    case 'back':
    case 'message':
    case 'doer':
      return [];
    case 'owner':
      return activation === undefined ? [] : actorsOf(decision, activation);
    case 'payee':
      return activation === undefined ? [] : payingActorsOn(decision, activation);
    case 'superior': {
      if (activation === undefined) return [];
      const superior = superiorOf(decision, activation);
      return superior === undefined ? actorsOf(decision, activation) : [superior];
    }
    case 'work': {
      const superior = activation && superiorOf(decision, activation);
      return [...(superior === undefined ? [] : [superior]), ...adminRolesOf(decision, 'work')];
    }
    case 'incident':
      return activation === undefined ? [] : incidentActorsOf(decision, activation);
    case 'migration':
      return [
        ...adminRolesOf(decision, permission),
        ...(decision.context.migration?.to.procedure.transition === 'choose'
          ? applicantsOf(procedure)
          : []),
      ];
    case 'transfer':
      return [procedure.receipt, ...adminRolesOf(decision, 'transfer')];
    case 'archive':
      return [procedure.result, ...adminRolesOf(decision, 'archive')];
    case 'import':
    case 'erasure':
      return adminRolesOf(decision, permission);
    case 'applicant':
      return applicantsOf(procedure);
    case 'filing':
      return [...applicantsOf(procedure), procedure.receipt];
    default: {
      const role = procedure[permission];
      return role === undefined ? [] : [role];
    }
  }
}

/**
 * Asserts that the actor holds one of the roles in the unit that this dossier binds its party to,
 * on the day of recording, or is the applicant where the applicant is meant.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`; `DELEGATION_EXPIRED` where the actor might once
 */
export function authorise(
  decision: Asking & Pick<Decision, 'authorised'>,
  allowed: readonly AllowedRole[],
  what: string,
): void {
  const { actor } = decision.envelope;
  decision.authorised = actor === systemActor || holdsOne(decision, allowed);
  if (!decision.authorised) throw unauthorised(decision, allowed, what);
}

function unauthorised(
  decision: Asking,
  allowed: readonly AllowedRole[],
  what: string,
): AuthorisationError {
  const { actor, command } = decision.envelope;
  const expired = expiredDelegation(decision, allowed);
  if (expired !== undefined) {
    return new AuthorisationError(
      'DELEGATION_EXPIRED',
      `"${actor}" may not ${command.type} ${what}: the delegation as ${expired.role} in ${expired.unit} ended on ${expired.to}. Have it given anew.`,
      { actor, command: command.type, unit: expired.unit, role: expired.role, ended: expired.to },
    );
  }
  const power = endedPower(decision, allowed);
  if (power !== undefined) return powerExpired(decision, power, what);
  const shown = allowed.map(({ party, role, unit = decision.draft.parties[party] }) => {
    return unit === undefined || isApplicant(decision, party) ? party : `${role} in ${unit}`;
  });
  return new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not ${command.type} ${what}: this is for ${shown.join(' or ') || 'the engine itself'}.`,
    { actor, command: command.type, allowed },
  );
}

function holdsOne(decision: Asking, allowed: readonly AllowedRole[]): boolean {
  for (const role of allowed) if (holds(decision, role)) return true;
  return false;
}

function holds(decision: Asking, allowed: AllowedRole): boolean {
  const { draft, context, envelope } = decision;
  if (isApplicant(decision, allowed.party)) {
    return (
      isOneOfApplicants(draft.personal, envelope.actor) || represents(decision, envelope.actor)
    );
  }
  return holdsRole(decision, heldRoles(decision, envelope.actor, context.roles), allowed);
}

/** Whether the permission of a command on the dossier as a whole names anybody. */
export function authorisesAnybody(decision: Decision): boolean {
  return allowedRoles(decision, {}).length > 0;
}
