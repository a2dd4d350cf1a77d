/** Releasing a claimed work item. */
import { step } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { takeTarget } from '../command-parts/take-target.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { isClaimKind, claimKinds } from '../work-kinds.js';

export const release = defineCommand({
  type: 'release',
  name: 'Release the work item',
  does: 'Gives a claimed work item back to those who may act on it.',
  fields: { step },
  permission: 'owner',
  lifecycles: notArchived,
  decides: 'nothing',
  choices: ({ draft }) =>
    draft.activations
      .filter(({ claimedBy, kind }) => claimedBy !== undefined && isClaimKind(kind))
      .map(({ id }) => ({ said: { step: id } })),
  admit(decision, { step: named }) {
    const target = takeTarget(decision, named, claimKinds);
    if (target.claimedBy === undefined) {
      throw new CommandError('OUT_OF_ORDER', `"${target.id}" is not claimed by anybody.`, {
        activation: target.id,
      });
    }
    return target;
  },
  carry: (_decision, _command, { id: activation }) => {
    return { payload: { type: 'workReleased', activation } };
  },
});
