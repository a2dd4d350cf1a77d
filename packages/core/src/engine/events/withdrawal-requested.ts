/** The event `withdrawalRequested`: the applicant asked to withdraw. */
import { type EventKind, typeAlone } from '../event-kind.js';
import { changeLifecycle } from '../dossier-lifecycle.js';
import { ifSeparated } from '../shape-2.js';

/** The applicant asked to withdraw. */
export interface WithdrawalRequested {
  readonly type: 'withdrawalRequested';
}

export const withdrawalRequested: EventKind<WithdrawalRequested> = {
  type: 'withdrawalRequested',
  apply(draft, _payload, { effectiveAt }) {
    draft.withdrawnFrom = draft.lifecycle === 'running' ? undefined : draft.lifecycle;
    changeLifecycle(draft, 'withdrawalPending', effectiveAt);
    draft.counts = { ...draft.counts, withdrawals: draft.counts.withdrawals + 1 };
  },
  touch(cells) {
    cells.touch('life', 'counts.withdrawals');
  },
  pack: typeAlone,
  isOfShape2: ifSeparated,
};
