/** Acknowledging a handoff. */
import { note, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { defineCommand } from '../define-command.js';

export const acknowledgeHandoff = defineCommand({
  type: 'acknowledgeHandoff',
  name: 'Acknowledge the handoff',
  does: 'Says that the receiving agency has the dossier.',
  fields: { step, note },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'step',
  worksOn: ['sent'],
  admit: (decision, { step: named }) => takeTarget(decision, named),
  carry(decision, command, target) {
    leaveStep(decision, target, 'acknowledged');
    return {
      payload: { type: 'handoffAcknowledged', activation: target.id },
      personal: noted(command.note),
    };
  },
});
