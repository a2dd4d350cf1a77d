/** Reassigning a work item. */
import { type Choice, openOfKinds } from '../choice.js';
import { authoriseCommand } from '../authorise.js';
import { givenIdSchema, reasonsIfAny, step } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { defineCommand } from '../define-command.js';
import { AuthorisationError } from '../errors.js';
import { heldRoles, holdsRole } from '../held-roles.js';
import { actorsOf } from '../actors.js';
import { assertSeparateDecider } from '../separation.js';
import { findTarget } from '../target.js';
import { claimKinds } from '../work-kinds.js';

export const reassign = defineCommand({
  type: 'reassign',
  name: 'Reassign the work item',
  does: 'Gives a work item to a person who may act on it. The role above the owner’s decides that; where there is none, the owner’s own.',
  fields: {
    step,
    to: givenIdSchema.describe('The person who is to act on it.'),
    reasons: reasonsIfAny,
  },
  permission: 'superior',
  lifecycles: notArchived,
  // It chooses who decides.
  decides: 'impartial',
  needs: ['roles'],
  choices: (decision) =>
    openOfKinds(decision, claimKinds).map((target): Choice => {
      const { parties, personal } = decision.draft;
      const assigneeRoles = actorsOf(decision, target).map(({ party, role, unit }) => {
        return { unit: unit ?? parties[party] ?? '', role };
      });
      // Whoever did another duty may be the one who must do this, or must not.
      const doers = (personal?.doneBy ?? []).map(({ person }) => person);
      return {
        said: { step: target.id },
        samples: ['a colleague', ...new Set(doers)].map((to) => {
          return { said: { to }, known: { assigneeRoles } };
        }),
        unsaid: ['NOT_AUTHORISED', 'DUTIES_SEPARATE'],
      };
    }),
  admit(decision, { step: named, to }) {
    const target = findTarget(decision, named, claimKinds);
    const actors = actorsOf(decision, target);
    authoriseCommand(decision, `"${target.id}"`, { activation: target });
    const known = decision.context.assigneeRoles ?? [];
    const roles = heldRoles(decision, to, known);
    if (!actors.some((allowed) => holdsRole(decision, roles, allowed))) {
      throw new AuthorisationError(
        'NOT_AUTHORISED',
        `"${to}" may not act on "${target.id}", so it cannot be given to them.`,
        { actor: to, activation: target.id, allowed: actors },
      );
    }
    assertSeparateDecider(decision, { person: to, roles: known }, target.id, actors);
    return target;
  },
  carry: (_decision, { to, reasons }, { id: activation }) => ({
    payload: { type: 'workReassigned', activation },
    personal: { assignee: to, note: reasons },
  }),
});
