/** Asking for the dossier back. */
import { clockActivation } from '../activation.js';
import { authoriseCommand } from '../authorise.js';
import { reasonsIfAny } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { record, type Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { openLifecycleDuty } from '../open-lifecycle-duty.js';
import { dueTimer, expiryTimer } from '../timers.js';

export const withdraw = defineCommand({
  type: 'withdraw',
  name: 'Withdraw the dossier',
  does: 'Asks for the dossier back: it rests until the withdrawal is approved, declined or cancelled.',
  fields: { reasons: reasonsIfAny },
  permission: 'applicant',
  lifecycles: ['submitted', 'running', 'suspended'],
  decides: 'nothing',
  joint: true,
  earliest: 'latest',
  admit(decision) {
    const { withdrawal, id } = decision.context.procedure.procedure;
    if (withdrawal === undefined) {
      throw new CommandError('OUT_OF_ORDER', `Procedure "${id}" has no withdrawal.`, {
        procedure: id,
      });
    }
    authoriseCommand(decision, `dossier "${decision.draft.id}"`);
    return withdrawal;
  },
  carry(decision, { reasons }, { party, role }) {
    armExpiry(decision);
    openLifecycleDuty(decision, 'withdrawal');
    const unit = decision.draft.parties[party];
    if (unit !== undefined) {
      decision.effects.push({
        kind: 'notify',
        template: 'withdrawalRequested',
        to: { kind: 'role', unit, role },
      });
    }
    return { payload: { type: 'withdrawalRequested' }, personal: noted(reasons) };
  },
});

/** What the law itself grants runs on under a withdrawal: it gets a timer of its own. */
function armExpiry(decision: Decision): void {
  const { clock, lifecycle } = decision.draft;
  const at = clock.timers?.[dueTimer];
  const { expiry } = decision.context.procedure.procedure;
  if (expiry === undefined || at === undefined || lifecycle === 'suspended') return;
  if (clock.timers?.[expiryTimer] !== undefined) return;
  record(decision, { op: 'arm', activation: clockActivation, timer: expiryTimer, at });
}
