/** Giving work to somebody else. */
import { authoriseCommand } from '../authorise.js';
import { AuthorisationError } from '../errors.js';
import { heldRoles, holdsRole } from '../held-roles.js';
import { actorsOf } from '../ownership.js';
import { demandMayDecide } from '../separation.js';
import { findTarget } from '../target.js';
import type { Handler } from './outcome.js';
import { workKinds } from './work.js';

/**
 * Gives a work item to a person who may act on it. The role above the owner's decides that; where
 * there is none, the owner's own.
 */
export const reassign: Handler<'reassign'> = (decision, command) => {
  const target = findTarget(decision, command.step, workKinds);
  const actors = actorsOf(decision, target);
  authoriseCommand(decision, `"${target.id}"`, { activation: target });
  const known = decision.context.assigneeRoles ?? [];
  const roles = heldRoles(decision, command.to, known);
  if (!actors.some((allowed) => holdsRole(decision, roles, allowed))) {
    throw new AuthorisationError(
      'NOT_AUTHORISED',
      `"${command.to}" may not act on "${target.id}", so it cannot be given to them.`,
      { actor: command.to, activation: target.id, allowed: actors },
    );
  }
  demandMayDecide(decision, { person: command.to, roles: known }, target.id, actors);
  return {
    payload: { type: 'workReassigned', activation: target.id },
    personal: { assignee: command.to, note: command.reasons },
  };
};
