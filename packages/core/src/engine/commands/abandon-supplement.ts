/** Giving up to complete the dossier. */
import { note, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { defineCommand } from '../define-command.js';
import { assertWayOut } from '../way-out.js';

export const abandonSupplement = defineCommand({
  type: 'abandonSupplement',
  name: 'Abandon the supplement',
  does: 'Says that the applicant will not complete the dossier; the procedure says what follows.',
  fields: { step: step.optional(), note },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'nothing',
  worksOn: ['supplement'],
  admit(decision, { step: named }) {
    const target = takeTarget(decision, named);
    assertWayOut(decision, target.id, 'abandoned');
    return target;
  },
  carry(decision, command, target) {
    leaveStep(decision, target, 'abandoned');
    return {
      payload: { type: 'supplementAbandoned', activation: target.id },
      personal: noted(command.note),
    };
  },
});
