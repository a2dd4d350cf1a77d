/** Freeing a claimed work item of whoever does not do it. */
import { authoriseCommand } from '../authorise.js';
import { claimStands } from '../claims.js';
import { reasonsIfAny, step } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { noted } from '../command-parts/noted.js';
import { systemActor } from '../context.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { findTarget } from '../target.js';
import { isClaimKind, claimKinds } from '../work-kinds.js';

export const free = defineCommand({
  type: 'free',
  name: 'Free the work item',
  does: 'Frees a work item of the person who has claimed it, so that all who may act on it see it again. The engine frees what is claimed by a person who holds no role for it any more.',
  fields: { step, reasons: reasonsIfAny },
  permission: 'work',
  lifecycles: notArchived,
  decides: 'nothing',
  needs: ['claimant'],
  choices: ({ draft }) =>
    draft.activations
      .filter(({ claimedBy, kind }) => claimedBy !== undefined && isClaimKind(kind))
      .map(({ id }) => ({ said: { step: id } })),
  admit(decision, { step: named }) {
    const target = findTarget(decision, named, claimKinds);
    authoriseCommand(decision, `"${target.id}"`, { activation: target });
    if (target.claimedBy === undefined) {
      throw new CommandError('OUT_OF_ORDER', `"${target.id}" is not claimed by anybody.`, {
        activation: target.id,
      });
    }
    if (decision.envelope.actor === systemActor && claimStands(decision, target)) {
      throw new CommandError(
        'CLAIM_STANDS',
        `"${target.id}" is claimed by "${target.claimedBy}", who holds a role for it.`,
        { activation: target.id, claimedBy: target.claimedBy },
      );
    }
    return target;
  },
  carry: (_decision, { reasons }, { id: activation }) => ({
    payload: { type: 'workReleased', activation },
    personal: noted(reasons),
  }),
});
