/** The event `withdrawalDeclined`: the withdrawal was declined: the dossier goes on. */
import { ifSeparated, touchEveryDuty, typeAlone, type EventKind } from '../event-kind.js';
import { goOn } from '../rests.js';

/** The withdrawal was declined: the dossier goes on. */
export interface WithdrawalDeclined {
  readonly type: 'withdrawalDeclined';
}

/** The withdrawal was declined: the dossier goes on. */
export const withdrawalDeclined: EventKind<WithdrawalDeclined> = {
  type: 'withdrawalDeclined',
  apply(draft, _payload, { effectiveAt }) {
    goOn(draft, effectiveAt);
  },
  touch: touchEveryDuty,
  pack: typeAlone,
  isOfShape2: ifSeparated,
  duty: '@withdrawal',
};
