/** The event `withdrawalCancelled`: the applicant has taken the withdrawal back. */
import { type EventKind, whole } from '../event-kind.js';
import { resumeDossier } from '../dossier-lifecycle.js';
import { always } from '../shape-2.js';
import { touchEveryDuty } from '../touch-cells.js';

/** The applicant has taken the withdrawal back. */
export interface WithdrawalCancelled {
  readonly type: 'withdrawalCancelled';
}

export const withdrawalCancelled: EventKind<WithdrawalCancelled> = {
  type: 'withdrawalCancelled',
  apply(draft, _payload, { effectiveAt }) {
    resumeDossier(draft, effectiveAt);
  },
  touch: touchEveryDuty,
  pack: whole,
  isOfShape2: always,
};
