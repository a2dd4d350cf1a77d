/** Opening a duty of a dossier as a whole. */
import { lifecycleDuties } from './activation.js';
import type { Decision } from './decision.js';
import { enterOwned } from './enter-owned.js';
import { tellAssigned } from './tell.js';
import { type LifecycleDuty, lifecycleDuty } from './lifecycle-duties.js';

/**
 * The activation id of a lifecycle duty. Withdrawals are numbered, since there may be several, and
 * so are receipts and guidances; what comes again after an annulment, or after a dossier was
 * reopened, gets a number that none has had.
 */
function lifecycleActivation({ draft }: Decision, duty: LifecycleDuty): string {
  const annulled = draft.annulled?.length ?? 0;
  const again = annulled + (draft.former?.length ?? 0);
  if (duty === 'withdrawal') {
    return `${lifecycleDuties.withdrawal}#${draft.counts.withdrawals + 1 + annulled}`;
  }
  if (duty === 'receipt' || duty === 'guidance') {
    const number = 1 + (draft.counts.guidances ?? 0) + annulled;
    return number === 1 ? lifecycleDuties[duty] : `@${duty}#${number}`;
  }
  return again === 0 ? lifecycleDuties[duty] : `@${duty}#${1 + again}`;
}

/** Opens a duty of the lifecycle, where the procedure has it. */
export function openLifecycleDuty(decision: Decision, kind: LifecycleDuty): void {
  const duty = lifecycleDuty(decision, kind);
  if (duty === undefined) return;
  const id = lifecycleActivation(decision, kind);
  enterOwned(decision, id, duty);
  // A withdrawal that is asked for has a letter of its own.
  if (kind === 'receipt' || kind === 'result') tellAssigned(decision, id);
}
