/** Resuming a suspended dossier. */
import { resumeClock, suspendsClock } from '../clock.js';
import { note } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { shiftByRest } from '../command-parts/rest.js';
import { suspensionOrderKeys, takeSuspension } from '../command-parts/suspension-by-order.js';
import { defineCommand } from '../define-command.js';
import { tellApplicant } from '../tell.js';

export const resume = defineCommand({
  type: 'resume',
  name: 'Resume the dossier',
  does: 'Lifts a suspension by order: the steps resume, their due dates move by the time of the suspension, and so does the legal one where the clock stood still.',
  fields: { note },
  permission: 'suspension',
  lifecycles: ['suspended'],
  decides: '@suspension',
  earliest: 'latest',
  admit: takeSuspension,
  carry(decision, command, { clock }) {
    const { open } = suspensionOrderKeys(decision);
    if (clock === 'suspend' && suspendsClock(decision, open)) resumeClock(decision, open);
    shiftByRest(decision);
    tellApplicant(decision, 'resumed');
    return { payload: { type: 'resumed' }, personal: noted(command.note) };
  },
});
