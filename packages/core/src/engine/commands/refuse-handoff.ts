/** Refusing a handoff. */
import { reasons, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { defineCommand } from '../define-command.js';

export const refuseHandoff = defineCommand({
  type: 'refuseHandoff',
  name: 'Refuse the handoff',
  does: 'Refuses to take the dossier over, with reasons; the procedure says where it returns to.',
  fields: { step, reasons },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'step',
  worksOn: ['sent'],
  admit: (decision, { step: named }) => takeTarget(decision, named),
  carry(decision, command, target) {
    leaveStep(decision, target, 'refused');
    return {
      payload: { type: 'handoffRefused', activation: target.id },
      personal: noted(command.reasons),
    };
  },
});
