/** Who may do what: default deny. */
import { localDay, toDayNumber } from '../calendar/index.js';
import { systemActor, type HeldRole } from './context.js';
import { calendarOf } from './deadlines.js';
import { isApplicant, type Decision } from './decision.js';
import type { Activation } from './dossier.js';
import { AuthorisationError } from './errors.js';
import { actorsOf, superiorOf, type AllowedRole } from './ownership.js';
import { permissions } from './permissions.js';

/** Demands that the actor may act on an activation, and that nobody else has claimed it. */
export function authoriseActivation(decision: Decision, activation: Activation): void {
  authoriseCommand(decision, `on "${activation.id}"`, activation);
  const { actor } = decision.envelope;
  if (
    activation.claimedBy !== undefined &&
    activation.claimedBy !== actor &&
    actor !== systemActor
  ) {
    throw new AuthorisationError(
      'CLAIMED_BY_OTHER',
      `"${activation.id}" is claimed by "${activation.claimedBy}". Let it be released first.`,
      { activation: activation.id, claimedBy: activation.claimedBy },
    );
  }
}

/**
 * Demands that the actor is one of those whom the command's permission names.
 *
 * @param what - What the command is about, for the reader of a refusal.
 * @param activation - What it acts on, where the permission depends on that.
 * @throws AuthorisationError `NOT_AUTHORISED`
 */
export function authoriseCommand(decision: Decision, what: string, activation?: Activation): void {
  authorise(decision, allowedRoles(decision, activation), what);
}

/** The roles that the permission of the command names. */
function allowedRoles(decision: Decision, activation?: Activation): readonly AllowedRole[] {
  const { procedure } = decision.context.procedure;
  const permission = permissions[decision.envelope.command.type];
  switch (permission) {
    case 'anybody':
    case 'engine':
      return [];
    case 'owner':
      return activation === undefined ? [] : actorsOf(decision, activation);
    case 'superior': {
      if (activation === undefined) return [];
      const superior = superiorOf(decision, activation);
      return superior === undefined ? actorsOf(decision, activation) : [superior];
    }
    case 'applicant':
      return Object.entries(procedure.parties).flatMap(([party, { kind }]) =>
        kind === 'applicant' ? [{ party, role: '' }] : [],
      );
    default: {
      const role = procedure[permission];
      return role === undefined ? [] : [role];
    }
  }
}

/**
 * Demands that the actor holds one of the roles in the unit that this dossier binds its party to,
 * on the day of recording, or is the applicant where the applicant is meant.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`
 */
export function authorise(decision: Decision, allowed: readonly AllowedRole[], what: string): void {
  const { actor, command } = decision.envelope;
  decision.authorised = actor === systemActor || allowed.some((role) => holds(decision, role));
  if (decision.authorised) return;
  const shown = allowed.map(({ party, role, unit = decision.draft.parties[party] }) => {
    return unit === undefined || isApplicant(decision, party) ? party : `${role} in ${unit}`;
  });
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not ${command.type} ${what}: this is for ${shown.join(' or ') || 'the engine itself'}.`,
    { actor, command: command.type, allowed },
  );
}

function holds(decision: Decision, allowed: AllowedRole): boolean {
  const { draft, context, envelope } = decision;
  if (isApplicant(decision, allowed.party)) return draft.personal?.applicant === envelope.actor;
  return holdsRole(decision, context.roles, allowed);
}

/** Whether one of the roles held is an allowed one, in the right unit, on the day of recording. */
export function holdsRole(
  decision: Decision,
  roles: readonly HeldRole[],
  { party, role, unit = decision.draft.parties[party] }: AllowedRole,
): boolean {
  for (const held of roles) {
    if (held.unit === unit && held.role === role && isHeldNow(decision, party, held)) return true;
  }
  return false;
}

function isHeldNow(decision: Decision, party: string, { from, to }: HeldRole): boolean {
  if (from === undefined && to === undefined) return true;
  const today = localDay(decision.context.now, calendarOf(decision, party).zone);
  return (
    (from === undefined || toDayNumber(from) <= today) &&
    (to === undefined || today <= toDayNumber(to))
  );
}
