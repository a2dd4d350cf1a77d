/** The event `withdrawalDeclined`: the withdrawal was declined, and the dossier resumed. */
import { type EventKind, typeAlone } from '../event-kind.js';
import { resumeDossier } from '../dossier-lifecycle.js';
import { ifSeparated } from '../shape-2.js';
import { touchEveryDuty } from '../touch-cells.js';

/** The withdrawal was declined, and the dossier resumed. */
export interface WithdrawalDeclined {
  readonly type: 'withdrawalDeclined';
}

export const withdrawalDeclined: EventKind<WithdrawalDeclined> = {
  type: 'withdrawalDeclined',
  apply(draft, _payload, { effectiveAt }) {
    resumeDossier(draft, effectiveAt);
  },
  touch: touchEveryDuty,
  pack: typeAlone,
  isOfShape2: ifSeparated,
  duty: '@withdrawal',
};
