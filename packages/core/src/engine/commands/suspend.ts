/** Suspending the dossier by order. */
import { clockActivation } from '../activation.js';
import { suspendClock } from '../clock.js';
import { reasons } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { suspensionOrderKeys, takeSuspension } from '../command-parts/suspension-by-order.js';
import { type Decision, record } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { tellApplicant } from '../tell.js';
import { expiryTimer } from '../timers.js';

export const suspend = defineCommand({
  type: 'suspend',
  name: 'Suspend the dossier',
  does: 'Suspends the dossier by order, with reasons: its steps stay as they are and are frozen, and the legal clock stands still where the procedure says so.',
  fields: { reasons },
  permission: 'suspension',
  lifecycles: ['running'],
  decides: '@suspension',
  earliest: 'latest',
  admit: takeSuspension,
  carry(decision, command, { clock }) {
    if (clock === 'suspend') suspendLimit(decision);
    tellApplicant(decision, 'suspended');
    return { payload: { type: 'suspended' }, personal: noted(command.reasons) };
  },
});

/** Suspends the legal limit. What has passed and is held stays so: its grace only stands still. */
function suspendLimit(decision: Decision): void {
  const { timers, held } = decision.draft.clock;
  suspendClock(decision, suspensionOrderKeys(decision).next, 'order', 'suspend');
  const at = timers?.[expiryTimer];
  const carryAt = held?.[expiryTimer];
  if (at === undefined || carryAt === undefined || at > decision.at) return;
  const [activation, timer] = [clockActivation, expiryTimer];
  record(decision, { op: 'arm', activation, timer, at, carryAt });
}
