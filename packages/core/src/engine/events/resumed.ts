/** The event `resumed`: a suspended dossier was resumed. */
import { ifSeparated, touchEveryDuty, typeAlone, type EventKind } from '../event-kind.js';
import { goOn } from '../dossier-lifecycle.js';

/** A suspended dossier was resumed. */
export interface Resumed {
  readonly type: 'resumed';
}

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
