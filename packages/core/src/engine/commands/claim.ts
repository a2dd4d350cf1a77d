/** Claiming a work item. */
import { step } from '../command-parts/fields.js';
import { takeTarget } from '../command-parts/take-target.js';
import { defineCommand } from '../define-command.js';

export const claim = defineCommand({
  type: 'claim',
  name: 'Claim the work item',
  does: 'Takes a work item for oneself: until it is released or reassigned, nobody else acts on it.',
  fields: { step },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'chosen',
  admit: (decision, { step: named }) => takeTarget(decision, named),
  carry: (_decision, _command, { id: activation }) => {
    return { payload: { type: 'workClaimed', activation } };
  },
});
