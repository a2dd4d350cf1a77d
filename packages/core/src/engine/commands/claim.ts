/** Claiming a work item. */
import { choicePerStep } from '../choice.js';
import { step } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { takeTarget } from '../command-parts/take-target.js';
import { defineCommand } from '../define-command.js';
import { claimKinds } from '../work-kinds.js';

export const claim = defineCommand({
  type: 'claim',
  name: 'Claim the work item',
  does: 'Takes a work item for oneself: until it is released or reassigned, nobody else acts on it.',
  fields: { step },
  permission: 'owner',
  lifecycles: notArchived,
  decides: 'chosen',
  choices: (decision) => choicePerStep(decision, claimKinds),
  admit: (decision, { step: named }) => takeTarget(decision, named, claimKinds),
  carry: (_decision, _command, { id: activation }) => {
    return { payload: { type: 'workClaimed', activation } };
  },
});
