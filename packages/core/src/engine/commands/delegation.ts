/** Delegation on one dossier: a role exercised by a colleague for a time, and its revocation. */
import { toDayNumber } from '@thutuc/legal-time';
import { authoriseCommand } from '../authorise.js';
import type { CommandOf } from '../command.js';
import type { Decision } from '../decision.js';
import { AuthorisationError, CommandError } from '../errors.js';
import { holdsRole, isHeldNow, todayIn } from '../held-roles.js';
import { unitOf } from '../ownership.js';
import type { Handler } from './outcome.js';

/**
 * Lets a colleague of the same unit exercise one's role on this dossier, from a day to a day, both
 * included. Who exercises a role by delegation cannot pass it on.
 *
 * @throws CommandError `DELEGATION_INVALID`; AuthorisationError where the actor does not hold the
 *   role, or the colleague is none
 */
export const delegate: Handler<'delegate'> = (decision, command) => {
  const given = roleToGive(decision, command);
  const { unit, role } = given;
  const what = `the role ${role} in ${unit}`;
  authoriseCommand(decision, what, { roles: [given] });
  demandOwn(decision, given);
  demandSpan(decision, command, unit);
  const { to, from, until, party } = command;
  const colleague = (decision.context.assigneeRoles ?? []).some(
    (held) => held.unit === unit && held.onBehalfOf === undefined && isHeldNow(decision, held),
  );
  if (!colleague || to === decision.envelope.actor) {
    throw new AuthorisationError(
      'NOT_AUTHORISED',
      `"${to}" cannot be given ${what}: a role is delegated to another member of the unit.`,
      { actor: to, unit, role },
    );
  }
  return {
    payload: { type: 'delegated', party, role, unit, from, until },
    personal: { assignee: to, note: command.reasons },
  };
};

/** Ends a delegation before its last day; for whoever holds the role now. */
export const revokeDelegation: Handler<'revokeDelegation'> = (decision, command) => {
  const { delegation } = command;
  const given = decision.draft.personal?.delegations?.find(({ event }) => event === delegation);
  if (given === undefined) {
    throw new CommandError(
      'DELEGATION_UNKNOWN',
      `Event ${delegation} of dossier "${decision.draft.id}" is no delegation, or one that was revoked.`,
      { delegation },
    );
  }
  const { unit, role } = given;
  const own = { party: '', unit, role };
  authoriseCommand(decision, `the delegation of ${role} in ${unit}`, { roles: [own] });
  demandOwn(decision, own);
  return {
    payload: { type: 'delegationRevoked', delegation },
    personal: { note: command.reasons },
  };
};

/** A role of an agency in a unit. */
interface RoleInUnit {
  readonly party: string;
  readonly role: string;
  readonly unit: string;
}

function roleToGive(decision: Decision, { party, role, unit }: CommandOf<'delegate'>): RoleInUnit {
  const { procedure } = decision.context.procedure;
  const named = Object.hasOwn(procedure.parties, party) ? procedure.parties[party] : undefined;
  if (named?.kind !== 'agency' || !Object.hasOwn(named.roles, role)) {
    throw invalid(`procedure "${procedure.id}" has no role "${role}" of an agency "${party}"`, {
      party,
      role,
    });
  }
  return { party, role, unit: unit ?? unitOf(decision, party) };
}

/** Demands that the actor holds the role of their own: what is delegated cannot be passed on. */
function demandOwn(decision: Decision, given: RoleInUnit): void {
  const { actor } = decision.envelope;
  const own = decision.context.roles.filter(({ onBehalfOf }) => onBehalfOf === undefined);
  if (holdsRole(decision, own, given)) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" exercises the role ${given.role} in ${given.unit} by delegation, which cannot be passed on or revoked.`,
    { actor, ...given },
  );
}

function demandSpan(
  decision: Decision,
  { from, until }: CommandOf<'delegate'>,
  unit: string,
): void {
  if (toDayNumber(until) < toDayNumber(from)) {
    throw invalid(`it would end on ${until}, before it begins on ${from}`, { from, until });
  }
  if (toDayNumber(until) < todayIn(decision, unit)) {
    throw invalid(`its last day, ${until}, is over`, { from, until });
  }
}

function invalid(why: string, details: Readonly<Record<string, unknown>>): CommandError {
  return new CommandError('DELEGATION_INVALID', `The delegation is not valid: ${why}.`, details);
}
