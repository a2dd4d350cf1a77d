/** Stopping a dossier of a subprocedure. */
import { authoriseCommand } from '../authorise.js';
import { stopClock } from '../clock.js';
import { leaveLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { notClosed } from '../command-parts/lifecycles.js';
import { cancelScope } from '../steps-and-scopes.js';
import { defineCommand } from '../define-command.js';

export const stop = defineCommand({
  type: 'stop',
  name: 'Stop the dossier',
  does: 'Closes a dossier of a subprocedure, since the step that opened it no longer waits for it: everything open is cancelled.',
  fields: {},
  permission: 'engine',
  lifecycles: notClosed,
  decides: 'nothing',
  admit(decision) {
    authoriseCommand(decision, `dossier "${decision.draft.id}"`);
  },
  carry(decision) {
    cancelScope(decision, '');
    for (const open of decision.draft.activations) leaveLifecycleDuty(decision, open, 'cancelled');
    stopClock(decision);
    return { payload: { type: 'stopped' } };
  },
});
