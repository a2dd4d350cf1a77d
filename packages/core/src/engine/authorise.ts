/** Who may do what: default deny. */
import { localDay, toDayNumber } from '../calendar/index.js';
import { systemActor, type HeldRole } from './context.js';
import { calendarOf } from './deadlines.js';
import { isApplicant, type Decision } from './decision.js';
import type { Activation } from './dossier.js';
import { AuthorisationError } from './errors.js';
import { actorsOf, type AllowedRole } from './ownership.js';

/** Demands that the actor may act on an activation, and that nobody else has claimed it. */
export function authoriseActivation(decision: Decision, activation: Activation): void {
  authorise(decision, actorsOf(decision, activation), `on "${activation.id}"`);
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
 * Demands that the actor holds one of the roles in the unit that this dossier binds its party to,
 * on the day of recording, or is the applicant where the applicant is meant.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`
 */
export function authorise(decision: Decision, allowed: readonly AllowedRole[], what: string): void {
  const { actor, command } = decision.envelope;
  if (actor === systemActor) return;
  for (const role of allowed) if (holds(decision, role)) return;
  const shown = allowed.map(({ party, role, unit = decision.draft.parties[party] }) => {
    return unit === undefined || isApplicant(decision, party) ? party : `${role} in ${unit}`;
  });
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not ${command.type} ${what}: this is for ${shown.join(' or ') || 'nobody'}.`,
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
