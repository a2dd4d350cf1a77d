/** The event `resumed`: a suspended dossier goes on. */
import { ifSeparated, touchEveryDuty, typeAlone, type EventKind } from '../event-kind.js';
import { goOn } from '../rests.js';

/** A suspended dossier goes on. */
export interface Resumed {
  readonly type: 'resumed';
}

/** A suspended dossier goes on. */
export const resumed: EventKind<Resumed> = {
  type: 'resumed',
  apply(draft, _payload, { effectiveAt }) {
    goOn(draft, effectiveAt);
  },
  touch: touchEveryDuty,
  pack: typeAlone,
  isOfShape2: ifSeparated,
  duty: '@suspension',
};
