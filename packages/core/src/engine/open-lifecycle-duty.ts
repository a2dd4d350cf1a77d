/** Opening a duty of a dossier as a whole. */
import { lifecycleDuties } from './activation.js';
import type { Decision } from './decision.js';
import { enterOwned } from './enter-owned.js';
import { type LifecycleDuty, lifecycleDuty } from './lifecycle-duties.js';

/**
 * The activation id of a lifecycle duty. Withdrawals are numbered, since there may be several; what
 * comes again after an annulment, or after a dossier was reopened, gets a number that none has had.
 */
function lifecycleActivation({ draft }: Decision, duty: LifecycleDuty): string {
  const annulled = draft.annulled?.length ?? 0;
  const again = annulled + (draft.former?.length ?? 0);
  if (duty === 'withdrawal') {
    return `${lifecycleDuties.withdrawal}#${draft.counts.withdrawals + 1 + annulled}`;
  }
  return again === 0 || duty === 'receipt' ? lifecycleDuties[duty] : `@${duty}#${1 + again}`;
}

/** Opens a duty of the lifecycle, where the procedure has it. */
export function openLifecycleDuty(decision: Decision, kind: LifecycleDuty): void {
  const duty = lifecycleDuty(decision, kind);
  if (duty !== undefined) enterOwned(decision, lifecycleActivation(decision, kind), duty);
}
