/** Sending a handoff. */
import { note, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { defineCommand } from '../define-command.js';

export const sendHandoff = defineCommand({
  type: 'sendHandoff',
  name: 'Send the handoff',
  does: 'Sends the dossier to the agency that the handoff is for; that agency must acknowledge it.',
  fields: { step, note },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'step',
  worksOn: ['sending'],
  admit: (decision, { step: named }) => takeTarget(decision, named),
  carry(decision, command, target) {
    leaveStep(decision, target, 'sent');
    return {
      payload: { type: 'handoffSent', activation: target.id },
      personal: noted(command.note),
    };
  },
});
