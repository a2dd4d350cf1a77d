/** The event `withdrawalApproved`: the withdrawal was approved: the dossier is over. */
import { type EventKind, typeAlone } from '../event-kind.js';
import { endDossier } from '../dossier-lifecycle.js';
import { ifSeparated } from '../shape-2.js';
import { touchLifecycle } from '../touch-cells.js';

/** The withdrawal was approved: the dossier is over. */
export interface WithdrawalApproved {
  readonly type: 'withdrawalApproved';
}

export const withdrawalApproved: EventKind<WithdrawalApproved> = {
  type: 'withdrawalApproved',
  apply(draft, _payload, { effectiveAt }) {
    endDossier(draft, 'withdrawn', effectiveAt);
  },
  touch: touchLifecycle,
  pack: typeAlone,
  isOfShape2: ifSeparated,
  duty: '@withdrawal',
};
